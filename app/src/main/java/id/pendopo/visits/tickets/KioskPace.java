package id.pendopo.visits.tickets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.tickets.TicketOrder.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How fast a kiosk gives numbers: no faster than people can tap. Each node counts what it gives, and only for a minute, so that
 * the way to a number asks the database nothing more.
 */
@Component
class KioskPace {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int KIOSKS = 20_000;

    private final InstantSource clock;
    private final Cache<UUID, Map<String, Instant>> given = Caffeine.newBuilder()
            .maximumSize(KIOSKS)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    KioskPace(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts a number that the gate lets through; the same one asked for again counts once.
     *
     * @param most in a minute; 0 for any
     */
    void step(TicketOrder order, int most) {
        UUID kiosk = order.actor();
        if (kiosk == null || order.channel() != Channel.KIOSK || most == 0) {
            return;
        }
        Instant now = clock.instant();
        given.asMap().compute(kiosk, (id, before) -> {
            Map<String, Instant> minute = before == null ? new LinkedHashMap<>() : before;
            minute.values().removeIf(at -> at.isAfter(now) || !at.plus(MINUTE).isAfter(now));
            if (minute.size() >= most && !minute.containsKey(order.key())) {
                throw VisitProblem.KIOSK_NEEDS_A_PAUSE.refusal(
                        Map.of("most", most, "seconds", seconds(minute, most, now)));
            }
            minute.putIfAbsent(order.key(), now);
            return minute;
        });
    }

    /** Until one more fits: what was given first is forgotten first. */
    private static long seconds(Map<String, Instant> minute, int most, Instant now) {
        Instant first = List.copyOf(minute.values()).get(minute.size() - most);
        return Duration.between(now, first.plus(MINUTE)).plusMillis(999).toSeconds();
    }
}
