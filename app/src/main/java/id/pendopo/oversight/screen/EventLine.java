package id.pendopo.oversight.screen;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event behind a figure.
 *
 * @param number of the day, such as A-012; empty while the visit's own event is not folded yet
 * @param agency null for an event of the whole visit
 * @param seal which batch of the chain holds it; empty while it waits to be sealed
 */
public record EventLine(
        long xid,
        UUID id,
        Instant at,
        String type,
        UUID row,
        String number,
        @Nullable UUID agency,
        @Nullable UUID service,
        OptionalLong waitMs,
        OptionalLong serviceMs,
        OptionalLong seal) {}
