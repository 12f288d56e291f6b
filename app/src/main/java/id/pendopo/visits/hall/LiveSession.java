package id.pendopo.visits.hall;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer at a counter, now.
 *
 * @param closing closed by the manager while somebody is there: it calls nobody, and ends when that one leaves
 * @param freeSince since when it has had nobody, as far as it has had one or came back from a break; else null
 * @param closingReason why the manager closed it, or will when its visitor leaves; else null
 * @param reopensAt from when on it is expected to be open again after that; null when nobody knows
 * @param changes how often its state was changed: tells an act that is repeated from one that is done anew
 */
public record LiveSession(
        UUID id,
        UUID counter,
        UUID officer,
        State state,
        Instant openedAt,
        @Nullable Instant breakUntil,
        boolean asksClose,
        boolean closing,
        @Nullable Instant helpSince,
        @Nullable Instant closedAt,
        @Nullable Instant freeSince,
        @Nullable ClosingReason closingReason,
        @Nullable Instant reopensAt,
        int changes) {
    public enum State {
        OPEN,
        BREAK,
        CLOSED
    }
}
