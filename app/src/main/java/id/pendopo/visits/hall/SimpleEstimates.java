package id.pendopo.visits.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The two simple rules that the estimate has to beat, as rivals use them; kept with each estimate for the score. */
@Component
public class SimpleEstimates {
    /** An average service, where nothing better is known to a rival either. */
    private static final Duration AVERAGE = Duration.ofMinutes(10);

    /**
     * @param byPosition now + people ahead × average ÷ open counters
     * @param byLastWait now + what the last one called had waited
     */
    public record Rules(Instant byPosition, Instant byLastWait) {}

    public Rules of(Forecasts.Outlook outlook, UUID queue) {
        HallState state = outlook.state();
        Instant now = state.at();
        long waiting = state.stops()
                .filter(stop -> stop.queue().equals(queue) && stop.state() == StopState.WAITING)
                .count();
        long ahead = waiting + outlook.issued(queue);
        long open = Math.max(
                1,
                state.stops()
                        .filter(stop -> stop.queue().equals(queue) && stop.state() == StopState.SERVING)
                        .count());
        Duration lastWait = state.stops()
                .filter(stop -> stop.queue().equals(queue) && stop.calledAt() != null)
                .max(Comparator.comparing(SimpleEstimates::calledAt))
                .map(LiveStop::waited)
                .orElse(Duration.ZERO);
        return new Rules(now.plus(AVERAGE.multipliedBy(ahead).dividedBy(open)), now.plus(lastWait));
    }

    private static Instant calledAt(LiveStop stop) {
        return java.util.Objects.requireNonNull(stop.calledAt());
    }
}
