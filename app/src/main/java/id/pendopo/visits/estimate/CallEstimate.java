package id.pendopo.visits.estimate;

import java.time.Instant;

/**
 * When something is expected: the median, and the bound that holds nine times in ten. {@link Instant#MAX} means "not
 * today".
 */
public record CallEstimate(Instant median, Instant bound) {

    /** What can't be expected today. */
    public static final CallEstimate NOT_TODAY = new CallEstimate(Instant.MAX, Instant.MAX);

    /** Whether at least the median lies in today. */
    public boolean isToday() {
        return median.isBefore(Instant.MAX);
    }
}
