package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest calls of some counters, whatever became of them: one look into an index per counter. */
@Component
public class RecentCalls {
    /** At most one call of a counter is wanted; its earlier ones only fill the list. */
    private static final int OF_EACH = 8;

    private final JdbcClient jdbc;

    public RecentCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param times how often it was called, so that a call that is repeated shows as a new one
     * @param wanted whether the visitor is still called: neither there nor given up
     */
    public record Call(UUID stop, TicketNumber number, UUID counter, int times, Instant at, boolean wanted) {}

    /** Who is still wanted first, then newest first; a call that was repeated counts from its repetition. */
    public List<Call> of(Collection<UUID> counters, Instant since, int atMost) {
        return jdbc.sql("""
                select s.id, s.counter_id, s.called_at, s.recalls, s.state, v.prefix, v.no, v.digits
                from unnest(:counters::uuid[]) as c(id) cross join lateral (
                  select * from visits.stop s where s.region_id = :region and s.counter_id = c.id and s.called_at >= :since
                  order by s.called_at desc limit :ofEach) s
                join visits.visit v on v.region_id = s.region_id and v.id = s.visit_id
                order by s.state = 'CALLED' desc, s.called_at desc, s.id limit :atMost
                """)
                .param("region", Wall.region())
                .param("counters", counters.toArray(UUID[]::new))
                .param("since", Utc.of(since))
                .param("ofEach", OF_EACH)
                .param("atMost", atMost)
                .query((row, n) -> new Call(
                        row.getObject("id", UUID.class),
                        new TicketNumber(row.getString("prefix"), row.getInt("no"), row.getInt("digits")),
                        row.getObject("counter_id", UUID.class),
                        row.getInt("recalls") + 1,
                        row.getTimestamp("called_at").toInstant(),
                        row.getString("state").equals(StopState.CALLED.name())))
                .list();
    }
}
