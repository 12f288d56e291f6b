package id.pendopo.visits.tickets;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.estimate.VisitEstimate;
import id.pendopo.visits.hall.ContingentUsedUp;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.hall.VisitorBook;
import id.pendopo.visits.setup.Queue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Turns what was admitted into rows ready to be written. */
@Component
class Drafting {
    private final VisitorBook visitors;
    private final Repeats repeats;
    private final InstantSource clock;
    private final Ids ids;

    Drafting(VisitorBook visitors, Repeats repeats, InstantSource clock, Ids ids) {
        this.visitors = visitors;
        this.repeats = repeats;
        this.clock = clock;
        this.ids = ids;
    }

    Draft draft(MallPlan plan, Gatekeeper.Admitted admitted, TicketOrder order) {
        HallState state = admitted.outlook().state();
        Queue first = admitted.stops().getFirst().queue();
        Instant arrived = order.paper().map(TicketOrder.Paper::arrivedAt).orElse(clock.instant());
        List<Draft.Stop> stops = stops(admitted, order);
        UUID visit = ids.next();
        VisitorBook.Entry visitor = order.visitor()
                .map(who -> visitors.entry(who.name(), who.phone()))
                .orElse(null);
        boolean full = state.inside() >= plan.mall().hallCapacity();
        boolean outside = full && order.paper().isEmpty();
        return new Draft(
                Wall.region(),
                visit,
                order,
                // A paper number may be keyed in on a later day than the one on which it was written.
                order.paper().isPresent() ? Days.today(arrived, plan.mall().zone()) : state.day(),
                order.paper().map(TicketOrder.Paper::prefix).orElse(first.prefix()),
                digits(order, first),
                order.paper().map(TicketOrder.Paper::no).orElse(0),
                Secrets.digest(repeats.secret(order)),
                arrived,
                outside,
                visitor,
                stops,
                body(admitted, order, first, outside));
    }

    private static int digits(TicketOrder order, Queue first) {
        return order.paper().isPresent() ? 3 : first.digits();
    }

    private List<Draft.Stop> stops(Gatekeeper.Admitted admitted, TicketOrder order) {
        List<Draft.Stop> stops = new ArrayList<>();
        List<VisitEstimate.StopEstimate> estimates = admitted.estimate().stops();
        for (int i = 0; i < admitted.stops().size(); i++) {
            Gatekeeper.Chosen one = admitted.stops().get(i);
            var call = estimates.get(i).call();
            var rules = admitted.outlook().simply(one.queue().id());
            boolean scored = call.isToday() && order.paper().isEmpty();
            stops.add(new Draft.Stop(
                    one.key(),
                    one.queue().id(),
                    one.service().id(),
                    one.service().agency(),
                    i + 1,
                    one.quantity(),
                    one.floor(),
                    one.after(),
                    one.promised(),
                    one.queue().contingent(),
                    known(scored, call.median()),
                    known(scored, call.bound()),
                    known(scored, rules.byPosition()),
                    known(scored, rules.byLastWait())));
        }
        return stops;
    }

    private static @Nullable Instant known(boolean scored, Instant instant) {
        return scored ? instant : null;
    }

    private static String body(Gatekeeper.Admitted admitted, TicketOrder order, Queue first, boolean outside) {
        List<Map<String, Object>> stops = new ArrayList<>();
        for (int i = 0; i < admitted.stops().size(); i++) {
            Gatekeeper.Chosen one = admitted.stops().get(i);
            Map<String, Object> facts =
                    Facts.stop(one.key(), one.queue().id(), one.service(), one.quantity(), order.group() != null);
            facts.put("ordinal", i + 1);
            facts.put("after", one.after());
            facts.put("promised", one.promised());
            stops.add(facts);
        }
        Map<String, Object> body = Facts.of(
                "digits", digits(order, first),
                "prefix", order.paper().map(TicketOrder.Paper::prefix).orElse(first.prefix()),
                "channel", order.channel(),
                "ground", order.groundFloor(),
                "outside", outside,
                "byName", order.byName(),
                "stops", stops);
        body.put("group", order.group());
        return Facts.json(body);
    }

    /** A unique key refused the row: which one tells what is wrong. */
    Refusal explain(DataIntegrityViolationException e, TicketOrder order) {
        Optional<Refusal> usedUp = ContingentUsedUp.in(e);
        if (usedUp.isPresent()) {
            return usedUp.get();
        }
        String message = String.valueOf(e.getMostSpecificCause().getMessage());
        if (message.contains("number_unique") && order.paper().isPresent()) {
            return VisitProblem.NUMBER_TAKEN.refusal(Map.of(
                    "number",
                    new TicketNumber(
                            order.paper().get().prefix(), order.paper().get().no(), 3)));
        }
        throw e;
    }
}
