package id.pendopo.visits.tickets;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.estimate.Admission;
import id.pendopo.visits.estimate.CapacityGate;
import id.pendopo.visits.estimate.VisitEstimate;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.estimate.WishedStop;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.JourneyOrder;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Never a number that can't be served: checks a wish against services, pauses, contingents and the time left. */
@Component
class Gatekeeper {
    private final Catalog catalog;
    private final Forecasts forecasts;
    private final JourneyOrder journey;
    private final GateWords words;
    private final Ids ids;

    Gatekeeper(Catalog catalog, Forecasts forecasts, JourneyOrder journey, GateWords words, Ids ids) {
        this.catalog = catalog;
        this.forecasts = forecasts;
        this.journey = journey;
        this.words = words;
        this.ids = ids;
    }

    /** One wished service with where it waits. */
    record Chosen(UUID key, Service service, Queue queue, int quantity, int floor, Set<UUID> after) {}

    /** @param stops in the order in which they will be made, with {@code estimate}'s stops in the same order */
    record Admitted(Forecasts.Outlook outlook, List<Chosen> stops, VisitEstimate estimate) {}

    Admitted judge(MallPlan plan, QueueBook book, TicketOrder order) {
        Forecasts.Outlook outlook = forecasts.recently(order.mall());
        boolean paper = order.paper().isPresent();
        Instant now = outlook.state().at();
        if (!paper) {
            words.checkOpen(plan, book.rules(), outlook.state());
        }
        List<Chosen> chosen = chosen(plan, book, order);
        if (!paper && !order.byName()) {
            chosen.forEach(one -> words.checkQueue(plan, outlook, one.queue()));
        }
        Wish wish = new Wish(
                now,
                order.group() != null,
                order.floor(),
                chosen.stream().map(Gatekeeper::wished).toList(),
                outlook.issued(chosen.stream().map(one -> one.queue().id()).toList()));
        Wish ordered = wish.with(journey.order(outlook.forecast(), wish, !order.groundFloor()));
        VisitEstimate estimate = paper || order.byName()
                ? outlook.forecast().estimate(ordered)
                : admitted(plan, book, outlook, chosen, ordered);
        return inOrderOfCalls(outlook, chosen, estimate);
    }

    /** All stops wait at once, so the visitor goes first where the first call is expected; ties keep the planned order. */
    private static Admitted inOrderOfCalls(Forecasts.Outlook outlook, List<Chosen> chosen, VisitEstimate estimate) {
        Map<UUID, Chosen> byKey = chosen.stream().collect(Collectors.toMap(Chosen::key, one -> one));
        List<VisitEstimate.StopEstimate> calls = estimate.stops().stream()
                .sorted(Comparator.comparing(stop -> stop.call().median()))
                .toList();
        List<Chosen> stops = calls.stream()
                .map(call -> java.util.Objects.requireNonNull(byKey.get(call.key())))
                .toList();
        return new Admitted(outlook, stops, new VisitEstimate(calls, estimate.end()));
    }

    private VisitEstimate admitted(
            MallPlan plan, QueueBook book, Forecasts.Outlook outlook, List<Chosen> chosen, Wish wish) {
        return switch (CapacityGate.judge(outlook.forecast(), wish)) {
            case Admission.Admitted in -> in.estimate();
            case Admission.Refused no -> throw words.refusal(plan, book, no, chosen);
        };
    }

    private List<Chosen> chosen(MallPlan plan, QueueBook book, TicketOrder order) {
        Map<UUID, Integer> wanted = new LinkedHashMap<>();
        order.wanted().forEach(want -> {
            // Each by itself first: five less four is not one.
            VisitLimits.checkQuantity(want.quantity());
            wanted.merge(want.service(), want.quantity(), Math::addExact);
        });
        if (wanted.isEmpty()) {
            throw VisitProblem.NOTHING_CHOSEN.refusal();
        }
        VisitLimits.checkServices(wanted.size());
        Map<UUID, Service> services = catalog.services(order.mall());
        Map<UUID, UUID> keys = new LinkedHashMap<>();
        wanted.keySet().forEach(service -> keys.put(service, ids.next()));
        List<Chosen> chosen = new ArrayList<>();
        wanted.forEach((id, quantity) -> {
            WhereServed.Place place = WhereServed.place(plan, book, services.get(id));
            VisitLimits.checkQuantity(quantity);
            Set<UUID> after = catalog.prerequisites(order.mall(), id).stream()
                    .filter(keys::containsKey)
                    .map(keys::get)
                    .map(java.util.Objects::requireNonNull)
                    .collect(Collectors.toSet());
            chosen.add(new Chosen(
                    java.util.Objects.requireNonNull(keys.get(id)),
                    place.service(),
                    place.queue(),
                    quantity,
                    place.floor(),
                    after));
        });
        return chosen;
    }

    private static WishedStop wished(Chosen chosen) {
        return new WishedStop(
                chosen.key(),
                chosen.queue().id(),
                chosen.service().id(),
                chosen.quantity(),
                chosen.floor(),
                chosen.after());
    }
}
