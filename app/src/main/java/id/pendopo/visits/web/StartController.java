package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.hall.ServingHours;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody begins: all malls, one mall's public page, and the way to one's own screen. */
@Controller
class StartController {
    private final StartViews views;
    private final KioskViews services;
    private final Directory directory;
    private final ServingHours hours;
    private final Pages pages;

    StartController(StartViews views, KioskViews services, Directory directory, ServingHours hours, Pages pages) {
        this.hours = hours;
        this.views = views;
        this.services = services;
        this.directory = directory;
        this.pages = pages;
    }

    @Access(everybody = true)
    @GetMapping("/")
    ModelAndView start(HttpServletRequest request) {
        return new ModelAndView("visits/start", Map.of("page", pages.of(request), "view", views.now()));
    }

    /** What anybody may know of a mall: hours, and what each agency can do now. */
    @Access(everybody = true)
    @GetMapping("/m/{mall}")
    ModelAndView mall(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        return new ModelAndView(
                "visits/mall",
                Map.of(
                        "page", pages.of(request),
                        "mall", plan.mall(),
                        "now", views.now(plan),
                        "hours", hours.ofMall(plan, pages.of(request).today()),
                        "view", services.of(plan, "", "", List.of())));
    }

    @Access(everybody = true)
    @GetMapping("/m/{mall}/home")
    String home(@PathVariable String mall) {
        return "redirect:" + Who.now().map(who -> home(mall, who.role())).orElse("/m/" + mall);
    }

    /** The platform's administrators work in no mall. */
    private static String home(String mall, Role role) {
        return role == Role.PLATFORM_ADMIN ? "/nation" : "/m/" + mall + screen(role);
    }

    /** The screen on which a role works. */
    static String screen(Role role) {
        return switch (role) {
            case OFFICER, AGENCY_SUPERVISOR, COUNTER -> "/counter";
            case RECEPTIONIST -> "/reception";
            case MALL_MANAGER -> "/board";
            case PLATFORM_ADMIN, REGION_ADMIN -> "/admin";
            case OVERSEER -> "/figures";
            case KIOSK -> "/kiosk";
            case DISPLAY -> "/display";
        };
    }
}
