package id.pendopo.visits.counter;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.LiveSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer opens a counter, takes a break, comes back, goes home. The truth about manned counters, live. */
@Component
public class CounterSessions {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Once once;
    private final Desks desks;
    private final Directory directory;
    private final SessionEvents events;
    private final InstantSource clock;

    CounterSessions(
            JdbcClient jdbc,
            Ids ids,
            Once once,
            Desks desks,
            Directory directory,
            SessionEvents events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.once = once;
        this.desks = desks;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A supervisor takes an agency's counter over from the officer who sits there, unless a visitor is at it.
     *
     * @throws Refusal {@code counter-taken}, {@code officer-elsewhere} or {@code counter-not-yours}
     */
    @Transactional
    public void open(UUID mall, Actor officer, UUID counterId, String key) {
        Counter counter = directory.plan(mall).counters().get(counterId);
        if (counter == null || !counter.active()) {
            throw VisitProblem.COUNTER_UNKNOWN.refusal();
        }
        if (!Desks.worksFor(officer, counter)) {
            throw VisitProblem.COUNTER_NOT_YOURS.refusal(Map.of("counter", counter.number()));
        }
        if (!once.first(key, "OPEN_COUNTER", counterId)) {
            return;
        }
        UUID session = ids.next();
        if (officer.role() == Role.AGENCY_SUPERVISOR) {
            relieve(mall, officer, counter);
        }
        try {
            jdbc.sql("""
                    insert into visits.counter_session (region_id, id, mall_id, counter_id, officer_id, state, opened_at)
                    values (:region, :id, :mall, :counter, :officer, 'OPEN', :now)
                    """)
                    .param("region", Wall.region())
                    .param("id", session)
                    .param("mall", mall)
                    .param("counter", counterId)
                    .param("officer", officer.id())
                    .param("now", Utc.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken(e, counter);
        }
        events.write(mall, session, officer.id(), "COUNTER_OPENED", counter, Facts.of());
    }

    private void relieve(UUID mall, Actor supervisor, Counter counter) {
        jdbc.sql("""
                select id from visits.counter_session s
                where region_id = :region and counter_id = :counter and state <> 'CLOSED' and officer_id <> :supervisor
                  and not exists (select from visits.stop where region_id = s.region_id and counter_id = s.counter_id
                    and state in ('CALLED', 'SERVING'))
                for update
                """)
                .param("region", Wall.region())
                .param("counter", counter.id())
                .param("supervisor", supervisor.id())
                .query(UUID.class)
                .optional()
                .ifPresent(session -> endAlone(mall, session, counter, supervisor.id(), "SUPERVISOR"));
    }

    private static Refusal taken(DuplicateKeyException e, Counter counter) {
        boolean officer = String.valueOf(e.getMostSpecificCause().getMessage()).contains("one_counter_an_officer");
        return officer
                ? VisitProblem.OFFICER_ELSEWHERE.refusal()
                : VisitProblem.COUNTER_TAKEN.refusal(Map.of("counter", counter.number()));
    }

    /** Whoever is being served is finished first. */
    @Transactional
    public void startBreak(UUID mall, Actor officer, Duration length, String key) {
        first(mall, officer, key, "BREAK")
                .filter(desk -> desk.session().state() == LiveSession.State.OPEN)
                .ifPresent(desk -> {
                    if (!length.isPositive() || length.compareTo(desk.rules().longestBreak()) > 0) {
                        throw VisitProblem.UNTIL_INVALID.refusal();
                    }
                    mustBeEmpty(desk);
                    Instant until = clock.instant().plus(length);
                    update(desk, "state = 'BREAK', break_until = :until", Map.of("until", Utc.of(until)));
                    tell(desk, "COUNTER_BREAK", Facts.of("until", until.toEpochMilli()));
                });
    }

    @Transactional
    public void endBreak(UUID mall, Actor officer, String key) {
        first(mall, officer, key, "BREAK_END")
                .filter(desk -> desk.session().state() == LiveSession.State.BREAK)
                .ifPresent(desk -> {
                    update(desk, "state = 'OPEN', break_until = null", Map.of());
                    tell(desk, "COUNTER_RESUMED", Facts.of());
                });
    }

    /** @param needsApproval only asks for it: the mall wants the manager to approve first */
    @Transactional
    public void close(UUID mall, Actor officer, boolean needsApproval, String key) {
        first(mall, officer, key, "CLOSE_COUNTER").ifPresent(desk -> {
            mustBeEmpty(desk);
            if (needsApproval) {
                update(desk, "asks_close = true", Map.of());
                tell(desk, "CLOSE_ASKED", Facts.of());
            } else {
                end(mall, desk.session().id(), desk.counter(), officer.id(), "OFFICER");
            }
        });
    }

    /**
     * Ends a session for somebody else: the manager, or the end of the day. A visitor being served stays till the end;
     * whoever was sent to this very counter may be called by the others of the queue.
     */
    @Transactional
    public void end(UUID mall, UUID session, Counter counter, @Nullable UUID actor, String by) {
        if (endAlone(mall, session, counter, actor, by)) {
            letGo(mall, counter);
        }
    }

    /** @return whether it was open until now */
    private boolean endAlone(UUID mall, UUID session, Counter counter, @Nullable UUID actor, String by) {
        int ended = jdbc.sql("""
                update visits.counter_session set state = 'CLOSED', closed_at = :now, asks_close = false, break_until = null
                where region_id = :region and id = :session and state <> 'CLOSED'
                """)
                .param("now", Utc.of(clock.instant()))
                .param("region", Wall.region())
                .param("session", session)
                .update();
        if (ended == 1) {
            events.write(mall, session, actor, "COUNTER_CLOSED", counter, Facts.of("by", by));
        }
        return ended == 1;
    }

    /** By the open visits, whose index is small; the stops of the day have none for this. */
    private void letGo(UUID mall, Counter counter) {
        jdbc.sql("""
                update visits.stop s set only_counter = null
                from visits.visit v
                where v.region_id = :region and v.mall_id = :mall and v.state = 'OPEN'
                  and s.region_id = v.region_id and s.visit_id = v.id and s.only_counter = :counter
                  and s.state in ('WAITING', 'BLOCKED', 'PARKED')
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("counter", counter.id())
                .update();
    }

    /** A silent alarm to the manager's board. */
    @Transactional
    public void callHelp(UUID mall, Actor officer, String key) {
        first(mall, officer, key, "HELP")
                .filter(desk -> desk.session().helpSince() == null)
                .ifPresent(desk -> {
                    update(desk, "help_since = :now", Map.of("now", Utc.of(clock.instant())));
                    tell(desk, "HELP_CALLED", Facts.of());
                });
    }

    @Transactional
    public void helpCame(UUID mall, UUID session, Counter counter, UUID actor) {
        update(session, "help_since = null", Map.of());
        events.write(mall, session, actor, "HELP_CAME", counter, Facts.of());
    }

    /** The officer's counter; empty when this command was carried out before, whatever became of the counter since. */
    private Optional<Desk> first(UUID mall, Actor officer, String key, String command) {
        return once.first(key, command, officer.id()) ? Optional.of(desks.of(mall, officer)) : Optional.empty();
    }

    private void mustBeEmpty(Desk desk) {
        boolean busy = jdbc.sql("""
                select exists (select from visits.stop where region_id = :region and counter_id = :counter
                  and state in ('CALLED', 'SERVING'))
                """)
                .param("region", Wall.region())
                .param("counter", desk.counter().id())
                .query(Boolean.class)
                .single();
        if (busy) {
            throw VisitProblem.STILL_SERVING.refusal();
        }
    }

    private void tell(Desk desk, String type, Map<String, Object> more) {
        events.write(desk.mall(), desk.session().id(), desk.officer().id(), type, desk.counter(), more);
    }

    private void update(Desk desk, String set, Map<String, Object> facts) {
        update(desk.session().id(), set, facts);
    }

    private void update(UUID session, String set, Map<String, Object> facts) {
        jdbc.sql("update visits.counter_session set changes = changes + 1, " + set
                        + " where region_id = :region and id = :session")
                .params(facts)
                .param("region", Wall.region())
                .param("session", session)
                .update();
    }
}
