package id.pendopo.visits.offline;

import java.util.Objects;
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
 * @param highest the highest number that it ever got today, and what proves it
 * @param key of its question: the same until its answer is kept
 */
public record HeldStock(
        int left, boolean untold, boolean pages, Set<UUID> blocks, Optional<Highest> highest, Optional<String> key) {
    public HeldStock {
        blocks = Set.copyOf(blocks);
    }

    /**
     * How far the day's numbers had been reserved when the kiosk got its last ones. A server that was brought back from a backup
     * since doesn't know it any more, but knows its own proof.
     *
     * @param proof which nobody else can make
     */
    public record Highest(int no, String proof) {
        public Highest {
            Objects.requireNonNull(proof);
        }
    }
}
