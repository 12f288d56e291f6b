package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.setup.QueueBooks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page with which a kiosk goes on alone, and the worker in its browser that keeps it there. */
@Controller
@Access(Role.KIOSK)
class KioskShellController {
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Directory directory;
    private final Catalog catalog;
    private final QueueBooks books;
    private final Pages pages;

    KioskShellController(Directory directory, Catalog catalog, QueueBooks books, Pages pages) {
        this.directory = directory;
        this.catalog = catalog;
        this.books = books;
        this.pages = pages;
    }

    /** All services that the mall has a line for; which of them give numbers is said by {@link OfflineStock}. */
    @GetMapping("/m/{mall}/kiosk/offline/{lang}")
    ModelAndView page(@PathVariable String mall, @PathVariable String lang, HttpServletRequest request) {
        Page page = pages.forCitizens(request, Lang.of(lang));
        MallPlan plan = directory.plan(mall);
        OfflineView view = OfflineView.of(plan, books.of(plan.mall().id()), catalog);
        return new ModelAndView("visits/kioskOffline", Map.of("page", page, "view", view));
    }

    /** It minds the kiosk's own pages and no other: elsewhere in the same browser somebody may be signed in. */
    @GetMapping("/m/{mall}/kiosk/worker.js")
    ResponseEntity<Resource> worker(@PathVariable String mall) {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/m/" + mall + "/kiosk")
                .body(new ClassPathResource("static/ui/offline-worker.js"));
    }
}
