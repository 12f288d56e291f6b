package id.pendopo.visits.hall;

/** How far a stop is. {@code open} states are those in which its visitor is still owed something. */
public enum StopState {
    WAITING,
    /** Waits for the product of another stop of the same visit. */
    BLOCKED,
    /** Put aside by the officer or the visitor until a time; keeps its place. */
    PARKED,
    CALLED,
    SERVING,
    SERVED,
    NO_SHOW,
    CANCELLED,
    /** Went on as another stop. */
    TRANSFERRED,
    RESCHEDULED;

    public boolean isOpen() {
        return switch (this) {
            case WAITING, BLOCKED, PARKED, CALLED, SERVING -> true;
            case SERVED, NO_SHOW, CANCELLED, TRANSFERRED, RESCHEDULED -> false;
        };
    }

    public boolean isBusy() {
        return this == CALLED || this == SERVING;
    }
}
