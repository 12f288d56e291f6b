package id.pendopo.visits.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two simple rules that the estimate has to beat, as rivals use them; kept with each estimate for the score. One walk
 * through the hall tells them for all its queues.
 */
public final class SimpleEstimates {
    /** An average service, where nothing better is known to a rival either. */
    private static final Duration AVERAGE = Duration.ofMinutes(10);

    private final Instant now;
    private final Map<UUID, Line> lines = new HashMap<>();

    private SimpleEstimates(HallState state) {
        now = state.at();
        state.stops()
                .forEach(stop ->
                        lines.computeIfAbsent(stop.queue(), queue -> new Line()).count(stop));
    }

    static SimpleEstimates of(HallState state) {
        return new SimpleEstimates(state);
    }

    /**
     * @param byPosition now + people ahead × average ÷ open counters
     * @param byLastWait now + what the last one called had waited
     */
    public record Rules(Instant byPosition, Instant byLastWait) {}

    /** @param joined who came to the queue since the hall was read */
    Rules of(UUID queue, int joined) {
        Line line = lines.getOrDefault(queue, new Line());
        return new Rules(
                now.plus(AVERAGE.multipliedBy(line.waiting + joined).dividedBy(Math.max(1, line.serving))),
                now.plus(line.lastWait));
    }

    private static final class Line {
        private long waiting;
        private long serving;
        private @Nullable Instant lastCall;
        private Duration lastWait = Duration.ZERO;

        void count(LiveStop stop) {
            waiting += stop.state() == StopState.WAITING ? 1 : 0;
            serving += stop.state() == StopState.SERVING ? 1 : 0;
            Instant called = stop.calledAt();
            if (called != null && (lastCall == null || called.isAfter(lastCall))) {
                lastCall = called;
                lastWait = stop.waited();
            }
        }
    }
}
