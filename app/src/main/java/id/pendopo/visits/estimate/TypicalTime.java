package id.pendopo.visits.estimate;

/**
 * What the catalogue says about a service's duration: data, and the prior of what is learned.
 *
 * @param minutes typical (median) minutes for the first person or file
 * @param spread standard deviation of the logarithm: 0.5 means two of three between 0.6 and 1.65 times the typical; 0
 *     means that it always takes exactly so long
 * @param furtherShare what each further person or file takes, as a share of the first: data, not learned, because
 *     families are too few to learn it from
 * @param weight how many real durations the catalogue's word is worth
 */
public record TypicalTime(double minutes, double spread, double furtherShare, double weight) {

    public TypicalTime {
        if (!(minutes > 0) || spread < 0 || furtherShare < 0 || !(weight > 0)) {
            throw new IllegalArgumentException("Minutes and weight must be positive, spread and share not negative");
        }
    }

    /** Typical minutes with the usual spread (0.5), half the time for each further person, worth eight durations. */
    public static TypicalTime ofMinutes(double minutes) {
        return new TypicalTime(minutes, 0.5, 0.5, 8);
    }

    /** A service that always takes exactly so long, whatever happens: for tests and what-if. */
    public static TypicalTime exactly(double minutes) {
        return new TypicalTime(minutes, 0, 0.5, 8);
    }

    /** How many first units {@code quantity} persons or files take. */
    double units(int quantity) {
        return 1 + furtherShare * (Math.max(1, quantity) - 1);
    }
}
