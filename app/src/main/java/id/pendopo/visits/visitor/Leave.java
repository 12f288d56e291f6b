package id.pendopo.visits.visitor;

import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Endings;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a visit early: what was not served is cancelled, what was served stays. */
@Component
public class Leave {
    private final OwnVisit own;
    private final StopTable table;
    private final Endings endings;
    private final Journal journal;
    private final InstantSource clock;

    Leave(OwnVisit own, StopTable table, Endings endings, Journal journal, InstantSource clock) {
        this.own = own;
        this.table = table;
        this.endings = endings;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code being-served} while a counter serves the visitor */
    @Transactional
    public void leave(UUID mall, UUID visitId, By by, @Nullable UUID actor, String key) {
        own.open(mall, visitId, key, "LEAVE").ifPresent(visit -> {
            if (visit.stops().stream().anyMatch(stop -> stop.state() == StopState.SERVING)) {
                throw VisitProblem.BEING_SERVED.refusal();
            }
            visit.open().forEach(stop -> endings.cancelled(mall, visit, stop, by.name(), actor));
            table.endVisitIfOver(visitId, "LEFT", clock.instant());
            journal.write(mall, visitId, actor, "VISIT_LEFT", Facts.of("by", by));
        });
    }
}
