package id.pendopo.visits.hall;

import id.pendopo.visits.estimate.TicketMachine;
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
    private final Instant now;
    private final TicketMachine machine;
    private final Map<UUID, LastCall> lastCalls = new HashMap<>();

    private SimpleEstimates(HallState state, TicketMachine machine) {
        now = state.at();
        this.machine = machine;
        state.stops()
                .forEach(stop -> lastCalls
                        .computeIfAbsent(stop.queue(), queue -> new LastCall())
                        .look(stop));
    }

    static SimpleEstimates of(HallState state, TicketMachine machine) {
        return new SimpleEstimates(state, machine);
    }

    /**
     * @param byPosition what a good ticket machine says: place in line × average ÷ open counters
     * @param byLastWait now + what the last one called had waited
     */
    public record Rules(Instant byPosition, Instant byLastWait) {}

    /** @param joined who came to the queue since the hall was read */
    Rules of(UUID queue, int joined) {
        LastCall last = lastCalls.getOrDefault(queue, new LastCall());
        return new Rules(machine.call(queue, joined), now.plus(last.waited));
    }

    private static final class LastCall {
        private @Nullable Instant at;
        private Duration waited = Duration.ZERO;

        void look(LiveStop stop) {
            Instant called = stop.calledAt();
            if (called != null && (at == null || called.isAfter(at))) {
                at = called;
                waited = stop.waited();
            }
        }
    }
}
