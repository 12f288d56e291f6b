package id.pendopo.visits.counter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stop that joins a visit which is under way.
 *
 * @param placeAt the visit's arrival, or just before everybody when it is put first
 * @param onlyCounter the one counter that may call it
 * @param contingent what its queue may give out today, by name or not
 * @param needs stops of the visit that must be over before it
 * @param waiters stops of the visit that wait for it from now on
 */
public record NewStop(
        UUID id,
        UUID queue,
        UUID service,
        UUID agency,
        int ordinal,
        int quantity,
        int floor,
        Instant placeAt,
        @Nullable UUID onlyCounter,
        boolean byName,
        int contingent,
        List<UUID> needs,
        List<UUID> waiters) {}
