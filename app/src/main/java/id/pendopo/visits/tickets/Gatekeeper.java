package id.pendopo.visits.tickets;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.estimate.Admission;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.estimate.CapacityGate;
import id.pendopo.visits.estimate.VisitEstimate;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.estimate.WishedStop;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.JourneyOrder;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Never a number that can't be served: checks a wish against services, pauses, contingents and the time left. */
@Component
class Gatekeeper {
    private final Catalog catalog;
    private final Forecasts forecasts;
    private final JourneyOrder journey;
    private final GateWords words;
    private final KioskPace pace;
    private final Ids ids;

    Gatekeeper(Catalog catalog, Forecasts forecasts, JourneyOrder journey, GateWords words, KioskPace pace, Ids ids) {
        this.catalog = catalog;
        this.forecasts = forecasts;
        this.journey = journey;
        this.words = words;
        this.pace = pace;
        this.ids = ids;
    }

    /** One wished service with where it waits, unless it is promised for another day. */
    record Chosen(UUID key, Service service, Queue queue, int quantity, int floor, Set<UUID> after, boolean promised) {}

    /** @param stops in the order in which they will be made, with {@code estimate}'s stops in the same order */
    record Admitted(Forecasts.Outlook outlook, List<Chosen> stops, VisitEstimate estimate) {}

    Admitted judge(MallPlan plan, QueueBook book, TicketOrder order) {
        Forecasts.Outlook outlook = forecasts.recently(order.mall());
        if (order.paper().isEmpty()) {
            words.checkOpen(plan, book.rules(), outlook.state());
        }
        List<Chosen> chosen = chosen(plan, book, order);
        List<Chosen> today = chosen.stream().filter(one -> !one.promised()).toList();
        VisitEstimate estimate = today.isEmpty()
                ? new VisitEstimate(List.of(), CallEstimate.NOT_TODAY)
                : estimate(plan, book, outlook, order, today);
        pace.step(order, book.rules().kioskMinute());
        return inOrderOfCalls(outlook, chosen, estimate);
    }

    private VisitEstimate estimate(
            MallPlan plan, QueueBook book, Forecasts.Outlook outlook, TicketOrder order, List<Chosen> today) {
        boolean past = order.paper().isPresent() || order.byName();
        if (!past) {
            today.forEach(one -> words.checkQueue(plan, outlook, one.queue()));
        }
        Wish wish = new Wish(
                outlook.state().at(),
                order.group() != null,
                order.floor(),
                wished(today),
                outlook.issued(today.stream().map(one -> one.queue().id()).toList()));
        Wish ordered = wish.with(journey.order(outlook.forecast(), wish, !order.groundFloor()));
        return past ? outlook.forecast().estimate(ordered) : admitted(plan, book, outlook, today, ordered);
    }

    /**
     * All stops wait at once, so the visitor goes first where the first call is expected; ties keep the planned order.
     * What is promised for another day comes last.
     */
    private static Admitted inOrderOfCalls(Forecasts.Outlook outlook, List<Chosen> chosen, VisitEstimate estimate) {
        Map<UUID, Chosen> byKey = chosen.stream().collect(Collectors.toMap(Chosen::key, one -> one));
        List<VisitEstimate.StopEstimate> calls = Stream.concat(
                        estimate.stops().stream(),
                        chosen.stream().filter(Chosen::promised).map(Gatekeeper::anotherDay))
                .sorted(Comparator.comparing(stop -> stop.call().median()))
                .toList();
        List<Chosen> stops = calls.stream()
                .map(call -> java.util.Objects.requireNonNull(byKey.get(call.key())))
                .toList();
        return new Admitted(outlook, stops, new VisitEstimate(calls, estimate.end()));
    }

    private static VisitEstimate.StopEstimate anotherDay(Chosen promised) {
        return new VisitEstimate.StopEstimate(
                promised.key(), promised.queue().id(), CallEstimate.NOT_TODAY, CallEstimate.NOT_TODAY);
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
        Set<UUID> promised = order.wanted().stream()
                .filter(Wanted::promised)
                .map(Wanted::service)
                .collect(Collectors.toSet());
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
                    after,
                    promised.contains(id)));
        });
        return chosen;
    }

    /** Nothing of today waits for what is promised for another day. */
    private static List<WishedStop> wished(List<Chosen> today) {
        Set<UUID> keys = today.stream().map(Chosen::key).collect(Collectors.toSet());
        return today.stream()
                .map(one -> new WishedStop(
                        one.key(),
                        one.queue().id(),
                        one.service().id(),
                        one.quantity(),
                        one.floor(),
                        one.after().stream().filter(keys::contains).collect(Collectors.toSet())))
                .toList();
    }
}
