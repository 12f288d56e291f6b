package id.pendopo.oversight;

/** How a visit turned out. A stop that was transferred counts as the stop that it became. */
public enum VisitStanding {
    /** A stop still waits or is at a counter. */
    OPEN,
    /** Came once, and everything was served. */
    ALL_SERVED,
    SOME_SERVED,
    NONE_SERVED,
    /** The number was thrown away: nobody came with it. */
    VOIDED
}
