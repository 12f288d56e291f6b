package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.AskIn;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks in somebody who waits outside because the hall was full. */
@Component
public class LetIn {
    private final AtReception reception;
    private final AskIn askIn;

    LetIn(AtReception reception, AskIn askIn) {
        this.reception = reception;
        this.askIn = askIn;
    }

    @Transactional
    public void letIn(UUID mall, Actor actor, UUID visit, String key) {
        reception.open(mall, visit, key, "LET_IN").ifPresent(found -> askIn.ask(mall, visit, actor.id()));
    }
}
