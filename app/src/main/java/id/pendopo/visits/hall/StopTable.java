package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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
     * A stop that joins a visit which is under way; it holds its place from the visit's arrival.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code contingent-used-up}
     */
    public void insert(NewStop stop, LiveVisit visit, UUID mall, java.time.LocalDate day) {
        jdbc.sql("""
                insert into visits.stop (region_id, id, visit_id, mall_id, day, queue_id, service_id, agency_id, ordinal,
                  quantity, floor, priority, no, place_at, only_counter, state, free, waiting_since, by_name)
                values (:region, :id, :visit, :mall, :day, :queue, :service, :agency, :ordinal, :quantity, :floor,
                  :priority, :no, :place, :only, 'WAITING', false, :place, :byName)
                """)
                .param("region", Wall.region())
                .param("id", stop.id())
                .param("visit", visit.id())
                .param("mall", mall)
                .param("day", day)
                .param("queue", stop.queue())
                .param("service", stop.service())
                .param("agency", stop.agency())
                .param("ordinal", stop.ordinal())
                .param("quantity", stop.quantity())
                .param("floor", stop.floor())
                .param("priority", visit.group() != null)
                .param("no", visit.number().no())
                .param("place", Utc.of(stop.placeAt()))
                .param("only", stop.onlyCounter())
                .param("byName", stop.byName())
                .update();
        countIn(stop, day);
    }

    private void countIn(NewStop stop, java.time.LocalDate day) {
        try {
            jdbc.sql("""
                    insert into visits.queue_day as q (region_id, queue_id, day, issued, contingent)
                    values (:region, :queue, :day, 1, visits.room(:contingent, :ordinary, :named))
                    on conflict (region_id, queue_id, day) do update set issued = q.issued + 1,
                      contingent = visits.room(q.contingent, q.issued + :ordinary, :named)
                    """)
                    .param("region", Wall.region())
                    .param("queue", stop.queue())
                    .param("day", day)
                    .param("contingent", stop.contingent())
                    .param("ordinary", stop.byName() ? 0 : 1)
                    .param("named", stop.byName() ? 1 : 0)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw ContingentUsedUp.in(e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    /** @param placeAt the visit's arrival, or just before everybody when it is put first */
    public record NewStop(
            UUID id,
            UUID queue,
            UUID service,
            UUID agency,
            int ordinal,
            int quantity,
            int floor,
            Instant placeAt,
            @Nullable UUID onlyCounter,
            boolean byName,
            int contingent) {}

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

    public void order(UUID visit, List<UUID> stops) {
        jdbc.sql("""
                update visits.stop s set ordinal = o.ord from unnest(:stops::uuid[]) with ordinality as o(id, ord)
                where s.region_id = :region and s.visit_id = :visit and s.id = o.id
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .param("stops", stops.toArray(UUID[]::new))
                .update();
    }

    /** Whether the visitor chose the order. */
    public void ownOrder(UUID visit, boolean own) {
        jdbc.sql("update visits.visit set own_order = :own where region_id = :region and id = :visit")
                .param("own", own)
                .param("region", Wall.region())
                .param("visit", visit)
                .update();
    }

    /** Whether somebody sits at a counter to stay, or is on a break from it; it can't be closed before the transaction ends. */
    public boolean manned(UUID counter) {
        return jdbc.sql("""
                select id from visits.counter_session
                where region_id = :region and counter_id = :counter and state <> 'CLOSED' and closing_by is null for share
                """)
                .param("region", Wall.region())
                .param("counter", counter)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Which stops must be over before this one is called; decides whether it waits or is blocked. */
    public void after(UUID stop, List<UUID> before) {
        update(
                "after_stops = :before, state = case when :blocked then 'BLOCKED' else 'WAITING' end, free = false",
                stop,
                Map.of("before", before.toArray(UUID[]::new), "blocked", !before.isEmpty()));
    }

    /** Lets stops that wait, or are put aside, wait for one more; the wait that they had is kept. */
    public void alsoAfter(List<UUID> stops, UUID before, Instant now) {
        jdbc.sql("""
                update visits.stop set after_stops = coalesce(after_stops, '{}') || :before::uuid,
                  state = case when state = 'WAITING' then 'BLOCKED' else state end, free = false,
                  waited = case when state = 'WAITING' and free then greatest(:now - waiting_since, interval '0') else waited end
                where region_id = :region and id = any(:stops::uuid[])
                """)
                .param("before", before)
                .param("now", Utc.of(now))
                .param("region", Wall.region())
                .param("stops", stops.toArray(UUID[]::new))
                .update();
    }

    /**
     * Whatever waits for a stop waits for the one that it became; but never what that one itself comes after, at one or
     * more removes: both would wait for ever.
     */
    public void becomes(UUID visit, UUID old, UUID next) {
        jdbc.sql("""
                with recursive needed as (
                  select unnest(after_stops) as id from visits.stop where region_id = :region and id = :next
                  union
                  select unnest(s.after_stops) from visits.stop s join needed n on s.id = n.id
                  where s.region_id = :region and s.visit_id = :visit
                )
                update visits.stop set after_stops = array_replace(after_stops, :old, :next)
                where region_id = :region and visit_id = :visit and :old = any(after_stops) and id <> :next
                  and id not in (select id from needed)
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .param("old", old)
                .param("next", next)
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
