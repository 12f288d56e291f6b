package id.pendopo.visits.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stop of an open visit, as it stands now.
 *
 * @param free waiting, and the visitor is not at another counter
 * @param placeAt its place in line: the visit's arrival, unless it was put first
 * @param waitingSince when the present stretch of free waiting began; {@code waited} is what went before
 * @param holdUntil until when it is parked
 * @param onlyCounter the one counter that may call it
 */
public record LiveStop(
        UUID id,
        UUID visit,
        UUID queue,
        UUID service,
        UUID agency,
        int ordinal,
        int quantity,
        int floor,
        boolean priority,
        int no,
        Instant placeAt,
        boolean first,
        @Nullable UUID onlyCounter,
        List<UUID> after,
        StopState state,
        boolean free,
        Instant waitingSince,
        Duration waited,
        @Nullable Instant holdUntil,
        boolean byName,
        @Nullable UUID counter,
        @Nullable UUID session,
        @Nullable Instant calledAt,
        int recalls,
        @Nullable String callReason,
        @Nullable String callFacts,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        boolean accurate,
        @Nullable Instant promptedAt) {

    /** How long it has waited while its visitor was free to be called. */
    public Duration waited(Instant now) {
        Duration stretch = state == StopState.WAITING && free ? Duration.between(waitingSince, now) : Duration.ZERO;
        return waited.plus(stretch.isNegative() ? Duration.ZERO : stretch);
    }
}
