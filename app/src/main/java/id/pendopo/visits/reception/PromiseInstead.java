package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody came, and the gate said no. The visit gets its number all the same, so that it stays known who came when, and
 * what can't be given today is promised for another day; the rest is served today.
 */
@Component
public class PromiseInstead {
    private final TakeTicket tickets;
    private final HallReader reader;
    private final Reschedule reschedule;

    PromiseInstead(TakeTicket tickets, HallReader reader, Reschedule reschedule) {
        this.tickets = tickets;
        this.reader = reader;
        this.reschedule = reschedule;
    }

    /**
     * All or nothing; the same order again gives the same visit.
     *
     * @param days by service: the day on which it is promised; what has none must pass the gate and takes its place of
     *     today's contingent like any other
     * @throws id.pendopo.platform.problem.Refusal {@code day-not-offered}, or why the rest can't be served today
     */
    @Transactional
    public LiveVisit promise(TicketOrder order, Map<UUID, LocalDate> days, Actor actor) {
        Optional<LiveVisit> before = tickets.taken(order).map(ticket -> visit(ticket.visit()));
        if (before.isPresent()) {
            return before.get(); // sent again: its own first effect must not refuse it
        }
        List<Wanted> wanted = order.wanted().stream()
                .map(want -> days.containsKey(want.service()) ? want.onAnotherDay() : want)
                .toList();
        LiveVisit visit = visit(tickets.takeHere(order.of(wanted)).visit());
        for (LiveStop stop : visit.open()) {
            LocalDate day = days.get(stop.service());
            if (day != null) {
                reschedule.promise(order.mall(), actor, visit, stop, day);
            }
        }
        return visit(visit.id());
    }

    private LiveVisit visit(UUID visit) {
        return reader.visit(visit).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
    }
}
