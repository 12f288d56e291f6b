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
import id.pendopo.visits.tickets.TakeTicket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
    private final TakeTicket takeTicket;
    private final Pages pages;
    private final Texts texts;

    KioskController(
            Directory directory,
            KioskViews views,
            KioskConfirmation confirmation,
            TakeTicket takeTicket,
            Pages pages,
            Texts texts) {
        this.directory = directory;
        this.views = views;
        this.confirmation = confirmation;
        this.takeTicket = takeTicket;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/m/{mall}/kiosk")
    ModelAndView choose(
            @PathVariable String mall,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String bundle,
            @RequestParam(name = "s", defaultValue = "") List<UUID> chosen,
            HttpServletRequest request) {
        if (q.length() > LONGEST_SEARCH) {
            String field = texts.get(Pages.lang(request), "kiosk.search");
            throw PlatformProblem.INPUT_TOO_LONG.refusal(Map.of("field", field, "max", LONGEST_SEARCH));
        }
        MallPlan plan = directory.plan(mall);
        Page page = pages.of(request);
        KioskForm form = KioskForm.of(chosen, request);
        KioskView view = views.of(plan, q.strip(), bundle, form.quantities().keySet());
        return new ModelAndView("visits/kiosk", Map.of("page", page, "view", view, "form", form));
    }

    @GetMapping("/m/{mall}/kiosk/confirm")
    ModelAndView confirm(
            @PathVariable String mall,
            @RequestParam(name = "s", defaultValue = "") List<UUID> chosen,
            HttpServletRequest request,
            HttpServletResponse response) {
        MallPlan plan = directory.plan(mall);
        KioskForm form = KioskForm.of(chosen, request);
        try {
            ConfirmView view = confirmation.of(plan, form, form.order(plan));
            return new ModelAndView("visits/kioskConfirm", Map.of("page", pages.of(request), "view", view));
        } catch (Refusal refusal) {
            return refused(plan, form, refusal, request, response);
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
        try {
            IssuedTicket ticket = takeTicket.take(form.order(plan, key, Who.must()));
            return "redirect:/m/" + mall + "/kiosk/ticket/" + ticket.secret();
        } catch (Refusal refusal) {
            return refused(plan, form, refusal, request, response);
        }
    }

    /** Says why, and what still fits: with one tap, and with everything else still chosen. */
    private ModelAndView refused(
            MallPlan plan, KioskForm form, Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(refusal.type().status());
        Page page = pages.of(request);
        if (refusal.type() == VisitProblem.NOTHING_CHOSEN) {
            KioskView view = views.of(plan, "", "", List.of());
            return new ModelAndView(
                    "visits/kiosk",
                    Map.of(
                            "page", page,
                            "view", view,
                            "form", form,
                            "problem", ProblemWords.of(refusal, texts, page.lang())));
        }
        return new ModelAndView(
                "visits/kioskRefused",
                Map.of(
                        "page", page,
                        "problem", ProblemWords.of(refusal, texts, page.lang()),
                        "view", confirmation.instead(plan, form, refusal)));
    }
}
