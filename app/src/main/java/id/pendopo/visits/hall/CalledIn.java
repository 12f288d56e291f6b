package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waited outside a full hall and was asked in a moment ago. */
@Component
public class CalledIn {
    private final JdbcClient jdbc;

    public CalledIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Among visits that are still open; asked only where the hall is crowded enough for anybody to wait outside. */
    public Set<UUID> since(HallState state, int capacity, Instant since) {
        List<UUID> candidates = state.visits().values().stream()
                .filter(visit -> !visit.outside() && visit.busy().isEmpty())
                .map(LiveVisit::id)
                .toList();
        if (state.visits().size() * 2 < capacity || candidates.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                select distinct subject_id from platform.event
                where region_id = :region and subject_id = any(:visits) and type = 'VISIT_CALLED_IN' and occurred_at >= :since
                """)
                .param("region", Wall.region())
                .param("visits", candidates.toArray(UUID[]::new))
                .param("since", Utc.of(since))
                .query(UUID.class)
                .list());
    }
}
