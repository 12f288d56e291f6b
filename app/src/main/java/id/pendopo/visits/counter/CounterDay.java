package id.pendopo.visits.counter;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one counter has done since the morning. */
@Component
public class CounterDay {
    private final JdbcClient jdbc;

    CounterDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param visitors called here
     * @param served of them with one of the outcomes that count as served
     * @param units people or files that were served
     * @param inTarget of those served, how many had not waited longer than the mall promises
     * @param seconds mean service time of those served whose time is accurate; 0 when there are none
     * @param calls of the day in the counter's main queue: grows with every call, whichever counter makes it
     */
    public record Tally(int visitors, int served, int units, int inTarget, double seconds, long calls) {}

    public Tally tally(UUID counter, UUID mainQueue, LocalDate day, Instant morning, Duration target) {
        return jdbc.sql("""
                select count(*)::int as visitors,
                  count(*) filter (where outcome in ('ISSUED', 'ACCEPTED', 'INFORMED'))::int as served,
                  coalesce(sum(quantity) filter (where outcome in ('ISSUED', 'ACCEPTED', 'INFORMED')), 0)::int as units,
                  count(*) filter (where outcome in ('ISSUED', 'ACCEPTED', 'INFORMED') and waited <= :target::interval)::int as in_target,
                  coalesce(avg(extract(epoch from served + (ended_at - started_at))) filter (where outcome in ('ISSUED', 'ACCEPTED', 'INFORMED') and accurate), 0) as seconds,
                  coalesce((select calls from visits.queue_turn
                    where region_id = :region and queue_id = :queue and day = :day), 0) as calls
                from visits.stop
                where region_id = :region and counter_id = :counter and called_at >= :morning
                """)
                .param("region", Wall.region())
                .param("counter", counter)
                .param("queue", mainQueue)
                .param("day", day)
                .param("morning", Utc.of(morning))
                .param("target", target.toSeconds() + " seconds")
                .query((row, n) -> new Tally(
                        row.getInt("visitors"),
                        row.getInt("served"),
                        row.getInt("units"),
                        row.getInt("in_target"),
                        row.getDouble("seconds"),
                        row.getLong("calls")))
                .single();
    }

    /** A visitor who did not come when called here, and may still come back. */
    public record Missed(UUID visit, UUID stop, TicketNumber number, Instant at) {}

    /** The latest ones first. */
    public List<Missed> missed(UUID counter, Instant morning, int atMost) {
        return jdbc.sql("""
                select s.id, s.visit_id, s.ended_at, v.prefix, v.no, v.digits from visits.stop s
                join visits.visit v on v.region_id = s.region_id and v.id = s.visit_id
                where s.region_id = :region and s.counter_id = :counter and s.called_at >= :morning and s.state = 'NO_SHOW'
                order by s.ended_at desc limit :atMost
                """)
                .param("region", Wall.region())
                .param("counter", counter)
                .param("morning", Utc.of(morning))
                .param("atMost", atMost)
                .query((row, n) -> new Missed(
                        row.getObject("visit_id", UUID.class),
                        row.getObject("id", UUID.class),
                        new TicketNumber(row.getString("prefix"), row.getInt("no"), row.getInt("digits")),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }
}
