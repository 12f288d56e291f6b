package id.pendopo.visits.counter;

import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a stop ends, with its three durations; afterwards the visitor is free for the next stop, or the visit is over. */
@Component
public class Endings {
    private final StopTable table;
    private final Journal journal;
    private final QueueBooks books;
    private final EndSession session;
    private final InstantSource clock;

    Endings(StopTable table, Journal journal, QueueBooks books, EndSession session, InstantSource clock) {
        this.table = table;
        this.journal = journal;
        this.books = books;
        this.session = session;
        this.clock = clock;
    }

    /** @param known false when nobody pressed "finish": the time then says nothing and teaches nothing */
    public void served(
            UUID mall,
            LiveVisit visit,
            LiveStop stop,
            Outcome outcome,
            int quantity,
            boolean known,
            @Nullable UUID actor) {
        Instant now = clock.instant();
        boolean accurate = known && stop.startedAt() != null;
        table.ended(stop.id(), StopState.SERVED, now, outcome.name(), quantity, accurate);
        Map<String, Object> facts = times(mall, stop, now);
        facts.put("quantity", quantity);
        facts.put("outcome", outcome);
        facts.put("accurate", accurate);
        journal.write(mall, visit.id(), actor, "STOP_FINISHED", facts);
        session.left(mall, stop);
        goOn(mall, visit.id(), actor, "ENDED");
    }

    public void transferred(UUID mall, LiveVisit visit, LiveStop stop, LiveStopRef to, @Nullable UUID actor) {
        Instant now = clock.instant();
        boolean accurate = stop.startedAt() != null;
        table.ended(stop.id(), StopState.TRANSFERRED, now, null, stop.quantity(), accurate);
        Map<String, Object> facts = times(mall, stop, now);
        facts.put("accurate", accurate);
        facts.put("to", to.stop());
        facts.put("toAgency", to.agency());
        facts.put("toService", to.service());
        journal.write(mall, visit.id(), actor, "STOP_TRANSFERRED", facts);
        session.left(mall, stop);
        goOn(mall, visit.id(), actor, "ENDED");
    }

    /** The stop that another one became. */
    public record LiveStopRef(UUID stop, UUID agency, UUID service) {}

    public void noShow(UUID mall, LiveVisit visit, LiveStop stop, @Nullable UUID actor) {
        table.ended(stop.id(), StopState.NO_SHOW, clock.instant(), null, stop.quantity(), true);
        Map<String, Object> facts = facts(mall, stop);
        facts.put("waitMs", stop.waited().toMillis());
        journal.write(mall, visit.id(), actor, "STOP_NO_SHOW", facts);
        session.left(mall, stop);
        goOn(mall, visit.id(), actor, "ENDED");
    }

    public void cancelled(UUID mall, LiveVisit visit, LiveStop stop, String by, @Nullable UUID actor) {
        table.ended(stop.id(), StopState.CANCELLED, clock.instant(), null, stop.quantity(), true);
        Map<String, Object> facts = journal.facts(mall, stop);
        facts.put("by", by);
        journal.write(mall, visit.id(), actor, "STOP_CANCELLED", facts);
    }

    /** Frees the visitor, or ends the visit. */
    public void goOn(UUID mall, UUID visit, @Nullable UUID actor, String state) {
        Instant now = clock.instant();
        table.release(visit, now);
        if (table.endVisitIfOver(visit, state, now)) {
            journal.write(mall, visit, actor, state.equals("ENDED") ? "VISIT_ENDED" : "VISIT_" + state, Facts.of());
        }
    }

    Map<String, Object> facts(UUID mall, LiveStop stop) {
        Map<String, Object> facts = journal.facts(mall, stop);
        facts.put("counter", stop.counter());
        facts.put("session", stop.session());
        return facts;
    }

    /**
     * What was served before the visitor was put aside counts, too. Whoever was never started came and was served between
     * call and end: how much of that was the way nobody knows.
     */
    private Map<String, Object> times(UUID mall, LiveStop stop, Instant now) {
        Instant called = stop.calledAt();
        Instant started = stop.startedAt();
        Map<String, Object> facts = facts(mall, stop);
        // Served on paper, never called: how long it waited nobody knows.
        facts.put("waitMs", called == null ? null : stop.waited().toMillis());
        facts.put("wayMs", called == null || started == null ? null : between(called, started));
        Instant from = started == null ? called : started;
        facts.put("serviceMs", stop.served().toMillis() + (from == null ? 0 : between(from, now)));
        facts.put("targetMs", books.of(mall).rules().targetWait().toMillis());
        return facts;
    }

    static long wayMs(LiveStop stop, Instant started) {
        return stop.calledAt() == null ? 0 : between(stop.calledAt(), started);
    }

    /** A clock that was set back must not make a negative time. */
    private static long between(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
