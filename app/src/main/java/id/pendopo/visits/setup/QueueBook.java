package id.pendopo.visits.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The queues of one mall, as one immutable snapshot.
 *
 * @param queues by id
 * @param ofCounter which queues a counter calls from today, the main one first
 * @param usualOfCounter the same on other days, without
 * @param moves what the manager has moved for today
 * @param ofService where a service waits
 */
public record QueueBook(
        Map<UUID, Queue> queues,
        Map<UUID, List<UUID>> ofCounter,
        Map<UUID, List<UUID>> usualOfCounter,
        List<QueueMove> moves,
        Map<UUID, UUID> ofService,
        MallRules rules) {
    public QueueBook {
        usualOfCounter = Map.copyOf(usualOfCounter);
        moves = List.copyOf(moves);
        queues = Map.copyOf(queues);
        ofCounter = Map.copyOf(ofCounter);
        ofService = Map.copyOf(ofService);
    }

    public Queue queue(UUID id) {
        return java.util.Objects.requireNonNull(queues.get(id), "queue " + id);
    }

    public Optional<Queue> forService(UUID service) {
        return Optional.ofNullable(ofService.get(service)).map(this::queue).filter(Queue::active);
    }

    /** Without what was moved for today. */
    public List<UUID> usuallyForCounter(UUID counter) {
        return usualOfCounter.getOrDefault(counter, List.of());
    }

    public List<UUID> forCounter(UUID counter) {
        return ofCounter.getOrDefault(counter, List.of());
    }
}
