package id.pendopo.visits.offline;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.platform.problem.ProblemType;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.tickets.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody has in hand and that could not become a visit.
 *
 * @param wanted what was chosen, also what is offered no longer
 * @param visit what reception has made of it
 */
public record KeptNumber(
        OfflineNumber of,
        Instant takenAt,
        List<Wanted> wanted,
        @Nullable PriorityGroup group,
        boolean ground,
        Why why,
        Optional<UUID> visit) {
    public List<UUID> services() {
        return wanted.stream().map(Wanted::service).toList();
    }

    /** For how many people or files; one where something else was chosen. */
    Wanted wanted(UUID service) {
        return wanted.stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseGet(() -> new Wanted(service, 1));
    }

    /** What the server can't go past by itself. */
    public enum Why {
        /** Its day is over: nobody waits on it any more. */
        ANOTHER_DAY,
        /** The counters of a chosen service have closed for today. */
        CLOSED,
        /** A chosen service isn't offered any more. */
        NOT_OFFERED,
        /** The same number stands in the day's book, keyed in by reception. */
        NUMBER_TAKEN,
        OTHER;

        static Why of(Refusal refusal) {
            ProblemType type = refusal.type();
            if (type == CatalogProblem.SERVICE_UNKNOWN || type == VisitProblem.SERVICE_NOT_OFFERED) {
                return NOT_OFFERED;
            }
            return type == VisitProblem.NUMBER_TAKEN ? NUMBER_TAKEN : OTHER;
        }
    }
}
