package id.pendopo.visits.management;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is announced in a mall of the current region; remembered for a second, because every page asks. */
@Component
public class Announcements {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Cache<UUID, List<Announcement>> recent = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    Announcements(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that hold now, the newest first. */
    public List<Announcement> now(UUID mall) {
        Instant now = clock.instant();
        return recent.get(mall, this::load).stream()
                .filter(one -> one.until().isAfter(now))
                .toList();
    }

    public void forget(UUID mall) {
        recent.invalidate(mall);
    }

    private List<Announcement> load(UUID mall) {
        return jdbc.sql("""
                select id, text_id, text_en, until, sentence is not null as spoken from visits.announcement
                where region_id = :region and mall_id = :mall and ended_at is null and until > :now order by since desc, id
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("now", Utc.of(clock.instant()))
                .query((row, n) -> new Announcement(
                        row.getObject("id", UUID.class),
                        row.getString("text_id"),
                        row.getString("text_en"),
                        row.getTimestamp("until").toInstant(),
                        row.getBoolean("spoken")))
                .list();
    }
}
