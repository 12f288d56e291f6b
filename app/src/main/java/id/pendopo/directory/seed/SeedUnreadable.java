package id.pendopo.directory.seed;

/** The program was built with a seed file that its own import refuses. */
final class SeedUnreadable extends IllegalStateException {
    SeedUnreadable(String where, Object faults) {
        super("seed " + where + ": " + faults);
    }
}
