package id.pendopo.visits.counter;

import id.pendopo.catalog.Service;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.tickets.WhereServed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds a stop to a visit that is under way, through the same gate as a new ticket, or by name. */
@Component
public class AddService {
    private final WhereServed where;
    private final PlaceInJourney journey;
    private final LaterGate gate;
    private final AddedStops added;
    private final Ids ids;
    private final InstantSource clock;

    AddService(
            WhereServed where, PlaceInJourney journey, LaterGate gate, AddedStops added, Ids ids, InstantSource clock) {
        this.where = where;
        this.journey = journey;
        this.gate = gate;
        this.added = added;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be added.
     *
     * @param byName past the gate: whoever adds it promises by name that it is served today
     * @param first before everybody who waits there
     * @param onlyCounter the one counter that may call it
     * @param from the stop at which it was added or transferred
     * @param instead whether that stop ends with this
     */
    public record Addition(
            UUID service,
            int quantity,
            boolean byName,
            boolean first,
            @Nullable UUID onlyCounter,
            @Nullable UUID from,
            boolean instead,
            @Nullable UUID actor) {}

    /**
     * To a visit that the caller has locked. Ends with the visitor's free stops in their lines.
     *
     * @return the new stop
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewStop add(UUID mall, LiveVisit visit, Addition addition) {
        if (!visit.isOpen()) {
            throw VisitProblem.VISIT_OVER.refusal();
        }
        VisitLimits.checkAnother(visit.open().size(), visit.stops().size());
        VisitLimits.checkQuantity(addition.quantity());
        WhereServed.Place place = where.find(mall, addition.service());
        Service service = place.service();
        Queue queue = place.queue();
        List<UUID> needs = journey.needs(mall, visit, service);
        List<UUID> waiters = journey.waiters(mall, visit, service, needs);
        if (!addition.byName()) {
            gate.check(
                    place,
                    addition.quantity(),
                    visit,
                    needs,
                    waiters,
                    Optional.ofNullable(addition.instead() ? addition.from() : null));
        }
        Instant now = clock.instant();
        LocalDate today = Days.today(now, place.plan().mall().zone());
        NewStop stop = new NewStop(
                ids.next(),
                queue.id(),
                service.id(),
                service.agency(),
                visit.stops().size() + 1,
                addition.quantity(),
                place.floor(),
                addition.first() ? gate.beforeEverybody(queue, today, now) : visit.arrivedAt(),
                addition.onlyCounter(),
                addition.byName(),
                queue.contingent(),
                needs,
                waiters);
        added.add(mall, today, visit, stop, addition, now);
        gate.joined(mall, queue);
        return stop;
    }
}
