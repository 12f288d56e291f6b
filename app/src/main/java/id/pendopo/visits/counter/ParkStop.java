package id.pendopo.visits.counter;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a visitor aside for a while, with a reason, without loss of the place; and takes them back. */
@Component
public class ParkStop {
    /**
     * "Until back", as the officer's screen offers it: long enough for whoever fetches papers at home, and short enough
     * that a forgotten one comes back into the line on the same day. No office's policy.
     */
    public static final Duration LONGEST = Duration.ofHours(4);

    private final AtCounter counter;
    private final StopTable table;
    private final Journal journal;
    private final EndSession session;
    private final BackInLine line;
    private final InstantSource clock;

    ParkStop(
            AtCounter counter,
            StopTable table,
            Journal journal,
            EndSession session,
            BackInLine line,
            InstantSource clock) {
        this.counter = counter;
        this.table = table;
        this.journal = journal;
        this.session = session;
        this.line = line;
        this.clock = clock;
    }

    @Transactional
    public void park(UUID mall, Actor officer, UUID stop, ParkReason reason, Duration length, String key) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw VisitProblem.UNTIL_INVALID.refusal();
        }
        counter.present(mall, officer, stop, key, "PARK").ifPresent(here -> {
            Instant now = clock.instant();
            Instant until = now.plus(length);
            table.parked(stop, until, now);
            Map<String, Object> facts = journal.facts(mall, here.stop());
            facts.put("reason", reason);
            facts.put("until", until.toEpochMilli());
            facts.put("counter", here.desk().counter().id());
            journal.write(mall, here.visit().id(), officer.id(), "STOP_PARKED", facts);
            session.left(mall, here.stop());
            table.release(here.visit().id(), now);
        });
    }

    /** Takes the call back: the officer can't serve this visitor, who waits again at the old place for whoever is free. */
    @Transactional
    public void putBack(UUID mall, Actor officer, UUID stop, String key) {
        counter.present(mall, officer, stop, key, "PUT_BACK").ifPresent(here -> {
            if (here.stop().state() != StopState.CALLED) {
                throw VisitProblem.ALREADY_STARTED.refusal();
            }
            table.calledBack(stop);
            journal.write(mall, here.visit().id(), officer.id(), "STOP_RETURNED", journal.facts(mall, here.stop()));
            session.left(mall, here.stop());
            table.release(here.visit().id(), clock.instant());
        });
    }

    /**
     * The visitor is there again: also after a no-show, as long as the visit is of today.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code stop-not-yours} for who waits for another agency,
     *     {@code visit-over} for a number that was taken back or is of another day
     */
    @Transactional
    public void takeBack(UUID mall, Actor officer, UUID stop, String key) {
        counter.ofOurQueues(mall, officer, stop, key, "TAKE_BACK")
                .ifPresent(here -> line.take(mall, here.visit(), here.stop(), officer.id()));
    }
}
