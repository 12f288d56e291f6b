package id.pendopo.visits.estimate;

import java.util.Set;
import java.util.UUID;

/**
 * A stop that a visitor waits for already while another one is to be added.
 *
 * @param stop as the forecast knows it
 * @param after stops of the same visit that must be over before it, and the added one's key where it waits for that
 */
public record InHand(UUID stop, Set<UUID> after) {
    public InHand {
        after = Set.copyOf(after);
    }
}
