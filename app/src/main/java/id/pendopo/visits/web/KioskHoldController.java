package id.pendopo.visits.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.printing.HeldTickets;
import id.pendopo.visits.printing.TicketHold.Proof;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What somebody does whose number isn't on paper: take note of it, or try the printer once more. Each depends on how far the
 * hold is, so that a second tap finds nothing left to do.
 */
@Controller
@Access({Role.KIOSK, Role.RECEPTIONIST, Role.MALL_MANAGER})
class KioskHoldController {
    private final Tickets tickets;
    private final HeldTickets held;
    private final KioskIssue issue;
    private final Pages pages;

    KioskHoldController(Tickets tickets, HeldTickets held, KioskIssue issue, Pages pages) {
        this.tickets = tickets;
        this.held = held;
        this.issue = issue;
        this.pages = pages;
    }

    @PostMapping("/m/{mall}/kiosk/ticket/{secret}/noted")
    String noted(@PathVariable String mall, @PathVariable String secret) {
        Tickets.Found found = tickets.must(mall, secret);
        held.valid(
                found.plan().mall().id(),
                found.visit().id(),
                Proof.SCREEN,
                Who.must().id());
        return "redirect:" + KioskTicketController.address(mall, secret);
    }

    @PostMapping("/m/{mall}/kiosk/ticket/{secret}/print")
    String print(@PathVariable String mall, @PathVariable String secret, HttpServletRequest request) {
        Tickets.Found found = tickets.must(mall, secret);
        issue.printAgain(pages.forCitizens(request), found.plan(), found.visit(), secret);
        return "redirect:" + KioskTicketController.address(mall, secret);
    }
}
