package id.pendopo.visits.calling;

import java.time.Instant;

/** Whether a stop was promised a time. */
public sealed interface Appointment {

    /** Came without an appointment: counts by arrival. */
    record None() implements Appointment {}

    /** Promised the time {@code time}. */
    record At(Instant time) implements Appointment {}

    /** No appointment. */
    static Appointment none() {
        return NONE;
    }

    /** An appointment at {@code time}. */
    static Appointment at(Instant time) {
        return new At(time);
    }

    /** The one instance of {@link None}. */
    None NONE = new None();
}
