package id.pendopo.visits.reception;

import id.pendopo.platform.once.Once;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every act on somebody's visit begins with: was it done before, does the visit go on, is nobody else at it. */
@Component
class AtReception {
    private final StopTable table;
    private final Once once;
    private final Forecasts forecasts;

    AtReception(StopTable table, Once once, Forecasts forecasts) {
        this.table = table;
        this.once = once;
        this.forecasts = forecasts;
    }

    /** The open visit, locked; empty when this command was carried out before. */
    Optional<LiveVisit> open(UUID mall, UUID visit, String key, String command) {
        return open(mall, visit, visit, key, command);
    }

    /** @param subject what the command is about: the visit, or one stop of it */
    Optional<LiveVisit> open(UUID mall, UUID visit, UUID subject, String key, String command) {
        Optional<LiveVisit> found = any(mall, visit, subject, key, command);
        found.filter(one -> !one.isOpen()).ifPresent(over -> {
            throw VisitProblem.VISIT_OVER.refusal();
        });
        return found;
    }

    /** The same, also when the visit is over. */
    Optional<LiveVisit> any(UUID mall, UUID visit, UUID subject, String key, String command) {
        if (!once.first(key, command, subject)) {
            return Optional.empty();
        }
        LiveVisit found = table.lock(mall, visit).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        forecasts.forget(mall);
        return Optional.of(found);
    }

    /** A stop of it that nobody is serving and that is not over. */
    static LiveStop waiting(LiveVisit visit, UUID stop) {
        LiveStop found = visit.stop(stop).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        if (found.state().isBusy()) {
            throw FrontDeskProblem.VISITOR_AT_COUNTER.refusal();
        }
        if (!found.state().isOpen()) {
            throw VisitProblem.VISIT_OVER.refusal();
        }
        return found;
    }
}
