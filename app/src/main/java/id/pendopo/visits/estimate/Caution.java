package id.pendopo.visits.estimate;

/**
 * How much further from the median the 9-in-10 bound lies than the runs alone would set it. No model knows everything
 * that keeps people waiting in a mall; so whether the bounds that were told have held is counted, and the next ones are
 * set a little wider after each that was missed, a little closer after each that was kept, such that one in ten is
 * missed in the long run whatever the cause (adaptive conformal inference: Gibbs and Candès, 2021). A new mall, of which
 * only the catalogue's minutes are known, takes larger steps, and smaller ones the more calls it has scored (Angelopoulos,
 * Barber and Bates, 2024).
 *
 * @param log natural logarithm of the factor
 * @param scored how many calls it was learned from
 */
public record Caution(double log, long scored) {
    /** A day of three hundred calls with twice as many missed as promised widens the bounds by a tenth. */
    private static final double STEP = 0.003;

    private static final double FIRST_STEP = 0.03;
    /** Over the root of the calls scored: the usual step is reached after a thousand. */
    private static final double FALLING = 0.1;

    private static final double CONFIRMED = 1_000;

    private static final double MISSED = 0.1;
    private static final double CLOSEST = Math.log(0.6);
    private static final double WIDEST = Math.log(3);
    private static final Caution NONE = new Caution(0, 0);
    /**
     * The catalogue's minutes are a promise, not a measurement, and nothing is known yet of officers, breaks and systems. Of
     * four beginnings the one with the smallest loss (pinball, at nine in ten) on the first days of three malls that were
     * played with one seed; docs/simulation.md has what it gave on others.
     */
    private static final Caution NEW_MALL = new Caution(0.5, 0);

    /** Just what the runs say. */
    public static Caution none() {
        return NONE;
    }

    /** Of a mall that has scored no call yet: two thirds wider. */
    public static Caution ofNewMall() {
        return NEW_MALL;
    }

    /** Having seen one more call. */
    public Caution after(boolean kept) {
        double step = Math.clamp(FALLING / Math.sqrt(scored + 1.0), STEP, FIRST_STEP);
        return new Caution(Math.clamp(log + step * ((kept ? 0 : 1) - MISSED), CLOSEST, WIDEST), scored + 1);
    }

    /**
     * What a promise may be built on: never closer than the runs' own bound, whatever was kept before. What a new mall begins
     * with sends nobody home until its own calls have confirmed it.
     */
    int safeBound(int[] runs) {
        int[] sorted = runs.clone();
        int own = Quantiles.bound(sorted);
        double unconfirmed = NEW_MALL.log * (1 - Math.min(1, scored / CONFIRMED));
        return Math.max(own, bound(Quantiles.median(sorted), own, log - unconfirmed));
    }

    /** The bound to tell, from the runs' own; "not today" stays so. */
    int bound(int median, int bound) {
        return bound(median, bound, log);
    }

    private static int bound(int median, int bound, double log) {
        if (bound >= Hall.FOREVER) {
            return bound;
        }
        return (int) Math.min(Hall.FOREVER - 1, median + Math.exp(log) * (bound - median));
    }
}
