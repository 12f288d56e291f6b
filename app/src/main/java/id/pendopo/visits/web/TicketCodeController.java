package id.pendopo.visits.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The ticket's code on the phone, to be held before the kiosk's scanner. */
@Controller
class TicketCodeController {
    private final Tickets tickets;
    private final TicketCode code;
    private final Pages pages;

    TicketCodeController(Tickets tickets, TicketCode code, Pages pages) {
        this.tickets = tickets;
        this.code = code;
        this.pages = pages;
    }

    @Access(everybody = true)
    @GetMapping("/t/{mall}/{secret}/code")
    ModelAndView show(@PathVariable String mall, @PathVariable String secret, HttpServletRequest request) {
        Tickets.Found found = tickets.must(mall, secret);
        Page page = pages.forCitizens(request);
        return new ModelAndView(
                "visits/ticketCode",
                Map.of(
                        "page", page,
                        "number", found.visit().number().toString(),
                        "qr", code.of(mall, secret),
                        "own", TicketController.address(mall, secret),
                        "secret", secret));
    }
}
