package id.pendopo.visits.counter;

import id.pendopo.directory.Directory;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who was called and did not come, or was put aside, is there again: back into the line, at the old place. */
@Component
public class BackInLine {
    private final Directory directory;
    private final StopTable table;
    private final Journal journal;
    private final InstantSource clock;

    BackInLine(Directory directory, StopTable table, Journal journal, InstantSource clock) {
        this.directory = directory;
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Nobody can call a stop of a visit that can't be opened again: it would stand in everybody's way.
     *
     * @param visit locked by the caller
     * @throws id.pendopo.platform.problem.Refusal {@code visit-over} for a number that was taken back or is of another
     *     day, {@code stop-not-callable} for a stop that is neither missed nor put aside
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID mall, LiveVisit visit, LiveStop stop, UUID actor) {
        if (!mayComeBack(mall, visit)) {
            throw VisitProblem.VISIT_OVER.refusal();
        }
        switch (stop.state()) {
            case NO_SHOW -> table.reopened(visit.id(), stop.id());
            case PARKED -> table.unparked(stop.id());
            case WAITING, BLOCKED, CALLED, SERVING, SERVED, CANCELLED, TRANSFERRED, RESCHEDULED ->
                throw VisitProblem.STOP_NOT_CALLABLE.refusal();
        }
        journal.write(mall, visit.id(), actor, "STOP_RETURNED", journal.facts(mall, stop));
        table.release(visit.id(), clock.instant());
    }

    /** Whether the visit is of today and its number was not taken back. */
    public boolean mayComeBack(UUID mall, LiveVisit visit) {
        ZoneId zone = directory.plan(mall).mall().zone();
        LocalDate today = Days.today(clock.instant(), zone);
        return !visit.state().equals("VOIDED")
                && Days.today(visit.arrivedAt(), zone).equals(today);
    }
}
