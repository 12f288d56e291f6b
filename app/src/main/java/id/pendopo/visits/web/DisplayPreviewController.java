package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.SafeHeaders;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.display.DisplayLayout;
import id.pendopo.visits.display.LayoutBook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The display's own page with the hall as it is now, in a layout that is still being typed. It never speaks. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class DisplayPreviewController {
    private final Pages pages;
    private final Directory directory;
    private final DisplayFaces faces;
    private final DisplayContents contents;
    private final LayoutBook layouts;

    DisplayPreviewController(
            Pages pages, Directory directory, DisplayFaces faces, DisplayContents contents, LayoutBook layouts) {
        this.pages = pages;
        this.directory = directory;
        this.faces = faces;
        this.contents = contents;
        this.layouts = layouts;
    }

    /** @param display whose layout is shown as it was saved; without it, the one of the form that is sent */
    @GetMapping("/m/{mall}/admin/displays/preview")
    ModelAndView show(
            @PathVariable String mall,
            @RequestParam Optional<UUID> display,
            HttpServletRequest request,
            HttpServletResponse response) {
        SafeHeaders.framed(response);
        Mall here = directory.plan(mall).mall();
        Page page = pages.of(request);
        DisplayLayout layout =
                display.map(known -> layouts.of(here.id(), known)).orElseGet(() -> LayoutForm.read(request));
        DisplayFace face = faces.tried(here, layout, page);
        return new ModelAndView(
                "visits/display",
                Map.of("face", face, "c", contents.recently(here.id(), face.topic(), page), "preview", true));
    }
}
