package id.pendopo.visits.visitor;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every act on a whole visit begins with: was it done before, and is the visit still going on. */
@Component
class OwnVisit {
    private final Once once;
    private final StopTable table;
    private final JdbcClient jdbc;

    OwnVisit(Once once, StopTable table, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.once = once;
        this.table = table;
    }

    /**
     * A visitor's own changes are written down for good, so there is an end to them; staff may still help.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code too-many-changes}
     */
    void mayChange(UUID visit, @Nullable UUID actor) {
        if (actor == null && changes(visit) >= VisitLimits.CHANGES) {
            throw VisitProblem.TOO_MANY_CHANGES.refusal(Map.of("max", VisitLimits.CHANGES));
        }
    }

    private long changes(UUID visit) {
        return jdbc.sql("""
                select count(*) from platform.event
                where region_id = :region and subject_id = :visit and actor_id is null
                  and type in ('VISIT_REORDERED', 'VISIT_LATE')
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .query(Long.class)
                .single();
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
