package id.pendopo.directory.hours;

/** Whose hours a row speaks of. */
public enum Scope {
    MALL,
    AGENCY,
    COUNTER
}
