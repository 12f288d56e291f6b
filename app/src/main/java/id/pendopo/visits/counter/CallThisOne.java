package id.pendopo.visits.counter;

import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Calls a certain person out of turn, with a reason from a closed list that anybody may ask for. */
@Component
public class CallThisOne {
    private final Desks desks;
    private final QueueBooks books;
    private final CallStatement statement;
    private final HallReader reader;
    private final Journal journal;
    private final InstantSource clock;

    CallThisOne(
            Desks desks,
            QueueBooks books,
            CallStatement statement,
            HallReader reader,
            Journal journal,
            InstantSource clock) {
        this.desks = desks;
        this.books = books;
        this.statement = statement;
        this.reader = reader;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code stop-not-callable} when the visitor is elsewhere, not
     *     waiting, or sent to one other counter */
    public void call(UUID mall, Actor officer, UUID stopId, HandReason reason, String key) {
        Once.valid(key);
        try {
            fresh(mall, officer, stopId, reason, key);
        } catch (Refusal refusal) {
            // What was called once stays called, whatever became of counter and visitor since.
            UUID earlier = statement.earlier(key, officer).orElseThrow(() -> refusal);
            if (!earlier.equals(stopId)) {
                throw PlatformProblem.KEY_USED_OTHERWISE.refusal();
            }
        }
    }

    private void fresh(UUID mall, Actor officer, UUID stopId, HandReason reason, String key) {
        Desk desk = desks.of(mall, officer);
        CallNext.checkOpen(desk);
        List<UUID> queues = books.of(mall).forCounter(desk.counter().id());
        LiveVisit visit = reader.visitOfStop(stopId).orElseThrow(VisitProblem.NUMBER_UNKNOWN::refusal);
        LiveStop stop = visit.stop(stopId).orElseThrow();
        if (!queues.contains(stop.queue())) {
            throw VisitProblem.STOP_NOT_YOURS.refusal();
        }
        boolean anothers = stop.onlyCounter() != null
                && !stop.onlyCounter().equals(desk.counter().id());
        if (stop.state() != StopState.WAITING || !stop.free() || anothers) {
            throw VisitProblem.STOP_NOT_CALLABLE.refusal();
        }
        if (!claim(desk, visit, stop, queues, reason, key)) {
            throw VisitProblem.SOMEBODY_WAS_FASTER.refusal();
        }
        journal.hurryAfterCommit();
    }

    private boolean claim(Desk desk, LiveVisit visit, LiveStop stop, List<UUID> queues, HandReason reason, String key) {
        Instant now = clock.instant();
        LocalDate day = Days.today(now, desk.plan().mall().zone());
        Map<String, Object> body = journal.facts(desk.mall(), stop);
        body.put("counter", desk.counter().id());
        body.put("session", desk.session().id());
        body.put("reason", "BY_HAND");
        CallStatement.Read read = statement.turns(queues.getFirst(), day);
        try {
            return statement.claim(
                    desk,
                    new CallStatement.Claim(
                            stop.id(),
                            visit.id(),
                            queues.getFirst(),
                            day,
                            read.turns(),
                            read.calls(),
                            now,
                            key,
                            "BY_HAND",
                            List.of(reason.name()),
                            body));
        } catch (DuplicateKeyException e) {
            throw VisitProblem.STILL_SERVING.refusal();
        }
    }
}
