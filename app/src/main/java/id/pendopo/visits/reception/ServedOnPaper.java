package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Endings;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody was served while the system was away: counted, with a service time that is marked not
 * accurate and a wait that nobody knows. */
@Component
class ServedOnPaper {
    private final TakeTicket tickets;
    private final StopTable table;
    private final Endings endings;

    ServedOnPaper(TakeTicket tickets, StopTable table, Endings endings) {
        this.tickets = tickets;
        this.table = table;
        this.endings = endings;
    }

    /** Number and ending in one transaction: never a person in the line who went home long ago. */
    @Transactional
    public IssuedTicket take(TicketOrder order, Actor actor, Outcome outcome) {
        IssuedTicket ticket = tickets.takeHere(order);
        LiveVisit found = table.lock(order.mall(), ticket.visit()).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        // Nothing is open any more when the row is sent a second time.
        List<LiveStop> open = found.open();
        open.forEach(stop -> endings.served(order.mall(), found, stop, outcome, stop.quantity(), false, actor.id()));
        return ticket;
    }
}
