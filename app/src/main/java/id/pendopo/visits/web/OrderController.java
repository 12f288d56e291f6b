package id.pendopo.visits.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.visitor.Ahead;
import id.pendopo.visits.visitor.By;
import id.pendopo.visits.visitor.Reorder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets a visitor put the stops that are still ahead into another order, one step up or down at a time. */
@Controller
class OrderController {
    private final Tickets tickets;
    private final TicketViews views;
    private final Ahead ahead;
    private final Reorder reorder;
    private final Pages pages;

    OrderController(Tickets tickets, TicketViews views, Ahead ahead, Reorder reorder, Pages pages) {
        this.tickets = tickets;
        this.views = views;
        this.ahead = ahead;
        this.reorder = reorder;
        this.pages = pages;
    }

    /**
     * @param order as arranged so far; empty: as it stands
     * @param up the index to move up by one; the order itself is changed only by the POST
     */
    @Access(everybody = true)
    @GetMapping("/t/{mall}/{secret}/order")
    ModelAndView arrange(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(name = "o", defaultValue = "") List<UUID> order,
            @RequestParam(defaultValue = "0") int up,
            HttpServletRequest request) {
        Tickets.Found found = tickets.must(mall, secret);
        List<UUID> movable =
                Ahead.movable(found.visit()).stream().map(LiveStop::id).toList();
        if (movable.size() < 2) {
            throw VisitProblem.ORDER_CHANGED.refusal();
        }
        boolean known = new HashSet<>(order).equals(new HashSet<>(movable)) && order.size() == movable.size();
        List<UUID> arranged = new ArrayList<>(known ? order : movable);
        if (known && up > 0 && up < arranged.size()) {
            Collections.swap(arranged, up, up - 1);
        }
        TicketView view = views.of(found.plan(), found.visit());
        return new ModelAndView(
                "visits/ticketOrder",
                Map.of(
                        "page", pages.of(request),
                        "view", view,
                        "own", TicketController.address(mall, secret),
                        "ownOrder", found.visit().ownOrder(),
                        "steps", steps(found, view, arranged)));
    }

    private List<OrderStep> steps(Tickets.Found found, TicketView view, List<UUID> order) {
        List<OrderStep> steps = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            UUID stop = order.get(i);
            TicketView.Line line = view.lines().stream()
                    .filter(known -> known.id().equals(stop))
                    .findFirst()
                    .orElseThrow();
            steps.add(new OrderStep(
                    line, i > 0 && maySwap(found, order, i), i + 1 < order.size() && maySwap(found, order, i + 1)));
        }
        return steps;
    }

    private boolean maySwap(Tickets.Found found, List<UUID> order, int lower) {
        Set<UUID> needs = ahead.needs(found.plan().mall().id(), found.visit(), order.get(lower));
        return !needs.contains(order.get(lower - 1));
    }

    /** @param best the planner's order instead of the visitor's own */
    @Access(everybody = true)
    @PostMapping("/t/{mall}/{secret}/order")
    String decide(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(name = "o", defaultValue = "") List<UUID> order,
            @RequestParam(defaultValue = "false") boolean best,
            @RequestParam String key) {
        Tickets.Found found = tickets.must(mall, secret);
        UUID place = found.plan().mall().id();
        if (best) {
            reorder.best(place, found.visit().id(), null, key);
        } else {
            reorder.asWished(place, found.visit().id(), order, By.CITIZEN, null, key);
        }
        return "redirect:" + TicketController.address(mall, secret);
    }
}
