package id.pendopo.visits.voice;

import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.voice.Speaking.Said;
import id.pendopo.visits.voice.Speaking.Screen;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls that nobody has said yet in a zone, the oldest first. Whoever has come to the counter need not be called. */
@Component
class Unspoken {
    private final JdbcClient jdbc;
    private final History history;
    private final QueueBooks books;

    Unspoken(JdbcClient jdbc, History history, QueueBooks books) {
        this.jdbc = jdbc;
        this.history = history;
        this.books = books;
    }

    Optional<Due.Call> first(MallPlan plan, String zone) {
        MallRules rules = books.of(plan.mall().id()).rules();
        UUID[] counters = plan.counters().values().stream()
                .filter(counter -> counter.isIn(zone))
                .map(Counter::id)
                .toArray(UUID[]::new);
        return jdbc.sql("""
                select s.id, s.counter_id, s.called_at, s.recalls, v.prefix, v.no, v.digits
                from visits.stop s join visits.visit v on v.region_id = s.region_id and v.id = s.visit_id
                where s.region_id = :region and s.state = 'CALLED' and s.counter_id = any(:counters)
                  and not exists (select from visits.spoken p where p.region_id = s.region_id and p.stop_id = s.id
                    and p.called_at = s.called_at and p.zone = :zone)
                order by s.called_at, s.id limit 1
                """)
                .param("region", Wall.region())
                .param("counters", counters)
                .param("zone", zone)
                .query((row, n) -> new Due.Call(
                        row.getObject("id", UUID.class),
                        new TicketNumber(row.getString("prefix"), row.getInt("no"), row.getInt("digits")),
                        row.getObject("counter_id", UUID.class),
                        row.getTimestamp("called_at").toInstant(),
                        rules.recallLimit() > 1 && rules.isLastCall(row.getInt("recalls"))))
                .optional();
    }

    /** Said once, however often it is told; a call of another mall, one that never was or was repeated since is not written. */
    void said(Screen screen, Said said, Instant now) {
        jdbc.sql("""
                with said as (
                  insert into visits.spoken (region_id, stop_id, called_at, zone, mall_id)
                  select s.region_id, s.id, :calledAt, :zone, s.mall_id from visits.stop s
                  where s.region_id = :region and s.id = :stop and s.mall_id = :mall and s.called_at = :calledAt
                  on conflict do nothing returning stop_id)
                select s.visit_id, s.counter_id from said join visits.stop s on s.region_id = :region and s.id = said.stop_id
                """)
                .param("region", Wall.region())
                .param("mall", screen.mall())
                .param("stop", said.id())
                .param("calledAt", Utc.of(said.since()))
                .param("zone", screen.zone())
                .query((row, n) -> new Event(
                        now,
                        screen.mall(),
                        row.getObject(1, UUID.class),
                        screen.device(),
                        "CALL_SPOKEN",
                        Facts.json(Facts.of("stop", said.id(), "counter", row.getObject(2), "zone", screen.zone()))))
                .optional()
                .ifPresent(history::append);
    }

    void forget(UUID mall, Instant before) {
        jdbc.sql("delete from visits.spoken where region_id = :region and mall_id = :mall and called_at < :before")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("before", Utc.of(before))
                .update();
    }
}
