package id.pendopo.catalog.web;

import id.pendopo.catalog.Checklist;
import id.pendopo.catalog.LiveWaits;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a mall offers, for everybody: search, service pages and checklists. */
@Controller
@Access(everybody = true)
class ServiceController {
    private static final int RESULTS = 20;
    private static final int MOST_TOGETHER = 10;

    private final Shop shop;
    private final Pages pages;
    private final ObjectProvider<LiveWaits> waits;

    ServiceController(Shop shop, Pages pages, ObjectProvider<LiveWaits> waits) {
        this.shop = shop;
        this.pages = pages;
        this.waits = waits;
    }

    /** With the search box first; typing brings the results alone. */
    @GetMapping("/m/{mall}/services")
    ModelAndView home(
            @PathVariable String mall,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        List<Service> found = q.isBlank() && !agency.isBlank() ? shop.of(plan, agency) : shop.search(plan, q, RESULTS);
        HomeView view = new HomeView(plan, cut(q), agency, found, shop.bundles(plan), shop.stands(plan));
        return view(target.equals("results") ? "catalog/results" : "catalog/home", request, view);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }

    @GetMapping("/m/{mall}/services/{code}")
    ModelAndView service(
            @PathVariable String mall,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String agency,
            HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        List<Service> givers = shop.givers(plan, code);
        Service service = givers.stream()
                .filter(giver -> shop.agency(plan, giver).code().equalsIgnoreCase(agency))
                .findFirst()
                .orElse(givers.getFirst());
        Page page = pages.of(request);
        ServiceView view = new ServiceView(
                plan,
                service,
                shop.agency(plan, service),
                givers.stream()
                        .filter(giver -> giver != service)
                        .map(giver -> shop.agency(plan, giver))
                        .toList(),
                Checklist.of(List.of(service)),
                shop.before(plan, service),
                plan.agencyHours(service.agency(), page.today()),
                plan.notice(service.agency(), page.today()),
                waits.stream().findFirst().flatMap(live -> live.now(plan.mall().id(), service.id(), page)));
        return new ModelAndView("catalog/service", Map.of("page", page, "view", view));
    }

    @GetMapping("/m/{mall}/bundles/{code}")
    ModelAndView bundle(@PathVariable String mall, @PathVariable String code, HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        ServiceBundle bundle = shop.bundle(plan, code);
        List<Service> services = shop.services(plan, bundle.services());
        Page page = pages.of(request);
        return view(
                "catalog/checklist",
                request,
                new ChecklistView(plan, page.of(bundle.nameId(), bundle.nameEn()), services, Checklist.of(services)));
    }

    /** For any services together: {@code ?services=AKTA-LAHIR,KK-UBAH}. */
    @GetMapping("/m/{mall}/checklist")
    ModelAndView checklist(
            @PathVariable String mall, @RequestParam(defaultValue = "") String services, HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        List<String> codes =
                Arrays.stream(cut(services).split(",")).limit(MOST_TOGETHER).toList();
        List<Service> chosen = shop.byCodes(plan, codes);
        Page page = pages.of(request);
        String title = chosen.stream().map(service -> Facts.name(page, service)).collect(Collectors.joining(" + "));
        return view(
                "catalog/checklist",
                request,
                new ChecklistView(
                        plan, title.isEmpty() ? page.t("catalog.checklist") : title, chosen, Checklist.of(chosen)));
    }

    private ModelAndView view(String template, HttpServletRequest request, Object view) {
        return new ModelAndView(template, Map.of("page", pages.of(request), "view", view));
    }
}
