package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.platform.web.ProblemWords;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TicketOrder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The kiosk in the hall: choose, check, take. Works without script; what was chosen travels with every form. */
@Controller
@Access({Role.KIOSK, Role.RECEPTIONIST, Role.MALL_MANAGER})
class KioskController {
    private static final int LONGEST_SEARCH = 100;

    private final Directory directory;
    private final KioskViews views;
    private final KioskConfirmation confirmation;
    private final KioskIssue issue;
    private final Pages pages;
    private final Texts texts;

    KioskController(
            Directory directory,
            KioskViews views,
            KioskConfirmation confirmation,
            KioskIssue issue,
            Pages pages,
            Texts texts) {
        this.directory = directory;
        this.views = views;
        this.confirmation = confirmation;
        this.issue = issue;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/m/{mall}/kiosk")
    ModelAndView choose(
            @PathVariable String mall,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String bundle,
            @RequestParam(name = "s", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request) {
        if (q.length() > LONGEST_SEARCH) {
            String field = texts.get(Pages.lang(request), "kiosk.search");
            throw PlatformProblem.INPUT_TOO_LONG.refusal(Map.of("field", field, "max", LONGEST_SEARCH));
        }
        MallPlan plan = directory.plan(mall);
        Page page = pages.forCitizens(request);
        KioskForm form = KioskForm.of(chosen, request);
        KioskView view = views.of(plan, q.strip(), bundle, form.quantities().keySet());
        return new ModelAndView(
                "visits/kiosk", Map.of("page", page, "view", view, "form", form, "key", key(key, page)));
    }

    /** The key comes with what was chosen: whoever goes back to this page after taking a number has one. */
    @GetMapping("/m/{mall}/kiosk/confirm")
    Object confirm(
            @PathVariable String mall,
            @RequestParam(name = "s", defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "key", defaultValue = "") String sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        MallPlan plan = directory.plan(mall);
        KioskForm form = KioskForm.of(chosen, request);
        Page page = pages.forCitizens(request);
        String key = key(sent, page);
        Optional<IssuedTicket> taken = issue.taken(form.order(plan, key, Who.must()));
        if (taken.isPresent()) {
            return already(mall, taken.get());
        }
        try {
            ConfirmView view = confirmation.of(plan, form, form.order(plan));
            ModelAndView shown =
                    new ModelAndView("visits/kioskConfirm", Map.of("page", page, "view", view, "key", key));
            issue.withoutPaper().ifPresent(why -> shown.addObject("without", why));
            return shown;
        } catch (Refusal refusal) {
            return refused(plan, form, refusal, key, request, response);
        }
    }

    /** @param group one of {@link PriorityGroup}; empty for none */
    @PostMapping("/m/{mall}/kiosk/take")
    Object take(
            @PathVariable String mall,
            @RequestParam(name = "s", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "false") boolean ground,
            @RequestParam String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        MallPlan plan = directory.plan(mall);
        KioskForm form = KioskForm.of(chosen, group, ground, request);
        TicketOrder order = form.order(plan, key, Who.must());
        try {
            return "redirect:" + address(mall, issue.take(pages.forCitizens(request), plan, order));
        } catch (Refusal refusal) {
            if (refusal.type() != PlatformProblem.KEY_USED_OTHERWISE) {
                return refused(plan, form, refusal, key, request, response);
            }
            // A key under which nothing was taken: the same choice with a fresh one.
            return issue.taken(order)
                    .map(ticket -> already(mall, ticket))
                    .orElseGet(() -> "redirect:/m/" + mall + "/kiosk/confirm?" + form.query());
        }
    }

    private static String already(String mall, IssuedTicket ticket) {
        return "redirect:" + address(mall, ticket) + "?already=true";
    }

    private static String address(String mall, IssuedTicket ticket) {
        return KioskTicketController.address(mall, ticket.secret());
    }

    /** What came with the form, if it is a key; else a fresh one. */
    private static String key(String sent, Page page) {
        return sent.matches("[A-Za-z0-9_-]{8,80}") ? sent : page.key();
    }

    /** Says why, and what still fits: with one tap, and with everything else still chosen. */
    private ModelAndView refused(
            MallPlan plan,
            KioskForm form,
            Refusal refusal,
            String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(refusal.type().status());
        Page page = pages.forCitizens(request);
        if (refusal.type() == VisitProblem.NOTHING_CHOSEN) {
            KioskView view = views.of(plan, "", "", List.of());
            return new ModelAndView(
                    "visits/kiosk",
                    Map.of(
                            "page", page,
                            "view", view,
                            "form", form,
                            "key", key(key, page),
                            "problem", ProblemWords.of(refusal, texts, page.lang())));
        }
        return new ModelAndView(
                "visits/kioskRefused",
                Map.of(
                        "page", page,
                        "key", key(key, page),
                        "problem", ProblemWords.of(refusal, texts, page.lang()),
                        "view", confirmation.instead(plan, form, refusal)));
    }
}
