package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calls on a phone, for whoever can't see the display or wants to wait elsewhere: the same numbers, for everybody. */
@Controller
class CallsController {
    private final Pages pages;
    private final Directory directory;
    private final DisplayScreens screens;

    CallsController(Pages pages, Directory directory, DisplayScreens screens) {
        this.pages = pages;
        this.directory = directory;
        this.screens = screens;
    }

    static String address(String mall, String zone) {
        return "/m/" + mall + "/calls"
                + (zone.isEmpty() ? "" : "?zone=" + URLEncoder.encode(zone, StandardCharsets.UTF_8));
    }

    @Access(everybody = true)
    @GetMapping("/m/{mall}/calls")
    ModelAndView show(
            @PathVariable String mall, @RequestParam(defaultValue = "") String zone, HttpServletRequest request) {
        Mall here = directory.plan(mall).mall();
        Page page = pages.forCitizens(request);
        String known = screens.zone(here.id(), zone).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        return new ModelAndView(
                "visits/calls", Map.of("topic", CallsView.topic(known), "d", screens.recently(here.id(), known, page)));
    }
}
