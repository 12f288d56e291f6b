package id.pendopo.visits.estimate;

/**
 * How much longer than usual services take at a counter today: officers differ, and so do days. As natural logarithms
 * of the ratio; what isn't known of it is drawn anew in each run.
 *
 * @param meanLog 0 is as fast as usual, 0.1 a tenth slower
 * @param own standard deviation of what isn't known about this counter alone
 * @param shared standard deviation of what isn't known about the day, the same at all counters
 */
public record Pace(double meanLog, double own, double shared) {

    private static final Pace USUAL = new Pace(0, 0, 0);

    /** Just as fast as usual, for certain: for tests and what-if. */
    public static Pace usual() {
        return USUAL;
    }
}
