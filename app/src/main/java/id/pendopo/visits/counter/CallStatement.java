package id.pendopo.visits.counter;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.calling.Appointment;
import id.pendopo.visits.calling.Candidate;
import id.pendopo.visits.calling.Turns;
import id.pendopo.visits.hall.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fetches the heads of queues and claims the one that the policy chose. All by index. */
@Component
class CallStatement {
    /**
     * First of the priority group, first of the others, the longest waiting: at most three rows a queue. The queues stand
     * in a select of their own so that PostgreSQL keeps one plan: knowing their number it would plan each call anew,
     * which takes six times as long as to carry it out.
     */
    static final String HEADS = """
            with q as (select queue_id from unnest((select :queues::uuid[])) as q(queue_id))
            select h.id, h.visit_id, h.queue_id, h.service_id, h.agency_id, h.quantity, h.priority, h.place_at, h.waiting_since, h.no,
              coalesce(t.priority_in_a_row, 0) as priority_in_a_row, coalesce(t.others_in_a_row, 0) as others_in_a_row,
              coalesce(t.calls, 0) as calls
            from q cross join lateral (
              (select s.* from visits.stop s
               where s.region_id = :region and s.queue_id = q.queue_id and s.day = :day and s.state = 'WAITING' and s.free
                 and s.priority and (s.only_counter is null or s.only_counter = :counter)
               order by s.place_at, s.no limit 1)
              union all
              (select s.* from visits.stop s
               where s.region_id = :region and s.queue_id = q.queue_id and s.day = :day and s.state = 'WAITING' and s.free
                 and not s.priority and (s.only_counter is null or s.only_counter = :counter)
               order by s.place_at, s.no limit 1)
              union all
              (select s.* from visits.stop s
               where s.region_id = :region and s.queue_id = q.queue_id and s.day = :day and s.state = 'WAITING' and s.free
                 and (s.only_counter is null or s.only_counter = :counter)
               order by s.waiting_since limit 1)
            ) h
            left join visits.queue_turn t on t.region_id = :region and t.queue_id = :main and t.day = :day
            """;

    /**
     * Locks the visit (or gives way to whoever has it), notices another call of the queue since the heads were read,
     * claims the stop, and takes the visitor's other stops out of their lines for the while. The session is held until
     * the end, so that a break or a closing waits for the call, or the call finds it; the stop is held before the queue's
     * memory is touched, so that only a call that is made spends a turn.
     *
     * <p>The coalesce keeps PostgreSQL from the indexes of open visits and waiting stops. At night they are empty, so a
     * plan made then walks through all of them; by noon each call would read everybody in the hall.
     */
    static final String CLAIM = """
            with v as (
              select v.id from visits.visit v where v.region_id = :region and v.id = :visit and coalesce(v.state, '') = 'OPEN'
              for no key update skip locked
            ), o as (
              select c.id from visits.counter_session c where c.region_id = :region and c.id = :session
                and c.state = 'OPEN' and c.closing_by is null and c.counter_id = :counter
              for share
            ), w as (
              select s.id from v join visits.stop s on s.visit_id = v.id
              where s.region_id = :region and s.id = :stop and s.state = 'WAITING' and coalesce(s.free, false)
              for no key update of s
            ), t as (
              insert into visits.queue_turn as t (region_id, queue_id, day, priority_in_a_row, others_in_a_row, calls)
              select :region, :main, :day, :priorityInARow, :othersInARow, 1 from w, o
              on conflict (region_id, queue_id, day) do update set priority_in_a_row = excluded.priority_in_a_row,
                others_in_a_row = excluded.others_in_a_row, calls = t.calls + 1 where t.calls = :calls
              returning queue_id
            ), c as (
              update visits.stop s set state = 'CALLED', free = false, counter_id = :counter, session_id = :session,
                called_at = :now, started_at = null, prompted_at = null, recalls = 0, call_reason = :reason,
                call_facts = :facts::jsonb,
                waited = greatest(:now - s.waiting_since, interval '0')
              from t where s.region_id = :region and s.id = :stop and s.state = 'WAITING' and coalesce(s.free, false)
              returning s.id, s.visit_id, s.mall_id, (extract(epoch from s.waited) * 1000)::bigint as waited_ms,
                case when old.called_at is null then s.est_median end as est_median, s.est_bound, s.est_position,
                s.est_last_wait, s.place_at
            ), others as (
              update visits.stop s set free = false, waited = greatest(:now - s.waiting_since, interval '0')
              from c where s.region_id = :region and s.visit_id = c.visit_id and s.id <> c.id and s.state = 'WAITING'
                and coalesce(s.free, false)
            ), told as (
              insert into platform.event (region_id, occurred_at, mall_id, subject_id, actor_id, type, body)
              select :region, :now, c.mall_id, c.visit_id, :actor, 'STOP_CALLED', :body::jsonb || jsonb_build_object(
                'waitMs', c.waited_ms, 'estimate', case when c.est_median is null then null else jsonb_build_object(
                  'made', (extract(epoch from c.place_at) * 1000)::bigint,
                  'median', (extract(epoch from c.est_median) * 1000)::bigint,
                  'bound', (extract(epoch from c.est_bound) * 1000)::bigint,
                  'position', (extract(epoch from c.est_position) * 1000)::bigint,
                  'last', (extract(epoch from c.est_last_wait) * 1000)::bigint) end) from c
            ), kept as (
              insert into platform.once (region_id, key, command, result, created_at)
              select :region, :key, 'CALL', c.id, :now from c
            )
            select id from c
            """;

    private final JdbcClient jdbc;

    CallStatement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param calls how often the main queue had been called from when the heads were read */
    record Read(List<HeadRow> heads, Turns turns, long calls) {}

    record HeadRow(Candidate candidate, UUID visit, UUID queue, UUID service, UUID agency, int quantity) {}

    /** @param queues that the counter calls from; the first one's memory of turns decides the ratio */
    Read heads(List<UUID> queues, UUID counter, LocalDate day) {
        List<Row> rows = jdbc.sql(HEADS)
                .param("region", Wall.region())
                .param("queues", queues.toArray(UUID[]::new))
                .param("main", queues.getFirst())
                .param("counter", counter)
                .param("day", day)
                .query((row, n) -> row(row))
                .list();
        return rows.isEmpty()
                ? new Read(List.of(), Turns.start(), 0)
                : new Read(
                        rows.stream().map(Row::head).toList(),
                        rows.getFirst().turns(),
                        rows.getFirst().calls());
    }

    /** The memory of turns alone, for who knows whom to call. */
    Read turns(UUID main, LocalDate day) {
        return jdbc.sql("""
                select priority_in_a_row, others_in_a_row, calls from visits.queue_turn
                where region_id = :region and queue_id = :main and day = :day
                """)
                .param("region", Wall.region())
                .param("main", main)
                .param("day", day)
                .query((row, n) -> new Read(
                        List.of(),
                        new Turns(row.getInt("priority_in_a_row"), row.getInt("others_in_a_row")),
                        row.getLong("calls")))
                .optional()
                .orElseGet(() -> new Read(List.of(), Turns.start(), 0));
    }

    private static Row row(ResultSet row) throws SQLException {
        Candidate candidate = new Candidate(
                row.getObject("id", UUID.class),
                row.getBoolean("priority"),
                row.getTimestamp("place_at").toInstant(),
                row.getTimestamp("waiting_since").toInstant(),
                Appointment.none(),
                row.getInt("no"));
        return new Row(
                new HeadRow(
                        candidate,
                        row.getObject("visit_id", UUID.class),
                        row.getObject("queue_id", UUID.class),
                        row.getObject("service_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getInt("quantity")),
                new Turns(row.getInt("priority_in_a_row"), row.getInt("others_in_a_row")),
                row.getLong("calls"));
    }

    private record Row(HeadRow head, Turns turns, long calls) {}

    /**
     * A call to be made.
     *
     * @param turns the queue's memory after it
     * @param reason code and
     * @param arguments facts of why this one: times as ISO text, counts as numbers
     * @param body the STOP_CALLED event, to which wait and estimate are added
     */
    record Claim(
            UUID stop,
            UUID visit,
            UUID main,
            LocalDate day,
            Turns turns,
            long calls,
            Instant now,
            String key,
            String reason,
            List<Object> arguments,
            Map<String, Object> body) {}

    /** @return whether the call was made; false when somebody else was faster */
    boolean claim(Desk desk, Claim claim) {
        return jdbc.sql(CLAIM)
                .param("region", Wall.region())
                .param("visit", claim.visit())
                .param("stop", claim.stop())
                .param("main", claim.main())
                .param("day", claim.day())
                .param("counter", desk.counter().id())
                .param("session", desk.session().id())
                .param("actor", desk.officer().id())
                .param("priorityInARow", claim.turns().priorityInARow())
                .param("othersInARow", claim.turns().othersInARow())
                .param("calls", claim.calls())
                .param("now", Utc.of(claim.now()))
                .param("key", claim.key())
                .param("reason", claim.reason())
                .param("facts", Facts.json(Facts.of("arguments", claim.arguments())))
                .param("body", Facts.json(claim.body()))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Keeps that nobody waited, unless the same key has called somebody at the same moment. */
    void answerNobody(String key, Instant now) {
        jdbc.sql("""
                insert into platform.once (region_id, key, command, created_at)
                values (:region, :key, 'CALL_NOBODY', :now) on conflict do nothing
                """)
                .param("region", Wall.region())
                .param("key", key)
                .param("now", Utc.of(now))
                .update();
    }

    boolean answeredNobody(String key) {
        return jdbc.sql("""
                select exists (select from platform.once
                  where region_id = :region and key = :key and command = 'CALL_NOBODY')
                """)
                .param("region", Wall.region())
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /**
     * What this key was answered with before.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code key-used-otherwise} when it was another officer's call
     */
    Optional<UUID> earlier(String key, Actor officer) {
        return jdbc.sql("""
                select o.result, exists (
                  select from visits.stop s
                  join platform.event e on e.region_id = s.region_id and e.subject_id = s.visit_id
                  where s.region_id = o.region_id and s.id = o.result
                    and e.type = 'STOP_CALLED' and e.occurred_at = o.created_at and e.actor_id = :officer) as own
                from platform.once o where o.region_id = :region and o.key = :key and o.command = 'CALL'
                """)
                .param("region", Wall.region())
                .param("key", key)
                .param("officer", officer.id())
                .query((row, n) -> new Earlier(row.getObject("result", UUID.class), row.getBoolean("own")))
                .optional()
                .map(Earlier::mine);
    }

    private record Earlier(UUID stop, boolean own) {
        UUID mine() {
            if (!own) {
                throw PlatformProblem.KEY_USED_OTHERWISE.refusal();
            }
            return stop;
        }
    }
}
