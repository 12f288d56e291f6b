package id.pendopo.visits.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The outcome of planning. */
public sealed interface Journey {

    /**
     * An order that can be walked.
     *
     * @param stops in order
     * @param end expected end of the last
     * @param late stops whose expected end lies past the closing of their counters: 0 if the visit fits into today
     */
    record Plan(List<Planned> stops, Instant end, int late) implements Journey {
        public Plan {
            stops = List.copyOf(stops);
        }
    }

    /** No order exists: each of these stops waits for another of them, or for one that comes later in a fixed order. */
    record Circular(Set<UUID> stops) implements Journey {
        public Circular {
            stops = Set.copyOf(stops);
        }
    }

    /**
     * One stop of a plan.
     *
     * @param walk how long it takes to get there from the stop before
     * @param expectedCall when the call is expected
     * @param latestCall when it comes at the latest, nine times in ten, if the stop before ends as expected
     * @param expectedEnd when it is expected to be over
     * @param atStart served where the visitor is, because they can't climb, though its counters are elsewhere
     */
    record Planned(
            UUID key, Duration walk, Instant expectedCall, Instant latestCall, Instant expectedEnd, boolean atStart) {}
}
