package id.pendopo.visits.management;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Closing;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.Halls;
import id.pendopo.visits.hall.LiveSession;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an officer's session from the board: approves an asked closing, or closes by the manager's own word. */
@Component
public class CloseCounter {
    private final HallChange change;
    private final Directory directory;
    private final Halls halls;
    private final CounterSessions sessions;
    private final InstantSource clock;

    CloseCounter(HallChange change, Directory directory, Halls halls, CounterSessions sessions, InstantSource clock) {
        this.change = change;
        this.directory = directory;
        this.halls = halls;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A visitor who is there stays until the service is finished, and the session until then; nobody new is called.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code counter-without-officer} when there is nothing to close, or
     *     {@code until-invalid} when it should open again in the past
     */
    @Transactional
    public void close(UUID mall, Actor manager, UUID counter, Closing closing, String key) {
        Counter known = counter(mall, counter);
        if (change.first(mall, key, "MANAGER_CLOSES", counter)) {
            if (closing.until().filter(until -> !until.isAfter(clock.instant())).isPresent()) {
                throw VisitProblem.UNTIL_INVALID.refusal();
            }
            sessions.endAfterThisOne(mall, session(mall, counter).id(), known, manager.id(), closing);
        }
    }

    /** Somebody is on the way to the officer who called for help: the alarm is quiet. */
    @Transactional
    public void helpCame(UUID mall, Actor manager, UUID counter, String key) {
        Counter known = counter(mall, counter);
        if (change.first(mall, key, "HELP_CAME", counter)) {
            LiveSession session = session(mall, counter);
            if (session.helpSince() != null) {
                sessions.helpCame(mall, session.id(), known, manager.id());
            }
        }
    }

    private Counter counter(UUID mall, UUID counter) {
        Counter known = directory.plan(mall).counters().get(counter);
        if (known == null) {
            throw VisitProblem.COUNTER_UNKNOWN.refusal();
        }
        return known;
    }

    private LiveSession session(UUID mall, UUID counter) {
        return halls.now(mall).session(counter).orElseThrow(HallProblem.COUNTER_WITHOUT_OFFICER::refusal);
    }
}
