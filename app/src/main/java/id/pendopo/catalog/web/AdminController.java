package id.pendopo.catalog.web;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.edit.Authorship;
import id.pendopo.catalog.edit.EditService;
import id.pendopo.catalog.edit.Rights;
import id.pendopo.catalog.edit.ServiceForm;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.shelf.Inventory;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Administration of what a mall offers: list and form. */
@Controller
@RequestMapping("/m/{mall}/admin/services")
@Access({Role.REGION_ADMIN, Role.MALL_MANAGER, Role.AGENCY_SUPERVISOR})
class AdminController {
    private final Shop shop;
    private final Inventory inventory;
    private final PrintedRows rows;
    private final CatalogReader reader;
    private final EditService edit;
    private final Authorship authorship;
    private final Shells shells;

    AdminController(
            Shop shop,
            Inventory inventory,
            PrintedRows rows,
            CatalogReader reader,
            EditService edit,
            Authorship authorship,
            Shells shells) {
        this.shop = shop;
        this.inventory = inventory;
        this.rows = rows;
        this.reader = reader;
        this.edit = edit;
        this.authorship = authorship;
        this.shells = shells;
    }

    @GetMapping
    ModelAndView list(
            @PathVariable String mall,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String saved,
            HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<Inventory.Item> all = inventory.items(plan.mall().id());
        List<Inventory.Item> items = all.stream()
                .filter(item -> Rights.may(Who.must(), item.agency().id())
                        && (agency.isBlank() || item.agency().code().equals(agency))
                        && (wanted.isEmpty() || says(item.service(), wanted))
                        && switch (show) {
                            case "offered" -> item.offered();
                            case "not" -> !item.offered();
                            case "example" -> item.service().isExample();
                            default -> true;
                        })
                .toList();
        Shell shell = shells.mall(request);
        ListView view = new ListView(
                items.size(),
                items.size() == all.size() ? rows.ofAll(shell.page(), all) : rows.of(shell.page(), items),
                Rights.agencies(Who.must(), plan),
                q.strip(),
                agency,
                show,
                !saved.isEmpty());
        return new ModelAndView("catalog/adminList", Map.of("shell", shell, "view", view));
    }

    private static boolean says(Service service, String wanted) {
        return (service.nameId() + " " + service.nameEn() + " " + service.code())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    @GetMapping("/new")
    ModelAndView empty(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        return form(plan, FormView.empty(plan, writable(plan)), request);
    }

    private List<Agency> writable(MallPlan plan) {
        return Rights.agencies(Who.must(), plan).stream()
                .filter(agency -> authorship.mayWrite(Who.must(), plan, agency.id()))
                .toList();
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String mall, @PathVariable UUID id, HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        Service service = reader.one(id).orElseThrow(CatalogProblem.SERVICE_UNKNOWN::refusal);
        Rights.check(Who.must(), plan, service.agency());
        boolean offered = reader.offering(plan.mall().id()).contains(id);
        FormView view = FormView.of(plan, service, offered);
        boolean mayWrite = authorship.mayWrite(Who.must(), plan, service.agency());
        return mayWrite
                ? form(plan, view, request)
                : new ModelAndView("catalog/adminOffer", Map.of("shell", shells.mall(request), "view", view));
    }

    @PostMapping("/new")
    ModelAndView add(@PathVariable String mall, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        UUID agency = FormView.agency(plan, typed.getOrDefault("agency", ""));
        ServiceForm form = FormView.typed(typed);
        return switch (edit.add(typed.getOrDefault("key", ""), plan, agency, form, Who.must())) {
            case EditService.Outcome.Saved saved -> done(mall);
            case EditService.Outcome.Faulty faulty ->
                refused(plan, FormView.again(plan, writable(plan), typed, "", form, faulty.faults()), request);
        };
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String mall,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        ServiceForm form = FormView.typed(typed);
        return switch (edit.change(typed.getOrDefault("key", ""), plan, id, form, Who.must())) {
            case EditService.Outcome.Saved saved -> done(mall);
            case EditService.Outcome.Faulty faulty ->
                refused(plan, FormView.again(plan, List.of(), typed, id.toString(), form, faulty.faults()), request);
        };
    }

    private static ModelAndView done(String mall) {
        return new ModelAndView("redirect:/m/" + mall + "/admin/services?saved=1");
    }

    private ModelAndView refused(MallPlan plan, FormView view, HttpServletRequest request) {
        ModelAndView again = form(plan, view, request);
        boolean conflict = view.faults().stream().map(Fault::problem).anyMatch(p -> p.status() == 409);
        again.setStatus(conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
        return again;
    }

    private ModelAndView form(MallPlan plan, FormView view, HttpServletRequest request) {
        return new ModelAndView("catalog/adminForm", Map.of("shell", shells.mall(request), "view", view));
    }
}
