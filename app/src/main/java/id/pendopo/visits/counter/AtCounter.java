package id.pendopo.visits.counter;

import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.setup.QueueBooks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every act on the present visitor begins with: whose counter, which visitor, and was it done before. */
@Component
class AtCounter {
    private final Desks desks;
    private final StopTable table;
    private final QueueBooks books;
    private final Once once;

    AtCounter(Desks desks, StopTable table, QueueBooks books, Once once) {
        this.desks = desks;
        this.table = table;
        this.books = books;
        this.once = once;
    }

    /** A visitor and the officer's counter, with the visit locked. */
    record Present(Desk desk, LiveVisit visit, LiveStop stop) {}

    /**
     * Claims the key and finds the visitor.
     *
     * @param stop what the officer's screen showed; an act on a visitor who is gone is refused, never done to the next
     * @return empty when this command was carried out before
     */
    Optional<Present> present(UUID mall, Actor officer, UUID stop, String key, String command) {
        if (!once.first(key, command, stop)) {
            return Optional.empty();
        }
        Desk desk = desks.of(mall, officer);
        LiveVisit visit = table.lockOfStop(stop).orElseThrow(VisitProblem.NOBODY_HERE::refusal);
        LiveStop at = visit.stop(stop).orElseThrow(VisitProblem.NOBODY_HERE::refusal);
        if (!at.state().isBusy() || !desk.counter().id().equals(at.counter())) {
            throw VisitProblem.NOBODY_HERE.refusal();
        }
        return Optional.of(new Present(desk, visit, at));
    }

    /**
     * Claims the key and finds somebody of this counter's queues, wherever they are: other agencies' visitors are not
     * this officer's to move.
     *
     * @return empty when this command was carried out before
     */
    Optional<Present> ofOurQueues(UUID mall, Actor officer, UUID stop, String key, String command) {
        if (!once.first(key, command, stop)) {
            return Optional.empty();
        }
        Desk desk = desks.of(mall, officer);
        LiveVisit visit = table.lockOfStop(stop).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        LiveStop at = visit.stop(stop).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        if (!books.of(mall).forCounter(desk.counter().id()).contains(at.queue())) {
            throw VisitProblem.STOP_NOT_YOURS.refusal();
        }
        return Optional.of(new Present(desk, visit, at));
    }
}
