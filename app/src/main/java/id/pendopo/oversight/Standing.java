package id.pendopo.oversight;

/** Where a stop stands. Every stop stands in exactly one place: that is why parts add up. */
public enum Standing {
    /** Not called yet, or parked. */
    WAITING,
    /** Called, on the way or in service. */
    AT_COUNTER,
    /** The product was handed out. */
    ISSUED,
    /** Papers were taken in. */
    ACCEPTED,
    /** Advice was given. */
    INFORMED,
    /** Papers were missing: the person must come back. */
    INCOMPLETE,
    CANNOT_SERVE,
    NO_SHOW,
    CANCELLED,
    RESCHEDULED,
    /** Went on as another stop, which is counted for itself. */
    TRANSFERRED;

    public boolean open() {
        return this == WAITING || this == AT_COUNTER;
    }

    public boolean served() {
        return this == ISSUED || this == ACCEPTED || this == INFORMED;
    }

    /** The officer ended it at the counter: this is what waits and service times are measured on. */
    public boolean endedAtCounter() {
        return served() || this == INCOMPLETE || this == CANNOT_SERVE || this == TRANSFERRED;
    }
}
