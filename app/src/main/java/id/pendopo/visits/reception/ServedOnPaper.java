package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Endings;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody was served while the system was away: counted, with times that are marked not accurate. */
@Component
class ServedOnPaper {
    private final StopTable table;
    private final Endings endings;

    ServedOnPaper(StopTable table, Endings endings) {
        this.table = table;
        this.endings = endings;
    }

    /** Does nothing to a visit that is over: the row may be sent twice. */
    @Transactional
    public void write(UUID mall, Actor actor, UUID visit, Outcome outcome) {
        LiveVisit found = table.lock(mall, visit).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        List<LiveStop> open = found.open();
        open.forEach(stop -> endings.served(mall, found, stop, outcome, stop.quantity(), false, actor.id()));
    }
}
