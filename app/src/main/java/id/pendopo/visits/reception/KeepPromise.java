package id.pendopo.visits.reception;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.TicketOrder.Channel;
import id.pendopo.visits.tickets.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The person who was promised this day is here: gets a number past the gate, as it was said. The name is not written a
 * second time: both visits know it by the same row, and what erases one erases the other.
 */
@Component
public class KeepPromise {
    private final Promises promises;
    private final TakeTicket tickets;
    private final HallReader reader;

    KeepPromise(Promises promises, TakeTicket tickets, HallReader reader) {
        this.promises = promises;
        this.tickets = tickets;
        this.reader = reader;
    }

    /** The visit; one promise gives one, whoever presses and how often: the second waits for the first one's commit. */
    @Transactional
    public UUID keep(UUID mall, Actor actor, UUID stop) {
        Promises.Promise promise = promises.lock(mall, stop).orElseThrow(FrontDeskProblem.PROMISE_UNKNOWN::refusal);
        if (promise.kept().isPresent()) {
            return promise.kept().get();
        }
        LiveVisit before = reader.visit(promise.visit()).orElseThrow(FrontDeskProblem.PROMISE_UNKNOWN::refusal);
        UUID visit = tickets.takeHere(new TicketOrder(
                        mall,
                        Ids.secret(),
                        Channel.RECEPTION,
                        before.group(),
                        before.groundFloor(),
                        1,
                        List.of(new Wanted(promise.service(), promise.quantity())),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        actor.id()))
                .visit();
        promises.kept(promise, visit);
        return visit;
    }
}
