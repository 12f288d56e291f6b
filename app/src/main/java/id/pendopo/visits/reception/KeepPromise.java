package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.VisitorBook;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.TicketOrder.Channel;
import id.pendopo.visits.tickets.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The person who was promised this day is here: gets a number past the gate, as it was said. */
@Component
public class KeepPromise {
    private final Promises promises;
    private final TakeTicket tickets;
    private final HallReader reader;
    private final VisitorBook visitors;

    KeepPromise(Promises promises, TakeTicket tickets, HallReader reader, VisitorBook visitors) {
        this.promises = promises;
        this.tickets = tickets;
        this.reader = reader;
        this.visitors = visitors;
    }

    /** The visit; one promise gives one, whoever presses and how often. */
    public UUID keep(UUID mall, Actor actor, UUID stop) {
        Promises.Promise promise = promises.of(mall, stop).orElseThrow(FrontDeskProblem.PROMISE_UNKNOWN::refusal);
        if (promise.kept().isPresent()) {
            return promise.kept().get();
        }
        LiveVisit before = reader.visit(promise.visit()).orElseThrow(FrontDeskProblem.PROMISE_UNKNOWN::refusal);
        Optional<TicketOrder.Visitor> who = Optional.ofNullable(promise.visitor())
                .flatMap(visitors::find)
                .map(known -> new TicketOrder.Visitor(known.name(), known.phone()));
        IssuedTicket ticket = tickets.take(new TicketOrder(
                mall,
                "promise-" + stop,
                Channel.RECEPTION,
                before.group(),
                before.groundFloor(),
                1,
                List.of(new Wanted(promise.service(), promise.quantity())),
                true,
                who,
                Optional.empty(),
                actor.id()));
        promises.kept(stop, ticket.visit());
        return ticket.visit();
    }
}
