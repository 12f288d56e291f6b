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
        return claimed(mall, officer, stop, key, command, VisitProblem.NOBODY_HERE)
                .map(found -> {
                    if (!found.stop().state().isBusy()
                            || !found.desk().counter().id().equals(found.stop().counter())) {
                        throw VisitProblem.NOBODY_HERE.refusal();
                    }
                    return found;
                });
    }

    /**
     * Claims the key and finds somebody of this counter's queues, wherever they are: other agencies' visitors are not
     * this officer's to move.
     *
     * @return empty when this command was carried out before
     */
    Optional<Present> ofOurQueues(UUID mall, Actor officer, UUID stop, String key, String command) {
        return claimed(mall, officer, stop, key, command, VisitProblem.TICKET_UNKNOWN)
                .map(found -> {
                    if (!books.of(mall)
                            .forCounter(found.desk().counter().id())
                            .contains(found.stop().queue())) {
                        throw VisitProblem.STOP_NOT_YOURS.refusal();
                    }
                    return found;
                });
    }

    private Optional<Present> claimed(
            UUID mall, Actor officer, UUID stop, String key, String command, VisitProblem absent) {
        if (!once.first(key, command, stop)) {
            return Optional.empty();
        }
        Desk desk = desks.of(mall, officer);
        LiveVisit visit = table.lockOfStop(stop).orElseThrow(absent::refusal);
        return Optional.of(new Present(desk, visit, visit.stop(stop).orElseThrow(absent::refusal)));
    }
}
