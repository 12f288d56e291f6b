package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.reception.FindVisits.Show;
import id.pendopo.visits.reception.KeepPromise;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front desk: who is in the house, found by number, name or phone; and who was promised this day. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class ReceptionController {
    private final Pages pages;
    private final Directory directory;
    private final ReceptionViews views;
    private final KeptViews kept;
    private final KeepPromise keepPromise;

    ReceptionController(
            Pages pages, Directory directory, ReceptionViews views, KeptViews kept, KeepPromise keepPromise) {
        this.pages = pages;
        this.directory = directory;
        this.views = views;
        this.kept = kept;
        this.keepPromise = keepPromise;
    }

    @GetMapping("/m/{mall}/reception")
    ModelAndView list(
            @PathVariable String mall, @RequestParam(defaultValue = "WAITING") Show show, HttpServletRequest request) {
        return page(mall, "", show, request);
    }

    /** By POST: a name or a phone number has no place in an address. */
    @PostMapping("/m/{mall}/reception")
    ModelAndView find(@PathVariable String mall, @RequestParam String find, HttpServletRequest request) {
        return page(mall, find, Show.WAITING, request);
    }

    @PostMapping("/m/{mall}/reception/promises/{stop}")
    String keep(@PathVariable String mall, @PathVariable UUID stop) {
        UUID visit = keepPromise.keep(directory.plan(mall).mall().id(), Who.must(), stop);
        return "redirect:/m/" + mall + "/reception/visits/" + visit + "?new";
    }

    private ModelAndView page(String mall, String find, Show show, HttpServletRequest request) {
        Page page = pages.of(request);
        MallPlan plan = directory.plan(mall);
        ReceptionView view = views.of(page, plan, find, show);
        return new ModelAndView("visits/reception", Map.of("page", page, "view", view, "kept", kept.of(page, plan)));
    }
}
