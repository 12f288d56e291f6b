package id.pendopo.visits.web;

import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.platform.web.ProblemWords;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.visitor.ComeBack;
import id.pendopo.visits.web.ScannedView.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A code before the kiosk's scanner: whose ticket it is, how it stands, "I'm here", the slip once more. The answers come
 * without an address of their own, so that nobody pages back to a stranger's number. A secret of 128 bits is not found by
 * trying, so tries are not counted, as they are not on the phone's page.
 */
@Controller
@Access({Role.KIOSK, Role.RECEPTIONIST, Role.MALL_MANAGER})
class KioskScanController {
    private final Tickets tickets;
    private final TicketViews views;
    private final ComeBack comeBack;
    private final KioskCopies copies;
    private final Pages pages;
    private final Texts texts;

    KioskScanController(
            Tickets tickets, TicketViews views, ComeBack comeBack, KioskCopies copies, Pages pages, Texts texts) {
        this.tickets = tickets;
        this.views = views;
        this.comeBack = comeBack;
        this.copies = copies;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/m/{mall}/kiosk/scan")
    ModelAndView ask(@PathVariable String mall, HttpServletRequest request) {
        return new ModelAndView("visits/kioskScan", Map.of("page", pages.forCitizens(request), "none", ""));
    }

    /** @param code what the scanner typed, or somebody did */
    @PostMapping("/m/{mall}/kiosk/scan")
    ModelAndView look(@PathVariable String mall, @RequestParam String code, HttpServletRequest request) {
        Page page = pages.forCitizens(request);
        return switch (ScannedCode.read(code, mall)) {
            case ScannedCode.Foreign foreign -> none(page, "foreign");
            case ScannedCode.OtherMall other -> none(page, "other-mall");
            case ScannedCode.Ticket(String secret) -> found(page, mall, secret);
        };
    }

    private ModelAndView found(Page page, String mall, String secret) {
        try {
            Tickets.Found found = tickets.opened(mall, secret);
            return LocalDate.ofInstant(found.visit().arrivedAt(), page.zone()).equals(page.today())
                    ? shown(page, found, secret, Said.NOTHING)
                    : none(page, "other-day");
        } catch (Refusal refusal) {
            if (refusal.type() != VisitProblem.TICKET_UNKNOWN) {
                throw refusal;
            }
            return none(page, "foreign");
        }
    }

    /** "I'm here": waits again at the old place. */
    @PostMapping("/m/{mall}/kiosk/scan/here")
    ModelAndView here(
            @PathVariable String mall,
            @RequestParam String code,
            @RequestParam String key,
            HttpServletRequest request) {
        Page page = pages.forCitizens(request);
        Tickets.Found found = tickets.must(mall, code);
        try {
            comeBack.back(
                    found.plan().mall().id(), found.visit().id(), Who.must().id(), key);
            return shown(page, tickets.must(mall, code), code, Said.HERE);
        } catch (Refusal refusal) {
            return refused(page, found, code, refusal);
        }
    }

    /** @param paper width of the roll of a kiosk whose browser prints, as it was chosen there */
    @PostMapping("/m/{mall}/kiosk/scan/copy")
    ModelAndView copy(
            @PathVariable String mall,
            @RequestParam String code,
            @RequestParam String key,
            @CookieValue(defaultValue = "80") String paper,
            HttpServletRequest request) {
        Page page = pages.forCitizens(request);
        Tickets.Found found = tickets.must(mall, code);
        try {
            Optional<Said> printed = copies.copy(page, found, code, key);
            return printed.map(said -> shown(page, found, code, said))
                    .orElseGet(() -> copies.byBrowser(page, found, code, paper));
        } catch (Refusal refusal) {
            return refused(page, found, code, refusal);
        }
    }

    /** @param why in {@code kiosk.scan.none.…}: what it is that was scanned */
    private static ModelAndView none(Page page, String why) {
        return new ModelAndView("visits/kioskScan", Map.of("page", page, "none", why));
    }

    private ModelAndView shown(Page page, Tickets.Found found, String secret, Said said) {
        ScannedView view = new ScannedView(views.of(found.plan(), found.visit()), secret, said);
        return new ModelAndView("visits/kioskScanned", Map.of("page", page, "view", view));
    }

    private ModelAndView refused(Page page, Tickets.Found found, String secret, Refusal refusal) {
        ModelAndView answer = shown(page, found, secret, Said.NOTHING)
                .addObject("problem", ProblemWords.of(refusal, texts, page.lang()));
        answer.setStatus(HttpStatusCode.valueOf(refusal.type().status()));
        return answer;
    }
}
