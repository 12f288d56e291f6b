package id.pendopo.visits.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The number that was just taken, on the kiosk's screen and on paper. */
@Controller
@Access({Role.KIOSK, Role.RECEPTIONIST, Role.MALL_MANAGER})
class KioskTicketController {
    /** So that nobody pages back to a stranger's number. */
    private static final Duration SHOWN = Duration.ofMinutes(5);

    private final Tickets tickets;
    private final TicketViews views;
    private final Pages pages;
    private final TicketCode code;

    KioskTicketController(Tickets tickets, TicketViews views, Pages pages, TicketCode code) {
        this.tickets = tickets;
        this.views = views;
        this.pages = pages;
        this.code = code;
    }

    /** @param already whether it was taken before, and somebody went back and asked again */
    @GetMapping("/m/{mall}/kiosk/ticket/{secret}")
    Object show(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(defaultValue = "false") boolean already,
            HttpServletRequest request) {
        Object shown = page("visits/kioskTicket", mall, secret, 80, request);
        return shown instanceof ModelAndView page ? page.addObject("already", already) : shown;
    }

    /** @param paper width of the roll in millimetres: 58 or 80 */
    @GetMapping("/m/{mall}/kiosk/slip/{secret}")
    Object slip(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(defaultValue = "80") int paper,
            HttpServletRequest request) {
        return page("visits/slip", mall, secret, paper == 58 ? 58 : 80, request);
    }

    private Object page(String template, String mall, String secret, int paper, HttpServletRequest request) {
        Tickets.Found found = tickets.must(mall, secret);
        Page page = pages.forCitizens(request);
        if (found.visit().arrivedAt().plus(SHOWN).isBefore(page.now())) {
            return "redirect:/m/" + mall + "/kiosk";
        }
        return new ModelAndView(
                template,
                Map.of(
                        "page",
                        page,
                        "view",
                        views.asPromised(found.plan(), found.visit()),
                        "qr",
                        code.of(mall, secret),
                        "secret",
                        secret,
                        "paper",
                        paper,
                        "mall",
                        found.plan().mall()));
    }
}
