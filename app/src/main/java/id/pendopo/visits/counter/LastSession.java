package id.pendopo.visits.counter;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an officer sat last, for who finds that counter closed. */
@Component
public class LastSession {
    private final JdbcClient jdbc;

    LastSession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by as the event COUNTER_CLOSED says */
    public record Closed(UUID counter, Instant at, String by) {}

    /** The latest session since the morning, once it is over. */
    public Optional<Closed> closed(UUID mall, UUID officer, Instant morning) {
        return jdbc.sql("""
                select counter_id, closed_at, closed_by from visits.counter_session
                where region_id = :region and mall_id = :mall and officer_id = :officer and opened_at >= :morning
                  and closed_by is not null
                order by opened_at desc limit 1
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("officer", officer)
                .param("morning", Utc.of(morning))
                .query((row, n) -> new Closed(
                        row.getObject("counter_id", UUID.class),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getString("closed_by")))
                .optional();
    }
}
