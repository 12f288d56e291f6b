package id.pendopo.visits.calling;

/** Which rule decided, in the form that the estimate's inner loop uses; {@link Reason} is the form with facts. */
public enum Rule {
    /** Nobody waits. */
    NOBODY(false),
    /** The longest waiting is past the maximum wait. */
    MAXIMUM_WAIT(false),
    /** An appointment is due. */
    APPOINTMENT_DUE(false),
    /** The priority group's first came before the one whose turn it was. */
    CAME_FIRST(false),
    /** Both groups wait, and it is the priority group's turn. */
    PRIORITY_TURN(true),
    /** Both groups wait, and it is the others' turn. */
    OTHERS_TURN(true),
    /** One group waits: by arrival. */
    ARRIVAL(true);

    private final boolean turn;

    Rule(boolean turn) {
        this.turn = turn;
    }

    /** Whether such a call uses up a turn of its group; calls out of turn leave the memory as it was. */
    public boolean usesTurn() {
        return turn;
    }
}
