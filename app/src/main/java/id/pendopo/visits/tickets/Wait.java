package id.pendopo.visits.tickets;

import id.pendopo.visits.estimate.CallEstimate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;

/**
 * How long somebody who comes now would wait, in whole minutes: the one rule for every screen that tells a newcomer. An
 * agency with several queues has as many waits, so it says from when to when.
 *
 * @param from in the queue that calls first
 * @param to in the queue that calls last
 */
public record Wait(long from, long to) {
    /** Differences that are smaller are not worth two figures; the longer one is then told. */
    private static final long WORTH_TELLING = 5;

    /** Of one queue, from the moment for which the estimate was made. */
    public static Wait of(Instant now, CallEstimate call) {
        long minutes = minutes(Duration.between(now, call.median()));
        return new Wait(minutes, minutes);
    }

    /** Of all queues together that give numbers and are served now; empty when there are none. */
    public static Optional<Wait> of(Collection<Offer> offers) {
        List<Wait> waits = offers.stream()
                .filter(offer -> offer.state() == Offer.State.OPEN)
                .flatMap(offer -> offer.expected().stream())
                .toList();
        LongSummaryStatistics all = waits.stream().mapToLong(Wait::to).summaryStatistics();
        return waits.isEmpty() ? Optional.empty() : Optional.of(new Wait(all.getMin(), all.getMax()));
    }

    /** Whole minutes, upwards: nobody waits for nought minutes while somebody is before them. */
    public static long minutes(Duration duration) {
        return Math.max(0, Math.ceilDiv(duration.toSeconds(), 60));
    }

    public boolean isAtOnce() {
        return to <= 1;
    }

    /** Whether two figures are told. */
    public boolean isRange() {
        return to - from >= WORTH_TELLING;
    }

    /** Whether the first of the two is told by a word: some are called at once. */
    public boolean isFromNow() {
        return isRange() && from <= 1;
    }
}
