package id.pendopo.visits.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.printing.Prints;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final KioskHolds holds;
    private final Prints prints;

    KioskTicketController(
            Tickets tickets, TicketViews views, Pages pages, TicketCode code, KioskHolds holds, Prints prints) {
        this.tickets = tickets;
        this.views = views;
        this.pages = pages;
        this.code = code;
        this.holds = holds;
        this.prints = prints;
    }

    /**
     * @param already whether it was taken before, and somebody went back and asked again
     * @param wait whether to answer only when the printer is done with it: no page polls
     */
    @GetMapping("/m/{mall}/kiosk/ticket/{secret}")
    Object show(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(defaultValue = "false") boolean already,
            @RequestParam(defaultValue = "false") boolean wait,
            HttpServletRequest request) {
        Tickets.Found found = tickets.must(mall, secret);
        Page page = pages.forCitizens(request);
        if (isPast(found, page)) {
            return "redirect:/m/" + mall + "/kiosk";
        }
        Optional<KioskHold> held = holds.of(found.plan(), found.visit().id());
        if (held.isEmpty()) {
            return ticket("visits/kioskTicket", page, found, secret).addObject("already", already);
        }
        KioskHold hold = held.get();
        return switch (hold.hold().state()) {
            case PRINTING -> printing(page, found, secret, wait);
            case SHOWN -> ticket("visits/kioskHeld", page, found, secret).addObject("hold", hold);
            case VALID ->
                ticket("visits/kioskTicket", page, found, secret)
                        .addObject("already", already)
                        .addObject("printed", hold.onPaper())
                        .addObject("printable", false);
            case VOIDED ->
                hold.next().isPresent()
                        ? "redirect:" + address(mall, hold.next().get())
                        : new ModelAndView("visits/kioskSpoilt", Map.of("page", page));
        };
    }

    private Object printing(Page page, Tickets.Found found, String secret, boolean wait) {
        String own = address(found.plan().mall().code(), secret);
        if (wait) {
            prints.await(found.visit().id());
            return "redirect:" + own;
        }
        return new ModelAndView("visits/kioskPrinting", Map.of("page", page, "next", own + "?wait=true"));
    }

    /** @param paper width of the roll in millimetres: 58 or 80 */
    @GetMapping("/m/{mall}/kiosk/slip/{secret}")
    Object slip(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(defaultValue = "80") int paper,
            HttpServletRequest request) {
        Tickets.Found found = tickets.seen(mall, secret);
        Page page = pages.forCitizens(request);
        return isPast(found, page)
                ? "redirect:/m/" + mall + "/kiosk"
                : ticket("visits/slip", page, found, secret).addObject("paper", paper == 58 ? 58 : 80);
    }

    static String address(String mall, String secret) {
        return "/m/" + mall + "/kiosk/ticket/" + secret;
    }

    private static boolean isPast(Tickets.Found found, Page page) {
        return found.visit().arrivedAt().plus(SHOWN).isBefore(page.now());
    }

    private ModelAndView ticket(String template, Page page, Tickets.Found found, String secret) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("page", page);
        facts.put("view", views.asPromised(found.plan(), found.visit()));
        facts.put("qr", code.of(found.plan().mall().code(), secret));
        facts.put("secret", secret);
        facts.put("mall", found.plan().mall());
        return new ModelAndView(template, facts);
    }
}
