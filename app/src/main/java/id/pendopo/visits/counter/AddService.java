package id.pendopo.visits.counter;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.Gate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds a stop to a visit that is under way, through the same gate as a new ticket, or by name. */
@Component
public class AddService {
    private final Catalog catalog;
    private final Directory directory;
    private final QueueBooks books;
    private final LaterGate gate;
    private final AddedStops added;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    AddService(
            Catalog catalog,
            Directory directory,
            QueueBooks books,
            LaterGate gate,
            AddedStops added,
            Journal journal,
            Ids ids,
            InstantSource clock) {
        this.catalog = catalog;
        this.directory = directory;
        this.books = books;
        this.gate = gate;
        this.added = added;
        this.journal = journal;
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
        MallPlan plan = directory.plan(mall);
        QueueBook book = books.of(mall);
        if (!visit.isOpen()) {
            throw VisitProblem.VISIT_OVER.refusal();
        }
        VisitLimits.checkAnother(visit.open().size(), visit.stops().size());
        VisitLimits.checkQuantity(addition.quantity());
        Service service = catalog.services(mall).get(addition.service());
        if (service == null) {
            throw CatalogProblem.SERVICE_UNKNOWN.refusal();
        }
        Queue queue = book.forService(service.id())
                .orElseThrow(() -> VisitProblem.SERVICE_NOT_OFFERED.refusal(
                        Map.of("service", new id.pendopo.platform.text.Bilingual(service.nameId(), service.nameEn()))));
        int floor = Gate.floor(plan, book, queue);
        List<UUID> needs = needs(mall, visit, service);
        if (!addition.byName()) {
            gate.check(plan, book, queue, service, addition.quantity(), visit, floor, before(visit, needs, addition));
        }
        Instant now = clock.instant();
        LocalDate today = Days.today(now, plan.mall().zone());
        NewStop stop = new NewStop(
                ids.next(),
                queue.id(),
                service.id(),
                service.agency(),
                visit.stops().size() + 1,
                addition.quantity(),
                floor,
                addition.first() ? gate.beforeEverybody(queue, today, now) : visit.arrivedAt(),
                addition.onlyCounter(),
                addition.byName(),
                queue.contingent(),
                needs,
                waiters(mall, visit, service, needs));
        added.add(mall, today, visit, stop, now);
        gate.joined(mall, queue);
        Map<String, Object> facts = journal.facts(
                mall, stop.id(), queue.id(), service.id(), service.agency(), stop.quantity(), visit.group() != null);
        facts.put("ordinal", stop.ordinal());
        facts.put("byName", addition.byName());
        facts.put("from", addition.from());
        facts.put("after", needs);
        facts.put("before", stop.waiters());
        journal.write(mall, visit.id(), addition.actor(), "STOP_ADDED", facts);
        return stop;
    }

    /**
     * Stops that wait, or are put aside, and ask for what the new service gives; but none that the new one itself comes
     * after, at one or more removes: both would wait for ever.
     */
    private List<UUID> waiters(UUID mall, LiveVisit visit, Service service, List<UUID> needs) {
        Set<UUID> earlier = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(needs);
        while (!open.isEmpty()) {
            UUID next = open.poll();
            if (earlier.add(next)) {
                visit.stop(next).ifPresent(stop -> open.addAll(stop.after()));
            }
        }
        return visit.open().stream()
                .filter(stop -> !stop.state().isBusy() && !earlier.contains(stop.id()))
                .filter(stop -> catalog.prerequisites(mall, stop.service()).contains(service.id()))
                .map(LiveStop::id)
                .toList();
    }

    /** What must be over before the visitor can come: what the new one needs, and what goes on now. */
    private static Set<UUID> before(LiveVisit visit, List<UUID> needs, Addition addition) {
        Set<UUID> before = new HashSet<>(needs);
        visit.busy().map(LiveStop::id).ifPresent(before::add);
        if (addition.instead() && addition.from() != null) {
            before.remove(addition.from());
        }
        return before;
    }

    /** Open stops of this visit that give what the service asks for; the one it is added at, too, until that is over. */
    private List<UUID> needs(UUID mall, LiveVisit visit, Service service) {
        List<UUID> givers = catalog.prerequisites(mall, service.id());
        return visit.open().stream()
                .filter(stop -> givers.contains(stop.service()))
                .map(LiveStop::id)
                .toList();
    }
}
