package id.pendopo.visits.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.platform.database.Wall;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a mall's visitors come for most, from what it has served so far: a small table that the estimate keeps anyway. */
@Component
class OftenWished {
    private static final int KEPT = 30;

    private final JdbcClient jdbc;
    private final Cache<UUID, List<UUID>> recent = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    OftenWished(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Services, the most wished first. */
    List<UUID> of(UUID mall) {
        return recent.get(
                mall,
                id -> jdbc.sql("""
                select service_id from visits.learned where region_id = :region and mall_id = :mall
                order by n desc, service_id limit :most
                """)
                        .param("region", Wall.region())
                        .param("mall", id)
                        .param("most", KEPT)
                        .query(UUID.class)
                        .list());
    }
}
