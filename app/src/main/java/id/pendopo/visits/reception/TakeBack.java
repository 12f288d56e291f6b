package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.BackInLine;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody was called, did not come, and stands at the front desk now: back into the line, whatever agency it is. */
@Component
public class TakeBack {
    private final AtReception reception;
    private final BackInLine line;

    TakeBack(AtReception reception, BackInLine line) {
        this.reception = reception;
        this.line = line;
    }

    /** @throws id.pendopo.platform.problem.Refusal as {@link BackInLine#take} */
    @Transactional
    public void take(UUID mall, Actor actor, UUID visit, UUID stop, String key) {
        reception
                .any(mall, visit, stop, key, "TAKE_BACK")
                .ifPresent(found -> line.take(
                        mall, found, found.stop(stop).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal), actor.id()));
    }
}
