package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.Endings;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one stop out of a journey at the visitor's wish. The others keep their places; the last one ends the visit. */
@Component
public class CancelStop {
    private final AtReception reception;
    private final Endings endings;

    CancelStop(AtReception reception, Endings endings) {
        this.reception = reception;
        this.endings = endings;
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code visitor-at-counter} while an officer has the visitor there */
    @Transactional
    public void cancel(UUID mall, Actor actor, UUID visit, UUID stop, String key) {
        reception.open(mall, visit, stop, key, "CANCEL_STOP").ifPresent(found -> {
            endings.cancelled(mall, found, AtReception.waiting(found, stop), "RECEPTION", actor.id());
            endings.goOn(mall, visit, actor.id(), "ENDED");
        });
    }
}
