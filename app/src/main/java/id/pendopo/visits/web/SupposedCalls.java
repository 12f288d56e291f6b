package id.pendopo.visits.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * When the stops of a visit would be called in another order. Anybody with a number may ask for any order, so each is
 * played once in a while, and a mall plays one at a time: whoever asks meanwhile is told no times.
 */
@Component
class SupposedCalls {
    /** How long the times of an order are told again, however often it is looked at. */
    static final Duration HELD = Duration.ofSeconds(10);

    private static final int AT_MOST = 200;

    private final Cache<Asked, Map<UUID, Instant>> asked;
    private final Set<UUID> playing = ConcurrentHashMap.newKeySet();

    private record Asked(UUID visit, List<UUID> order) {}

    SupposedCalls(InstantSource clock) {
        asked = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(HELD)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** @return by stop; empty while another order is being played in this mall */
    Optional<Map<UUID, Instant>> of(UUID mall, UUID visit, List<UUID> order, Supplier<Map<UUID, Instant>> play) {
        Asked key = new Asked(visit, List.copyOf(order));
        Map<UUID, Instant> known = asked.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (!playing.add(mall)) {
            return Optional.empty();
        }
        try {
            Map<UUID, Instant> calls = Map.copyOf(play.get());
            asked.put(key, calls);
            return Optional.of(calls);
        } finally {
            playing.remove(mall);
        }
    }
}
