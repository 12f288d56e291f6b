package id.pendopo.visits.calling;

import java.time.Duration;

/**
 * The calling rules of a mall: data, so that a mall can change them.
 *
 * @param maximumWait how long a free visitor may wait before nobody but earlier priority visitors goes ahead
 * @param priorityTurns visitors of the priority group called in a row while both groups wait, at least 1
 * @param otherTurns other visitors called in a row while both groups wait, at least 1
 * @param appointmentLead how long before its time an appointment is due, if its holder is there
 * @param appointmentGrace how late the holder may arrive; who arrives later counts by arrival
 */
public record CallingRules(
        Duration maximumWait, int priorityTurns, int otherTurns, Duration appointmentLead, Duration appointmentGrace) {

    private static final CallingRules STANDARD =
            new CallingRules(Duration.ofMinutes(60), 1, 1, Duration.ZERO, Duration.ofMinutes(10));

    public CallingRules {
        if (!maximumWait.isPositive() || priorityTurns < 1 || otherTurns < 1) {
            throw new IllegalArgumentException("A maximum wait and both turns must be positive");
        }
        if (appointmentLead.isNegative() || appointmentGrace.isNegative()) {
            throw new IllegalArgumentException("Lead and grace of an appointment can't be negative");
        }
    }

    /** Sixty minutes at most, one of each group in turn, appointments due at their time, ten minutes of grace. */
    public static CallingRules standard() {
        return STANDARD;
    }

    /** The same rules with another bound on the wait. */
    public CallingRules withMaximumWait(Duration bound) {
        return new CallingRules(bound, priorityTurns, otherTurns, appointmentLead, appointmentGrace);
    }

    /** The same rules with another ratio between the priority group and the others. */
    public CallingRules withTurns(int priority, int others) {
        return new CallingRules(maximumWait, priority, others, appointmentLead, appointmentGrace);
    }
}
