package id.pendopo.visits.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Today another counter calls from a queue instead of this one. */
public record QueueMove(UUID id, UUID queue, UUID from, UUID to) {
    /**
     * Which queues each counter calls from after these moves, one after the other. A counter calls last from what it was
     * given; a move from a counter that doesn't call from the queue moves nothing.
     */
    static Map<UUID, List<UUID>> after(Map<UUID, List<UUID>> usual, List<QueueMove> moves) {
        Map<UUID, List<UUID>> now = new HashMap<>();
        usual.forEach((counter, queues) -> now.put(counter, new ArrayList<>(queues)));
        for (QueueMove move : moves) {
            if (now.getOrDefault(move.from(), new ArrayList<>()).remove(move.queue())) {
                List<UUID> there = now.computeIfAbsent(move.to(), counter -> new ArrayList<>());
                if (!there.contains(move.queue())) {
                    there.add(move.queue());
                }
            }
        }
        now.replaceAll((counter, queues) -> List.copyOf(queues));
        return now;
    }
}
