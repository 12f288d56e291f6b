package id.pendopo.visits.printing;

/** What can stand on a slip. */
public enum SlipField {
    /** The mall's own picture; without one, that which is stored in the printer itself. */
    LOGO,
    MALL,
    TAKEN_AT,
    NUMBER,
    /** Where to go first. */
    FIRST,
    PEOPLE_AHEAD,
    RANGE,
    /** All stops, in order, with their counters. */
    STOPS,
    /** What to have ready. */
    BRING,
    /** The code that takes a phone to the ticket's page, and what it is for. */
    QR,
    FEE,
    COMPLAINT,
    FOOT,
    /** The mall's own words. */
    OWN,
    /** A line across the paper. */
    RULE
}
