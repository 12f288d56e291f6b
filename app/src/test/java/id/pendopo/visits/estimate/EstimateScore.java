package id.pendopo.visits.estimate;

import java.time.Duration;
import java.time.Instant;

/**
 * How good the estimates were that people were told: how many calls came within the 9-in-10 bound, and how far off the
 * median was, beside the two simple rules. Kept up with each call, added up over queues and days.
 *
 * @param given estimates of today whose truth is known
 * @param inside of these, called no later than the bound
 * @param own absolute errors of the median told
 * @param byPosition absolute errors of "people ahead × average ÷ counters"
 * @param byLastWaiter absolute errors of "as long as the last one waited"
 */
public record EstimateScore(long given, long inside, Errors own, Errors byPosition, Errors byLastWaiter) {

    private static final EstimateScore NONE = new EstimateScore(0, 0, Errors.none(), Errors.none(), Errors.none());

    /** Nothing scored yet. */
    public static EstimateScore none() {
        return NONE;
    }

    /** With one more estimate whose stop was called at {@code called}. "Not today" promised nothing to score. */
    public EstimateScore and(GivenEstimate estimate, Instant called) {
        if (!estimate.call().isToday()) {
            return this;
        }
        return new EstimateScore(
                given + 1,
                inside + (called.isAfter(estimate.call().bound()) ? 0 : 1),
                own.and(Duration.between(estimate.call().median(), called)),
                byPosition.and(Duration.between(estimate.byPosition(), called)),
                byLastWaiter.and(Duration.between(estimate.byLastWaiter(), called)));
    }

    /** Both together. */
    public EstimateScore plus(EstimateScore that) {
        return new EstimateScore(
                given + that.given,
                inside + that.inside,
                own.plus(that.own),
                byPosition.plus(that.byPosition),
                byLastWaiter.plus(that.byLastWaiter));
    }

    /** Share of calls within the bound, 0 to 1; should lie between 0.85 and 0.95. */
    public double insideShare() {
        return given == 0 ? 0 : (double) inside / given;
    }

    /** How much smaller the median error is than the better simple rule's: 0.2 means a fifth. */
    public double gain() {
        Duration better =
                byPosition.median().compareTo(byLastWaiter.median()) < 0 ? byPosition.median() : byLastWaiter.median();
        return better.isZero() ? 0 : 1 - (double) own.median().toMillis() / better.toMillis();
    }
}
