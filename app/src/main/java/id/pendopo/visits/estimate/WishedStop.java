package id.pendopo.visits.estimate;

import java.util.Set;
import java.util.UUID;

/**
 * A stop that is wished.
 *
 * @param key tells the stops of one wish apart (two may wish the same service)
 * @param queue where it would wait
 * @param service what is wished
 * @param quantity persons or files, at least 1
 * @param floor where it would be served: the ground floor for a visitor who can't climb
 * @param after keys of wished stops whose product it needs
 */
public record WishedStop(UUID key, UUID queue, UUID service, int quantity, int floor, Set<UUID> after) {
    public WishedStop {
        after = Set.copyOf(after);
    }
}
