package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Service;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Places;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets for programs: kiosks of other makers, an agency's own system. */
@RestController
@RequestMapping("/api/v1/malls/{mall}/tickets")
class TicketApi {
    private final TakeTicket takeTicket;
    private final Catalog catalog;
    private final Places places;
    private final Tickets tickets;
    private final Forecasts forecasts;

    TicketApi(TakeTicket takeTicket, Catalog catalog, Places places, Tickets tickets, Forecasts forecasts) {
        this.takeTicket = takeTicket;
        this.catalog = catalog;
        this.places = places;
        this.tickets = tickets;
        this.forecasts = forecasts;
    }

    /**
     * A wish.
     *
     * @param group one of the priority groups, or absent
     * @param groundFloor can't climb stairs
     */
    record TicketWish(
            List<WishedService> services,
            @Nullable PriorityGroup group,
            @Nullable Boolean groundFloor) {}

    /** @param quantity people or files; 1 when absent */
    record WishedService(String code, @Nullable Integer quantity) {}

    record TicketAnswer(String number, String secret) {}

    /** A journey as its owner may see it: no names, no other visitors. */
    record JourneyAnswer(String number, String state, boolean outside, List<StopAnswer> stops) {}

    record StopAnswer(
            String service,
            UUID agency,
            StopState state,
            int quantity,
            @Nullable UUID counter,
            @Nullable Instant expectedCall,
            @Nullable Instant latestCall) {}

    /** Takes a number. The same Idempotency-Key gives the same ticket. */
    @Access({Role.KIOSK, Role.RECEPTIONIST, Role.MALL_MANAGER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TicketAnswer take(
            @PathVariable String mall, @RequestHeader("Idempotency-Key") String key, @RequestBody TicketWish wish) {
        UUID id = places.find(mall).orElseThrow().mall();
        Map<String, Service> byCode = catalog.services(id).values().stream()
                .collect(Collectors.toMap(Service::code, Function.identity(), (one, other) -> one));
        if (wish.services() != null && wish.services().contains(null)) {
            throw PlatformProblem.INPUT_INVALID.refusal();
        }
        List<Wanted> wanted = wish.services() == null
                ? List.of()
                : wish.services().stream()
                        .map(service -> new Wanted(
                                Optional.ofNullable(byCode.get(String.valueOf(service.code())))
                                        .orElseThrow(CatalogProblem.SERVICE_UNKNOWN::refusal)
                                        .id(),
                                service.quantity() == null ? 1 : service.quantity()))
                        .toList();
        var actor = Who.must();
        IssuedTicket ticket = takeTicket.take(new TicketOrder(
                id,
                key,
                actor.role() == Role.KIOSK ? TicketOrder.Channel.KIOSK : TicketOrder.Channel.RECEPTION,
                wish.group(),
                Boolean.TRUE.equals(wish.groundFloor()),
                1,
                wanted,
                false,
                Optional.empty(),
                Optional.empty(),
                actor.id()));
        return new TicketAnswer(ticket.number().toString(), ticket.secret());
    }

    /** The journey behind a ticket's link. Whoever asks for it has the link, as who opens its page: that counts the same. */
    @Access(everybody = true)
    @GetMapping("/{secret:[A-Za-z0-9_-]{22}}")
    JourneyAnswer journey(@PathVariable String mall, @PathVariable String secret) {
        Tickets.Found found = tickets.opened(mall, secret);
        UUID id = found.plan().mall().id();
        LiveVisit visit = found.visit();
        Map<UUID, Service> services = catalog.services(id);
        Forecasts.Outlook outlook = forecasts.recently(id);
        return new JourneyAnswer(
                visit.number().toString(),
                visit.state(),
                visit.outside(),
                visit.stops().stream()
                        .map(stop -> answer(stop, services, outlook))
                        .toList());
    }

    private static StopAnswer answer(LiveStop stop, Map<UUID, Service> services, Forecasts.Outlook outlook) {
        Service service = services.get(stop.service());
        var call = stop.state().isOpen()
                ? outlook.forecast().call(stop.id())
                : Optional.<id.pendopo.visits.estimate.CallEstimate>empty();
        boolean today = call.isPresent() && call.get().isToday();
        return new StopAnswer(
                service == null ? stop.service().toString() : service.code(),
                stop.agency(),
                stop.state(),
                stop.quantity(),
                stop.counter(),
                today ? call.get().median() : null,
                today ? call.get().bound() : null);
    }
}
