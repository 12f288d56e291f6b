package id.pendopo.directory.hours;

/** What an exception does to a day. */
public enum SpecialKind {
    /** Not open at all. */
    CLOSED,
    /** These hours instead of the usual ones. */
    HOURS,
    /** Not open in between, such as for Friday prayer. */
    BREAK
}
