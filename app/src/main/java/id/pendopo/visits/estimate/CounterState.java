package id.pendopo.visits.estimate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One counter today. Who it serves at the moment follows from the phase of the stops.
 *
 * @param id the counter
 * @param queues the queues it calls from; the first one's memory of turns decides its ratio
 * @param pace how fast its officer is today
 * @param manned when an officer is or will be there, from now on, in order of time; between them it is empty
 */
public record CounterState(UUID id, List<UUID> queues, Pace pace, List<Interval> manned) {
    public CounterState {
        queues = List.copyOf(queues);
        manned = List.copyOf(manned);
    }

    /** A counter that is as fast as usual. */
    public CounterState(UUID id, List<UUID> queues, List<Interval> manned) {
        this(id, queues, Pace.usual(), manned);
    }

    /** From {@code from} (inclusive) to {@code to} (exclusive). */
    public record Interval(Instant from, Instant to) {}
}
