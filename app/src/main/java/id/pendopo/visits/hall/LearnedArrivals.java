package id.pendopo.visits.hall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.estimate.Newcomers;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who usually comes to each queue in the next hours, as seen on the days of the last weeks on which anybody came to the
 * mall. As if one more day had been seen on which nobody came: until a mall knows better, nobody is expected.
 */
@Component
public class LearnedArrivals {
    /** Days that teach. */
    public static final int WEEKS = 4;

    private static final int HOURS_AHEAD = 4;

    private final JdbcClient jdbc;
    private final Cache<Key, Seen> recent = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    LearnedArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(UUID mall, LocalDate day) {}

    private record Count(int priority, int others) {}

    private record Seen(int days, Map<UUID, Map<Integer, Count>> byQueue) {}

    /** Of the hours from {@code now} on, in clock hours of the mall. */
    List<Newcomers.Rate> rates(UUID mall, UUID queue, Instant now, ZoneId zone) {
        Seen seen = recent.get(new Key(mall, Days.today(now, zone)), this::load);
        Map<Integer, Count> hours = seen.byQueue().getOrDefault(queue, Map.of());
        List<Newcomers.Rate> rates = new ArrayList<>();
        ZonedDateTime hour = now.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < HOURS_AHEAD && !hours.isEmpty(); i++) {
            Count count = hours.getOrDefault(hour.getHour(), new Count(0, 0));
            hour = hour.plusHours(1);
            double days = seen.days() + 1.0;
            rates.add(new Newcomers.Rate(hour.toInstant(), count.priority() / days, count.others() / days));
        }
        return rates;
    }

    public void forget() {
        recent.invalidateAll();
    }

    private Seen load(Key key) {
        Map<UUID, Map<Integer, Count>> byQueue = new HashMap<>();
        jdbc.sql("""
                select queue_id, hour, sum(priority), sum(others) from visits.arrivals
                where region_id = :region and mall_id = :mall and day >= :from and day < :today
                group by queue_id, hour
                """).params(span(key)).query((ResultSet row) -> {
            byQueue.computeIfAbsent(row.getObject(1, UUID.class), queue -> new HashMap<>())
                    .put(row.getInt(2), new Count(row.getInt(3), row.getInt(4)));
        });
        int days = jdbc.sql("""
                select count(distinct day) from visits.arrivals
                where region_id = :region and mall_id = :mall and day >= :from and day < :today
                """).params(span(key)).query(Integer.class).single();
        return new Seen(days, byQueue);
    }

    private static Map<String, Object> span(Key key) {
        return Map.of(
                "region", Wall.region(), "mall", key.mall(), "from", key.day().minusWeeks(WEEKS), "today", key.day());
    }
}
