package id.pendopo.visits.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A stop to put in order.
 *
 * @param key tells it apart from the others
 * @param queue where it would wait
 * @param floor where it is served
 * @param service expected time from call to end, quantity included
 * @param closing when the counters of its queue close
 * @param after keys of stops of this visit whose product it needs; keys of other stops (done, or of other visits) don't
 *     matter
 */
public record JourneyStop(UUID key, UUID queue, int floor, Duration service, Instant closing, Set<UUID> after) {
    public JourneyStop {
        after = Set.copyOf(after);
    }
}
