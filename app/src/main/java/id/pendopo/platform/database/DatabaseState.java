package id.pendopo.platform.database;

/** What can be said of the database without waiting for it. */
public interface DatabaseState {
    /** Whether it accepts connections now. */
    boolean answers();

    /** Whether the disk of the data folder gets full; an external server watches its own. */
    boolean spaceScarce();
}
