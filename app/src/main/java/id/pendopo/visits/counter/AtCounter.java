package id.pendopo.visits.counter;

import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every act on the present visitor begins with: whose counter, which visitor, and was it done before. */
@Component
class AtCounter {
    private final Desks desks;
    private final StopTable table;
    private final Once once;

    AtCounter(Desks desks, StopTable table, Once once) {
        this.desks = desks;
        this.table = table;
        this.once = once;
    }

    /** The visitor at the counter, with the visit locked. */
    record Present(Desk desk, LiveVisit visit, LiveStop stop) {}

    /**
     * Claims the key and finds the visitor.
     *
     * @param stop what the officer's screen showed; an act on a visitor who is gone is refused, never done to the next
     * @return empty when this command was carried out before
     */
    Optional<Present> present(UUID mall, Actor officer, UUID stop, String key, String command) {
        if (once.claim(key, command, stop).isPresent()) {
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
}
