package id.pendopo.visits.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.visitor.By;
import id.pendopo.visits.visitor.Reorder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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
    private final OrderViews orders;
    private final Reorder reorder;
    private final Pages pages;

    OrderController(Tickets tickets, TicketViews views, OrderViews orders, Reorder reorder, Pages pages) {
        this.tickets = tickets;
        this.views = views;
        this.orders = orders;
        this.reorder = reorder;
        this.pages = pages;
    }

    /**
     * @param order as arranged so far; empty: as the ticket shows it
     * @param shown the order that the ticket showed when the visitor began
     * @param up the index to move up by one; the order itself is changed only by the POST
     */
    @Access(everybody = true)
    @GetMapping("/t/{mall}/{secret}/order")
    ModelAndView arrange(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(name = "o", defaultValue = "") List<UUID> order,
            @RequestParam(name = "w", defaultValue = "") List<UUID> shown,
            @RequestParam(defaultValue = "0") int up,
            HttpServletRequest request) {
        Tickets.Found found = tickets.must(mall, secret);
        TicketView view = views.of(found.plan(), found.visit());
        if (ExpectedOrder.movable(found.visit(), view.lines()).size() < 2) {
            throw VisitProblem.ORDER_CHANGED.refusal();
        }
        String own = TicketController.address(mall, secret);
        OrderView arranged = orders.of(found, view, order, shown, up);
        return arranged.free()
                ? new ModelAndView(
                        "visits/ticketOrder", Map.of("page", pages.forCitizens(request), "own", own, "view", arranged))
                : new ModelAndView("redirect:" + own);
    }

    /**
     * @param best the planner's order instead of the visitor's own
     * @param shown the order from which the visitor began: the same again changes nothing
     */
    @Access(everybody = true)
    @PostMapping("/t/{mall}/{secret}/order")
    String decide(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(name = "o", defaultValue = "") List<UUID> order,
            @RequestParam(name = "w", defaultValue = "") List<UUID> shown,
            @RequestParam(defaultValue = "false") boolean best,
            @RequestParam String key) {
        Tickets.Found found = tickets.must(mall, secret);
        UUID place = found.plan().mall().id();
        if (best) {
            reorder.best(place, found.visit().id(), null, key);
        } else if (!order.equals(shown)) {
            reorder.asWished(place, found.visit().id(), order, By.CITIZEN, null, key);
        }
        return "redirect:" + TicketController.address(mall, secret);
    }
}
