package id.pendopo.visits.offline;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a kiosk's browser says it has of today when it asks for numbers.
 *
 * @param left how many numbers
 * @param untold whether it has given some that it has yet to tell of; if not, none can be older than this word
 * @param pages whether it keeps the pages with which it goes on alone
 * @param blocks of which it has numbers
 * @param highest the highest number that it ever got today
 * @param key of its question: the same until its answer is kept
 */
public record HeldStock(int left, boolean untold, boolean pages, Set<UUID> blocks, Optional<Highest> highest, Optional<String> key) {
    public HeldStock {
        blocks = Set.copyOf(blocks);
    }

    /** All blocks that it names. */
    Set<UUID> named() {
        Set<UUID> named = new HashSet<>(blocks);
        highest.map(Highest::block).ifPresent(named::add);
        return named;
    }

    /**
     * A number by which a kiosk proves what the server has reserved, also when the server has been brought back from a backup
     * and doesn't know any more: nobody else can make the secret.
     *
     * @param kiosk for which it was reserved
     */
    public record Highest(UUID block, UUID kiosk, int no, String secret) {}
}
