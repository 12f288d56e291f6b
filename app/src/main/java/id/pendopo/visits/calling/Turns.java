package id.pendopo.visits.calling;

/**
 * A queue's memory for the ratio between the priority group and the others: how many of the one group were called in a
 * row by turn or arrival. At most one of the two is above zero. Calls out of turn (maximum wait, appointment, came
 * first) don't count, so they cost nobody a turn.
 *
 * @param priorityInARow visitors of the priority group called last, since the last other
 * @param othersInARow others called last, since the last of the priority group
 */
public record Turns(int priorityInARow, int othersInARow) {

    private static final Turns START = new Turns(0, 0);

    /** The memory of a queue in the morning: the priority group begins. */
    public static Turns start() {
        return START;
    }

    /** The memory after this call. */
    public Turns after(Choice choice) {
        return switch (choice.reason()) {
            case Reason.MaximumWait _, Reason.AppointmentDue _, Reason.CameFirst _ -> this;
            case Reason.PriorityTurn _, Reason.OthersTurn _, Reason.Arrival _ ->
                choice.priority() ? new Turns(priorityInARow + 1, 0) : new Turns(0, othersInARow + 1);
        };
    }

    /** Whose turn it is while both groups wait. */
    static boolean isPrioritys(int priorityInARow, int othersInARow, CallingRules rules) {
        return othersInARow > 0 ? othersInARow >= rules.otherTurns() : priorityInARow < rules.priorityTurns();
    }
}
