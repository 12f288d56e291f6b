package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lobby display. */
@Controller
@Access({Role.DISPLAY, Role.MALL_MANAGER, Role.RECEPTIONIST})
class DisplayController {
    private final Pages pages;
    private final Directory directory;
    private final DisplayFaces faces;
    private final DisplayContents contents;

    DisplayController(Pages pages, Directory directory, DisplayFaces faces, DisplayContents contents) {
        this.pages = pages;
        this.directory = directory;
        this.faces = faces;
        this.contents = contents;
    }

    @GetMapping(value = "/m/{mall}/display", params = "!plain")
    ModelAndView show(
            @PathVariable String mall, @RequestParam(defaultValue = "") String zone, HttpServletRequest request) {
        Mall here = directory.plan(mall).mall();
        Page page = pages.of(request);
        DisplayFace face = faces.asked(here, faces.knownZone(here, zone), page, request);
        return new ModelAndView(
                "visits/display",
                Map.of("face", face, "c", contents.recently(here.id(), face.topic(), page), "preview", false));
    }
}
