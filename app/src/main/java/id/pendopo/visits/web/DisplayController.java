package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.management.Announcements;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The lobby display, and its plain twin for televisions that know neither scripts nor grids. */
@Controller
@Access({Role.DISPLAY, Role.MALL_MANAGER, Role.RECEPTIONIST})
class DisplayController {
    /** The only page that asks again and again: an old television can do nothing else. */
    private static final String EVERY_SECONDS = "5";

    private final Pages pages;
    private final Directory directory;
    private final DisplayScreens screens;
    private final Fragments fragments;
    private final Announcements announcements;

    DisplayController(
            Pages pages,
            Directory directory,
            DisplayScreens screens,
            Fragments fragments,
            Announcements announcements) {
        this.pages = pages;
        this.directory = directory;
        this.screens = screens;
        this.fragments = fragments;
        this.announcements = announcements;
    }

    @GetMapping("/m/{mall}/display")
    ModelAndView show(
            @PathVariable String mall, @RequestParam(defaultValue = "") String zone, HttpServletRequest request) {
        Mall here = mall(mall);
        Page page = pages.of(request);
        return new ModelAndView(
                "visits/display", Map.of("d", screen(here, zone, page), "mall", here, "lines", lines(here, page)));
    }

    @GetMapping("/m/{mall}/display/plain")
    ResponseEntity<String> plain(
            @PathVariable String mall,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request,
            ServletWebRequest web) {
        Mall here = mall(mall);
        Page page = pages.of(request);
        String html = fragments.html(
                "visits/displayPlain",
                Map.of(
                        "d", screen(here, zone, page),
                        "mall", here,
                        "lines", lines(here, page),
                        "announcements", announcements.now(here.id())));
        String tag = "\"" + HexFormat.of().formatHex(Secrets.digest(html), 0, 12) + "\"";
        ResponseEntity.BodyBuilder answer =
                web.checkNotModified(tag) ? ResponseEntity.status(304) : ResponseEntity.ok();
        answer.header("Refresh", EVERY_SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .eTag(tag);
        return answer.contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .body(web.isNotModified() ? "" : html);
    }

    private DisplayScreen screen(Mall mall, String zone, Page page) {
        String known = screens.zone(mall.id(), zone).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        return screens.recently(mall.id(), known, page);
    }

    /** The mall's own sentences, one at a time, and two that every mall owes its visitors. */
    private static List<String> lines(Mall mall, Page page) {
        Stream<String> own =
                Stream.of(page.of(mall.runningTextId(), mall.runningTextEn()).split("(?<=[.!?])\\s+"));
        Stream<String> owed =
                Stream.of(page.t("display.no-charge"), page.t("display.complaint", "number", mall.complaintNumber()));
        return Stream.concat(own, owed).filter(line -> !line.isBlank()).toList();
    }

    private Mall mall(String code) {
        return directory.plan(code).mall();
    }
}
