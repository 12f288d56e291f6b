package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of a visit's stops, one statement each. Whoever changes a visit locks its row first, so that two counters,
 * the phone and the clock take turns. (Why coalesce: {@code CallStatement.CLAIM}.)
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StopTable {
    private final JdbcClient jdbc;
    private final HallReader reader;

    StopTable(JdbcClient jdbc, HallReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** The visit, locked to the end of the transaction; a visit of another mall of the region is none. */
    public Optional<LiveVisit> lock(UUID mall, UUID visit) {
        jdbc.sql("""
                select id from visits.visit where region_id = :region and mall_id = :mall and id = :visit
                for no key update
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("visit", visit)
                .query(UUID.class)
                .optional();
        return reader.visit(mall, visit);
    }

    /** The visit of a stop, locked to the end of the transaction. */
    public Optional<LiveVisit> lockOfStop(UUID stop) {
        return jdbc.sql("""
                select id from visits.visit where region_id = :region
                  and id = (select visit_id from visits.stop where region_id = :region and id = :stop) for no key update
                """)
                .param("region", Wall.region())
                .param("stop", stop)
                .query(UUID.class)
                .optional()
                .flatMap(reader::visit);
    }

    public void started(UUID stop, Instant now) {
        update("state = 'SERVING', started_at = :now, prompted_at = null", stop, Map.of("now", Utc.of(now)));
    }

    public void recalled(UUID stop, Instant now) {
        update("recalls = recalls + 1, called_at = :now", stop, Map.of("now", Utc.of(now)));
    }

    /** Ends a stop in one of its final states. */
    public void ended(
            UUID stop, StopState state, Instant now, @Nullable String outcome, int quantity, boolean accurate) {
        jdbc.sql("""
                update visits.stop set state = :state, free = false, ended_at = :now, outcome = :outcome,
                  quantity = :quantity, accurate = :accurate,
                  waited = case when state = 'WAITING' and free then greatest(:now - waiting_since, interval '0') else waited end
                where region_id = :region and id = :stop
                """)
                .param("state", state.name())
                .param("now", Utc.of(now))
                .param("outcome", outcome)
                .param("quantity", quantity)
                .param("accurate", accurate)
                .param("region", Wall.region())
                .param("stop", stop)
                .update();
    }

    /** Puts a stop aside; it keeps its place, what it has waited, and how long it has been served. */
    public void parked(UUID stop, Instant until, Instant now) {
        update("""
                state = 'PARKED', hold_until = :until, counter_id = null, session_id = null,
                waited = case when state = 'WAITING' and free then greatest(:now - waiting_since, interval '0') else waited end,
                served = case when state = 'SERVING' then served + greatest(:now - started_at, interval '0') else served end,
                free = false""", stop, Map.of("until", Utc.of(until), "now", Utc.of(now)));
    }

    /** A call that is taken back: waits again at the old place with the next {@link #release}. */
    public void calledBack(UUID stop) {
        update("""
                state = 'BLOCKED', free = false, counter_id = null, session_id = null, recalls = 0, only_counter = null,
                call_reason = :takenBack, call_facts = null""", stop, Map.of("takenBack", LiveStop.TAKEN_BACK));
    }

    /** Waits again with the next {@link #release}, unless something that it needs has been added meanwhile. */
    public void unparked(UUID stop) {
        update("state = 'BLOCKED', hold_until = null", stop, Map.of());
    }

    /**
     * A no-show who came after all: waits again at the old place with the next {@link #release}, and the visit is open
     * again, however it ended. Who had been sent to one counter stays sent there only while somebody sits at it.
     */
    public void reopened(UUID visit, UUID stop) {
        update("""
                state = 'BLOCKED', free = false, ended_at = null, counter_id = null, session_id = null, recalls = 0,
                only_counter = (select c.counter_id from visits.counter_session c where c.region_id = stop.region_id
                  and c.counter_id = stop.only_counter and c.state <> 'CLOSED' and c.closing_by is null)""", stop, Map.of());
        jdbc.sql("""
                update visits.visit set state = 'OPEN', ended_at = null
                where region_id = :region and id = :visit and state in ('ENDED', 'LEFT', 'RESCHEDULED')
                """).param("region", Wall.region()).param("visit", visit).update();
    }

    /**
     * Lets the visitor's waiting stops into their lines again, when nobody has them: with the wait that they had. Stops
     * whose products are there now wait too.
     */
    public void release(UUID visit, Instant now) {
        jdbc.sql("""
                update visits.stop b set state = 'WAITING'
                where b.region_id = :region and b.visit_id = :visit and b.state = 'BLOCKED' and not exists (
                  select from visits.stop a where a.region_id = b.region_id and a.visit_id = b.visit_id
                    and a.id = any(b.after_stops) and a.state in ('WAITING', 'BLOCKED', 'PARKED', 'CALLED', 'SERVING'))
                """).param("region", Wall.region()).param("visit", visit).update();
        jdbc.sql("""
                update visits.stop s set free = true, waiting_since = :now - waited
                where s.region_id = :region and s.visit_id = :visit and s.state = 'WAITING' and not s.free
                  and not exists (select from visits.stop b where b.region_id = s.region_id and b.visit_id = s.visit_id
                    and b.state in ('CALLED', 'SERVING'))
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .param("now", Utc.of(now))
                .update();
    }

    /**
     * These stops' places of their days' contingents are free again. Locks the queues in the order in which tickets take
     * them, so that neither waits for the other in a circle.
     */
    public void givePlacesBack(UUID visit, Collection<UUID> stops) {
        UUID[] given = stops.toArray(UUID[]::new);
        jdbc.sql("""
                select 1 from visits.queue_day where region_id = :region and (queue_id, day) in (
                  select queue_id, day from visits.stop
                  where region_id = :region and visit_id = :visit and id = any(:stops))
                order by queue_id, day for update
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .param("stops", given)
                .query(row -> {});
        jdbc.sql("""
                update visits.queue_day d set issued = d.issued - s.stops
                from (select queue_id, day, count(*) as stops from visits.stop
                      where region_id = :region and visit_id = :visit and id = any(:stops) group by queue_id, day) s
                where d.region_id = :region and d.queue_id = s.queue_id and d.day = s.day
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .param("stops", given)
                .update();
    }

    /** Takes what waits out of its lines: the visitor is at another counter. */
    public void hold(UUID visit, Instant now) {
        jdbc.sql("""
                update visits.stop set free = false, waited = greatest(:now - waiting_since, interval '0')
                where region_id = :region and visit_id = :visit and state = 'WAITING' and coalesce(free, false)
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .param("now", Utc.of(now))
                .update();
    }

    public void promptedAt(UUID stop, @Nullable Instant at) {
        jdbc.sql("update visits.stop set prompted_at = :at where region_id = :region and id = :stop")
                .param("at", at == null ? null : Utc.of(at))
                .param("region", Wall.region())
                .param("stop", stop)
                .update();
    }

    /** Ends the visit when none of its stops is open any more. */
    public boolean endVisitIfOver(UUID visit, String state, Instant now) {
        return jdbc.sql("""
                update visits.visit v set state = :state, ended_at = :now
                where v.region_id = :region and v.id = :visit and coalesce(v.state, '') = 'OPEN' and not exists (
                  select from visits.stop s where s.region_id = v.region_id and s.visit_id = v.id
                    and s.state in ('WAITING', 'BLOCKED', 'PARKED', 'CALLED', 'SERVING'))
                """)
                        .param("state", state)
                        .param("now", Utc.of(now))
                        .param("region", Wall.region())
                        .param("visit", visit)
                        .update()
                == 1;
    }

    private void update(String set, UUID stop, Map<String, Object> facts) {
        jdbc.sql("update visits.stop set " + set + " where region_id = :region and id = :stop")
                .params(facts)
                .param("region", Wall.region())
                .param("stop", stop)
                .update();
    }
}
