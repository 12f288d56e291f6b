package id.pendopo.visits.printing;

/** What can be wrong with a printer; in the order in which it is told. */
public enum Trouble {
    /** Nothing answers at its address, or the line was cut. */
    UNREACHABLE,
    /** It takes what it is sent and says nothing. */
    SILENT,
    /** What answers there isn't a printer, or is broken. */
    GARBAGE,
    COVER_OPEN,
    PAPER_OUT,
    /** Cutter or print head. */
    ERROR,
    /** Switched off line, for none of these reasons. */
    OFFLINE,
    /** It prints, but not for long. */
    PAPER_LOW;

    /** Whether nothing can be printed until somebody comes. */
    public boolean prevents() {
        return this != PAPER_LOW;
    }
}
