package id.pendopo.visits.counter;

import id.pendopo.visits.hall.ClosingReason;
import id.pendopo.visits.hall.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Why a manager closes a counter.
 *
 * @param until from when on it is expected to be open again; empty when nobody knows
 */
public record Closing(ClosingReason reason, Optional<Instant> until) {
    Map<String, Object> facts() {
        Map<String, Object> facts = Facts.of("reason", reason);
        facts.put("until", until.map(Instant::toEpochMilli).orElse(null));
        return facts;
    }
}
