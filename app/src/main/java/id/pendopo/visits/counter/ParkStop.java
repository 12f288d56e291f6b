package id.pendopo.visits.counter;

import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
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
    private static final Duration LONGEST = Duration.ofHours(4);

    private final AtCounter counter;
    private final StopTable table;
    private final Journal journal;
    private final Once once;
    private final InstantSource clock;

    ParkStop(AtCounter counter, StopTable table, Journal journal, Once once, InstantSource clock) {
        this.counter = counter;
        this.table = table;
        this.journal = journal;
        this.once = once;
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
            table.release(here.visit().id(), now);
        });
    }

    /** The visitor is there again: also after a no-show, as long as the visit is of today. */
    @Transactional
    public void takeBack(UUID mall, Actor actor, UUID visitId, UUID stop, String key) {
        if (once.claim(key, "TAKE_BACK", stop).isPresent()) {
            return;
        }
        LiveVisit visit = table.lock(mall, visitId).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        LiveStop known = visit.stop(stop).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        if (known.state() == StopState.NO_SHOW) {
            table.reopened(visitId, stop);
        } else if (known.state() == StopState.PARKED) {
            table.unparked(stop);
        } else {
            throw VisitProblem.STOP_NOT_CALLABLE.refusal();
        }
        journal.write(mall, visitId, actor.id(), "STOP_RETURNED", journal.facts(mall, known));
        table.release(visitId, clock.instant());
    }
}
