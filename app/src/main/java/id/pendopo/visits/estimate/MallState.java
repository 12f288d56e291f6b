package id.pendopo.visits.estimate;

import java.time.Instant;
import java.util.List;

/**
 * Everything about a mall that the forecast needs, at one moment: its queues, its counters, and the visits that are not
 * over (or will come: an appointment counts with an arrival in the future).
 *
 * @param now the moment
 * @param queues each queue once
 * @param counters each counter that is or will be manned today
 * @param visits each visit with a stop that is not yet done
 * @param walk distances
 */
public record MallState(
        Instant now, List<QueueState> queues, List<CounterState> counters, List<VisitState> visits, Walk walk) {
    public MallState {
        queues = List.copyOf(queues);
        counters = List.copyOf(counters);
        visits = List.copyOf(visits);
    }
}
