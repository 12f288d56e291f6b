package id.pendopo.visits.hall;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An officer at a counter, now. */
public record LiveSession(
        UUID id,
        UUID counter,
        UUID officer,
        State state,
        Instant openedAt,
        @Nullable Instant breakUntil,
        boolean asksClose,
        @Nullable Instant helpSince,
        @Nullable Instant closedAt) {
    public enum State {
        OPEN,
        BREAK,
        CLOSED
    }
}
