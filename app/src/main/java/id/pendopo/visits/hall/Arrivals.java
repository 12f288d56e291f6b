package id.pendopo.visits.hall;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many stops joined each queue of a mall on this node since it started. It only ever grows, so that a new reading of
 * the hall loses nobody who came while it was read: at worst one is counted twice for a second.
 */
final class Arrivals {
    private final Map<UUID, AtomicInteger> counts = new ConcurrentHashMap<>();

    void add(UUID queue) {
        counts.computeIfAbsent(queue, q -> new AtomicInteger()).incrementAndGet();
    }

    int of(UUID queue) {
        AtomicInteger count = counts.get(queue);
        return count == null ? 0 : count.get();
    }

    Map<UUID, Integer> now() {
        Map<UUID, Integer> now = new HashMap<>();
        counts.forEach((queue, count) -> now.put(queue, count.get()));
        return now;
    }
}
