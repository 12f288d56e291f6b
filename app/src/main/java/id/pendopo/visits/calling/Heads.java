package id.pendopo.visits.calling;

/**
 * The few heads of a queue that decide a call: first of the priority group, first of the others, the longest waiting,
 * the first due appointment. Everybody may be offered, or just these four: the heads are the same, which is why SQL
 * needs to fetch no more than four rows. Times are milliseconds on any common axis; stops are known by an index of the
 * caller's. Equal times are ordered by number, equal numbers by the order of offering. Reused between calls and not
 * safe for several threads.
 */
public final class Heads {

    /** No stop. */
    public static final int NONE = -1;

    /** The {@code due} of a stop without appointment. */
    public static final long NO_APPOINTMENT = Long.MAX_VALUE;

    private final CallingRules rules;
    private final long maximumWait;
    private final long lead;
    private final long grace;
    private long now;

    private final Head priority = new Head();
    private final Head other = new Head();
    private final Head longest = new Head();
    private final Head appointment = new Head();

    /** An empty set of heads under these rules. */
    public Heads(CallingRules rules) {
        this.rules = rules;
        this.maximumWait = rules.maximumWait().toMillis();
        this.lead = rules.appointmentLead().toMillis();
        this.grace = rules.appointmentGrace().toMillis();
    }

    /** Forgets everybody; the next call is decided at {@code time}. */
    public void clear(long time) {
        now = time;
        priority.index = NONE;
        other.index = NONE;
        longest.index = NONE;
        appointment.index = NONE;
    }

    /** One stop that may be called; {@code due} is its appointment's time or {@link #NO_APPOINTMENT}. */
    public void offer(int index, boolean inPriorityGroup, long arrived, long waitingSince, long due, int number) {
        (inPriorityGroup ? priority : other).offer(index, arrived, arrived, number);
        longest.offer(index, waitingSince, arrived, number);
        if (due != NO_APPOINTMENT && due - lead <= now && arrived <= due + grace) {
            appointment.offer(index, due, arrived, number);
        }
    }

    /** Takes over the heads of another set, which stays as it is. */
    public void copy(Heads that) {
        now = that.now;
        priority.copy(that.priority);
        other.copy(that.other);
        longest.copy(that.longest);
        appointment.copy(that.appointment);
    }

    /** The rule that decides, given the queue's memory of turns; {@link #index(Rule)} says who is called. */
    public Rule decide(int priorityInARow, int othersInARow) {
        if (longest.index == NONE) {
            return Rule.NOBODY;
        }
        if (now - longest.key >= maximumWait) {
            return cameBefore(longest) ? Rule.CAME_FIRST : Rule.MAXIMUM_WAIT;
        }
        if (appointment.index != NONE) {
            return Rule.APPOINTMENT_DUE;
        }
        if (priority.index == NONE || other.index == NONE) {
            return Rule.ARRIVAL;
        }
        if (Turns.isPrioritys(priorityInARow, othersInARow, rules)) {
            return Rule.PRIORITY_TURN;
        }
        return cameBefore(other) ? Rule.CAME_FIRST : Rule.OTHERS_TURN;
    }

    /** Whether the priority group's first has an earlier place in line than the one whose turn it is. */
    private boolean cameBefore(Head chosen) {
        return priority.index != NONE && priority.index != chosen.index && priority.precedes(chosen);
    }

    /** The stop that this rule calls, {@link #NONE} for {@link Rule#NOBODY}. */
    public int index(Rule rule) {
        return switch (rule) {
            case NOBODY -> NONE;
            case MAXIMUM_WAIT -> longest.index;
            case APPOINTMENT_DUE -> appointment.index;
            case CAME_FIRST, PRIORITY_TURN -> priority.index;
            case OTHERS_TURN -> other.index;
            case ARRIVAL -> priority.index == NONE ? other.index : priority.index;
        };
    }

    /** The one before whom the priority group's first came: the longest waiting past the maximum, or the first other. */
    int passed() {
        return now - longest.key >= maximumWait ? longest.index : other.index;
    }

    private static final class Head {
        private int index = NONE;
        private long key;
        private long arrived;
        private int number;

        void offer(int candidate, long order, long arrival, int tieBreak) {
            if (index == NONE
                    || order < key
                    || (order == key && (arrival < arrived || (arrival == arrived && tieBreak < number)))) {
                index = candidate;
                key = order;
                arrived = arrival;
                number = tieBreak;
            }
        }

        void copy(Head that) {
            index = that.index;
            key = that.key;
            arrived = that.arrived;
            number = that.number;
        }

        boolean precedes(Head that) {
            return arrived < that.arrived || (arrived == that.arrived && number < that.number);
        }
    }
}
