package id.pendopo.visits.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.visitor.BeLate;
import id.pendopo.visits.visitor.By;
import id.pendopo.visits.visitor.ComeBack;
import id.pendopo.visits.visitor.Leave;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The visitor's own page behind the ticket's link: no account, only the secret. */
@Controller
class TicketController {
    private final Tickets tickets;
    private final TicketViews views;
    private final BeLate beLate;
    private final ComeBack comeBack;
    private final Leave leave;
    private final Pages pages;

    TicketController(Tickets tickets, TicketViews views, BeLate beLate, ComeBack comeBack, Leave leave, Pages pages) {
        this.tickets = tickets;
        this.views = views;
        this.beLate = beLate;
        this.comeBack = comeBack;
        this.leave = leave;
        this.pages = pages;
    }

    /** @param show {@code late}, {@code order} or {@code leave} asks before it is done; anything else is the ticket itself */
    @Access(everybody = true)
    @GetMapping("/t/{mall}/{secret}")
    ModelAndView show(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String show,
            HttpServletRequest request) {
        Tickets.Found found = tickets.opened(mall, secret);
        Page page = pages.forCitizens(request);
        TicketView view = views.of(found.plan(), found.visit());
        String own = address(mall, secret);
        if (show.equals("order") && view.actions().reorder()) {
            return new ModelAndView("redirect:" + own + "/order");
        }
        if (show.equals("late") && view.actions().late()) {
            Instant until = beLate.until(found.plan().mall().id(), found.visit());
            if (!until.isAfter(page.now())) {
                throw VisitProblem.NOTHING_TO_DELAY.refusal();
            }
            return new ModelAndView(
                    "visits/ticketLate", Map.of("page", page, "view", view, "own", own, "until", until));
        }
        if (show.equals("leave") && view.actions().leave()) {
            return new ModelAndView("visits/ticketLeave", Map.of("page", page, "view", view, "own", own));
        }
        return new ModelAndView(
                "visits/ticket",
                Map.of(
                        "page",
                        page,
                        "view",
                        view,
                        "own",
                        own,
                        "secret",
                        secret,
                        "mall",
                        found.plan().mall()));
    }

    /** "I'm here": the one form of the part that is pushed, so it goes to the page's own address. */
    @Access(everybody = true)
    @PostMapping("/t/{mall}/{secret}")
    String back(@PathVariable String mall, @PathVariable String secret, @RequestParam String key) {
        Tickets.Found found = tickets.must(mall, secret);
        comeBack.back(found.plan().mall().id(), found.visit().id(), null, key);
        return "redirect:" + address(mall, secret);
    }

    @Access(everybody = true)
    @PostMapping("/t/{mall}/{secret}/late")
    String late(@PathVariable String mall, @PathVariable String secret, @RequestParam String key) {
        Tickets.Found found = tickets.must(mall, secret);
        beLate.late(found.plan().mall().id(), found.visit().id(), null, key);
        return "redirect:" + address(mall, secret);
    }

    @Access(everybody = true)
    @PostMapping("/t/{mall}/{secret}/leave")
    String leave(@PathVariable String mall, @PathVariable String secret, @RequestParam String key) {
        Tickets.Found found = tickets.must(mall, secret);
        leave.leave(found.plan().mall().id(), found.visit().id(), By.CITIZEN, null, key);
        return "redirect:" + address(mall, secret);
    }

    static String address(String mall, String secret) {
        return "/t/" + mall + "/" + secret;
    }
}
