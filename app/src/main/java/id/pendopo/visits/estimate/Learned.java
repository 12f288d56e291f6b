package id.pendopo.visits.estimate;

/**
 * What real durations taught about one service: count, mean and sum of squared deviations of the natural logarithm of
 * minutes per first unit (Welford, 1962). This is all that needs to be stored.
 */
public record Learned(long n, double meanLog, double m2Log) {

    private static final Learned NOTHING = new Learned(0, 0, 0);

    /** Nothing yet. */
    public static Learned nothing() {
        return NOTHING;
    }

    /** With one more duration, given as the logarithm of its minutes per first unit. */
    public Learned and(double log) {
        long count = n + 1;
        double delta = log - meanLog;
        double mean = meanLog + delta / count;
        return new Learned(count, mean, m2Log + delta * (log - mean));
    }
}
