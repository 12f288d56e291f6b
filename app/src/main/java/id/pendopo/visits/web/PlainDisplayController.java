package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.management.Announcements;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The display for televisions that know neither modules nor grids: the only page that asks again and again, by itself or,
 * without any script, by being loaded again. It has no sound.
 */
@Controller
@Access({Role.DISPLAY, Role.MALL_MANAGER, Role.RECEPTIONIST})
class PlainDisplayController {
    private final Pages pages;
    private final Directory directory;
    private final DisplayFaces faces;
    private final DisplayContents contents;
    private final Fragments fragments;
    private final Announcements announcements;

    PlainDisplayController(
            Pages pages,
            Directory directory,
            DisplayFaces faces,
            DisplayContents contents,
            Fragments fragments,
            Announcements announcements) {
        this.pages = pages;
        this.directory = directory;
        this.faces = faces;
        this.contents = contents;
        this.fragments = fragments;
        this.announcements = announcements;
    }

    @GetMapping(value = "/m/{mall}/display", params = "plain")
    ResponseEntity<String> plain(
            @PathVariable String mall,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request,
            ServletWebRequest web) {
        Mall here = directory.plan(mall).mall();
        Page page = pages.of(request);
        DisplayFace face = faces.asked(here, faces.knownZone(here, zone), page, request);
        String html = fragments.html(
                "visits/displayPlain",
                Map.of(
                        "face", face,
                        "c", contents.recently(here.id(), face.topic(), page),
                        "announcements", announcements.now(here.id())));
        String tag = "\"" + HexFormat.of().formatHex(Secrets.digest(html), 0, 12) + "\"";
        boolean known = web.checkNotModified(tag);
        return (known ? ResponseEntity.status(304) : ResponseEntity.ok())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .eTag(tag)
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .body(known ? "" : html);
    }
}
