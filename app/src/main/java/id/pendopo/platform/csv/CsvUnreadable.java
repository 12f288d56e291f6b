package id.pendopo.platform.csv;

/** A file that is no CSV at all, or one that breaks off: nothing of it can be used. */
public final class CsvUnreadable extends RuntimeException {
    private final int line;
    private final Reason reason;

    /** Why; each has words in the bundle. */
    public enum Reason {
        NOT_UTF8,
        EMPTY,
        QUOTES_BROKEN,
        HEADER_REPEATED,
        TOO_MANY_COLUMNS
    }

    CsvUnreadable(int line, Reason reason) {
        super(reason + " at line " + line, null, false, false);
        this.line = line;
        this.reason = reason;
    }

    public int line() {
        return line;
    }

    public Reason reason() {
        return reason;
    }
}
