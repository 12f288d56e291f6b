package id.pendopo.visits.web;

import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.estimate.Forecast;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.visitor.Ahead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at another order of what is ahead, with the times that it would lead to, before anything is changed. */
@Component
class OrderViews {
    private final Ahead ahead;
    private final Forecasts forecasts;
    private final SupposedCalls supposed;

    OrderViews(Ahead ahead, Forecasts forecasts, SupposedCalls supposed) {
        this.ahead = ahead;
        this.forecasts = forecasts;
        this.supposed = supposed;
    }

    /**
     * @param arranged as arranged so far; anything else than the visit's own movable stops: as the ticket shows it
     * @param shown the order from which the visitor began; empty: as the ticket shows it
     * @param up the index to move up by one
     */
    OrderView of(Tickets.Found found, TicketView view, List<UUID> arranged, List<UUID> shown, int up) {
        LiveVisit visit = found.visit();
        Map<UUID, Instant> now = new HashMap<>();
        view.lines().forEach(line -> line.call().ifPresent(call -> now.put(line.id(), call.median())));
        List<UUID> ticket = ExpectedOrder.movable(visit, view.lines());
        List<UUID> began = sameStops(shown, ticket) ? shown : ticket;
        List<UUID> order = new ArrayList<>(sameStops(arranged, ticket) ? arranged : began);
        if (up > 0 && up < order.size() && maySwap(found, order, up)) {
            Collections.swap(order, up, up - 1);
        }
        boolean changed = !order.equals(began);
        Map<UUID, Instant> then = changed ? supposed(found, order) : now;
        return new OrderView(
                steps(found, view, order, then),
                began,
                visit.ownOrder(),
                changed ? last(order, then) : Optional.empty(),
                last(began, now));
    }

    private static boolean sameStops(List<UUID> some, List<UUID> others) {
        return some.size() == others.size() && new HashSet<>(some).equals(new HashSet<>(others));
    }

    private static Optional<Instant> last(List<UUID> order, Map<UUID, Instant> calls) {
        return order.stream().allMatch(calls::containsKey)
                ? order.stream().map(calls::get).max(Instant::compareTo)
                : Optional.empty();
    }

    private Map<UUID, Instant> supposed(Tickets.Found found, List<UUID> order) {
        UUID mall = found.plan().mall().id();
        return supposed.of(mall, found.visit().id(), order, () -> played(mall, found.visit(), order))
                .orElse(Map.of());
    }

    private Map<UUID, Instant> played(UUID mall, LiveVisit visit, List<UUID> order) {
        Forecast forecast = forecasts.supposing(forecasts.recently(mall), visit, order);
        Map<UUID, Instant> calls = new HashMap<>();
        order.forEach(stop ->
                forecast.call(stop).filter(CallEstimate::isToday).ifPresent(call -> calls.put(stop, call.median())));
        return calls;
    }

    private List<OrderView.Step> steps(
            Tickets.Found found, TicketView view, List<UUID> order, Map<UUID, Instant> calls) {
        List<OrderView.Step> steps = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            UUID stop = order.get(i);
            TicketView.Line line = view.lines().stream()
                    .filter(known -> known.id().equals(stop))
                    .findFirst()
                    .orElseThrow();
            steps.add(new OrderView.Step(
                    line,
                    Optional.ofNullable(calls.get(stop)),
                    i > 0 && maySwap(found, order, i),
                    i + 1 < order.size() && maySwap(found, order, i + 1)));
        }
        return steps;
    }

    private boolean maySwap(Tickets.Found found, List<UUID> order, int lower) {
        return !ahead.needs(found.plan().mall().id(), found.visit(), order.get(lower))
                .contains(order.get(lower - 1));
    }
}
