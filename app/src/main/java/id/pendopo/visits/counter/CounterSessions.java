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
    private final EndSession ending;
    private final InstantSource clock;

    CounterSessions(
            JdbcClient jdbc,
            Ids ids,
            Once once,
            Desks desks,
            Directory directory,
            SessionEvents events,
            EndSession ending,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.once = once;
        this.desks = desks;
        this.directory = directory;
        this.events = events;
        this.ending = ending;
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
                select id from visits.counter_session
                where region_id = :region and counter_id = :counter and state <> 'CLOSED' and officer_id <> :supervisor
                for no key update
                """)
                .param("region", Wall.region())
                .param("counter", counter.id())
                .param("supervisor", supervisor.id())
                .query(UUID.class)
                .optional()
                .filter(session -> !ending.busy(counter))
                .ifPresent(session -> ending.alone(mall, session, counter, supervisor.id(), "SUPERVISOR"));
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
                    Instant until = clock.instant().plus(length);
                    update(desk, "state = 'BREAK', break_until = :until", Map.of("until", Utc.of(until)));
                    mustBeEmpty(desk);
                    tell(desk, "COUNTER_BREAK", Facts.of("until", until.toEpochMilli()));
                });
    }

    @Transactional
    public void endBreak(UUID mall, Actor officer, String key) {
        first(mall, officer, key, "BREAK_END")
                .filter(desk -> desk.session().state() == LiveSession.State.BREAK)
                .ifPresent(desk -> {
                    update(
                            desk,
                            "state = 'OPEN', break_until = null, free_since = :now",
                            Map.of("now", Utc.of(clock.instant())));
                    tell(desk, "COUNTER_RESUMED", Facts.of());
                });
    }

    /** @param needsApproval only asks for it: the mall wants the manager to approve first */
    @Transactional
    public void close(UUID mall, Actor officer, boolean needsApproval, String key) {
        first(mall, officer, key, "CLOSE_COUNTER").ifPresent(desk -> close(desk, needsApproval));
    }

    /** The same for who has just let the last visitor go: where the manager was closing, the counter closed with that. */
    @Transactional
    public void leave(UUID mall, Actor officer, boolean needsApproval, String key) {
        if (once.first(key, "CLOSE_COUNTER", officer.id())) {
            desks.find(mall, officer).ifPresent(desk -> close(desk, needsApproval));
        }
    }

    private void close(Desk desk, boolean needsApproval) {
        if (needsApproval) {
            update(desk, "asks_close = true", Map.of());
            tell(desk, "CLOSE_ASKED", Facts.of());
        } else {
            ending.now(
                    desk.mall(),
                    desk.session().id(),
                    desk.counter(),
                    desk.officer().id(),
                    "OFFICER");
        }
        mustBeEmpty(desk);
    }

    /**
     * Ends a session by the manager's word. A visitor who is there stays to the end, and the session with them; nobody
     * new is called meanwhile.
     */
    @Transactional
    public void endAfterThisOne(UUID mall, UUID session, Counter counter, UUID manager, Closing closing) {
        ending.afterThisOne(mall, session, counter, manager, closing);
    }

    /** Whoever sat there may sit there no longer. */
    @Transactional
    public void vacate(UUID mall, UUID session, Counter counter) {
        ending.now(mall, session, counter, null, "NOT_ENTITLED");
    }

    /** The night ends what is still open. */
    @Transactional
    public void endOfDay(UUID mall, UUID session, Counter counter) {
        ending.now(mall, session, counter, null, "CLOSING");
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

    /** The officer needs nobody any more, or pressed by mistake. */
    @Transactional
    public void withdrawHelp(UUID mall, Actor officer, String key) {
        first(mall, officer, key, "HELP_OFF")
                .filter(desk -> desk.session().helpSince() != null)
                .ifPresent(desk -> {
                    update(desk, "help_since = null", Map.of());
                    tell(desk, "HELP_WITHDRAWN", Facts.of());
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

    /** Asked after the change, which waits for a call that is being made, and which a later call waits for. */
    private void mustBeEmpty(Desk desk) {
        if (ending.busy(desk.counter())) {
            throw VisitProblem.STILL_SERVING.refusal();
        }
    }

    private void tell(Desk desk, String type, Map<String, Object> more) {
        events.write(desk.mall(), desk.session().id(), desk.officer().id(), type, desk.counter(), more);
    }

    private void update(Desk desk, String set, Map<String, Object> facts) {
        if (!update(desk.session().id(), set, facts)) {
            throw VisitProblem.NO_SESSION.refusal();
        }
    }

    /** @return false for a session that somebody has ended meanwhile */
    private boolean update(UUID session, String set, Map<String, Object> facts) {
        return jdbc.sql("update visits.counter_session set changes = changes + 1, " + set
                                + " where region_id = :region and id = :session and state <> 'CLOSED'")
                        .params(facts)
                        .param("region", Wall.region())
                        .param("session", session)
                        .update()
                == 1;
    }
}
