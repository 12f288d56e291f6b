package id.pendopo.visits.hall;

import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.VisitProblem;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

/** Two at once for a queue's last place: the database lets one in, and the other is told so. */
public final class ContingentUsedUp {
    private ContingentUsedUp() {}

    /** The refusal, when it is this that the database refused. */
    public static Optional<Refusal> in(DataIntegrityViolationException e) {
        return String.valueOf(e.getMostSpecificCause().getMessage()).contains("contingent_used_up")
                ? Optional.of(VisitProblem.CONTINGENT_USED_UP.refusal())
                : Optional.empty();
    }
}
