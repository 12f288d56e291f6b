package id.pendopo.visits.estimate;

import java.time.Duration;
import java.time.Instant;

/**
 * An estimate as it was told, kept until the truth is known, beside what the two simple rules would have said.
 *
 * @param at when it was told
 * @param call what was told
 * @param byPosition people ahead × average service ÷ counters, as a time
 * @param byLastWaiter as long a wait as the last one called had, as a time
 */
public record GivenEstimate(Instant at, CallEstimate call, Instant byPosition, Instant byLastWaiter) {

    /** The estimate with the answers of the simple rules worked out. */
    public static GivenEstimate of(
            Instant at, CallEstimate call, int ahead, Duration average, int counters, Duration lastWait) {
        Instant byPosition = at.plus(average.multipliedBy(ahead).dividedBy(Math.max(1, counters)));
        return new GivenEstimate(at, call, byPosition, at.plus(lastWait));
    }
}
