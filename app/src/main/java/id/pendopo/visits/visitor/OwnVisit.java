package id.pendopo.visits.visitor;

import id.pendopo.platform.once.Once;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every act on a whole visit begins with: was it done before, and is the visit still going on. */
@Component
class OwnVisit {
    private final Once once;
    private final StopTable table;

    OwnVisit(Once once, StopTable table) {
        this.once = once;
        this.table = table;
    }

    /** @return the visit, locked; empty when this command was carried out before */
    Optional<LiveVisit> open(UUID mall, UUID visit, String key, String command) {
        if (!once.first(key, command, visit)) {
            return Optional.empty();
        }
        LiveVisit found = table.lock(mall, visit).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        if (!found.isOpen()) {
            throw VisitProblem.VISIT_OVER.refusal();
        }
        return Optional.of(found);
    }
}
