package id.pendopo.oversight.screen;

import id.pendopo.catalog.Catalog;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An auditor clicks a figure, and sees the events that it was counted from. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN, Role.OVERSEER, Role.AGENCY_SUPERVISOR})
class EventsController {
    private final Readings readings;
    private final EventsBehind events;
    private final Catalog catalog;
    private final Texts texts;
    private final Pages pages;

    EventsController(Readings readings, EventsBehind events, Catalog catalog, Texts texts, Pages pages) {
        this.readings = readings;
        this.events = events;
        this.catalog = catalog;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/m/{mall}/figures/events")
    ModelAndView show(
            @PathVariable String mall,
            @RequestParam Evidence of,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String after,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request) {
        Page page = pages.of(request);
        MallPlan plan = readings.plan(mall);
        UUID id = plan.mall().id();
        LocalDate when = readings.day(plan, day);
        Scope scope = within(of, Scope.read(asked));
        List<EventLine> found = events.page(id, when, of, scope, Place.read(after));
        List<EventLine> lines = found.subList(0, Math.min(found.size(), EventsBehind.PAGE));
        String next = found.size() > EventsBehind.PAGE
                ? page.mall("/figures/events?day=" + when + "&of=" + of + scope.query() + "&after=" + end(lines))
                : "";
        Names names = Names.of(plan, catalog, texts, page.lang());
        EventsView view = new EventsView(
                page, when, of, events.count(id, when, of, scope), narrowed(scope, names, page), lines, next, names);
        return new ModelAndView("oversight/events", Map.of("view", view));
    }

    /** A supervisor's own agency goes before whatever the address asks for; visits belong to no agency. */
    private Scope within(Evidence evidence, Scope asked) {
        Scope may = readings.may();
        if (evidence.ofVisits() && !may.equals(Scope.ALL)) {
            throw PlatformProblem.NOT_ALLOWED.refusal();
        }
        Scope both = asked;
        for (Map.Entry<Narrowing, Object> own : may.narrowings().entrySet()) {
            both = both.and(own.getKey(), own.getValue());
        }
        return both;
    }

    private static String end(List<EventLine> lines) {
        EventLine last = lines.getLast();
        return new Place(last.xid(), last.id(), last.row()).toString();
    }

    private static List<String> narrowed(Scope scope, Names names, Page page) {
        return scope.narrowings().entrySet().stream()
                .map(narrowing -> switch (narrowing.getKey()) {
                    case AGENCY -> names.agency((UUID) narrowing.getValue());
                    case SERVICE -> names.service((UUID) narrowing.getValue());
                    case LICENSING -> page.t("oversight.narrowed." + narrowing.getValue());
                    case UMK, PRIORITY, SEVERAL ->
                        page.t("oversight.narrowed." + narrowing.getKey().key() + "." + narrowing.getValue());
                    case CHANNEL -> page.t("oversight.channel." + narrowing.getValue());
                    case GROUP -> page.t("oversight.group." + narrowing.getValue());
                    case HOUR -> page.t("oversight.narrowed.hour", "hour", narrowing.getValue());
                })
                .toList();
    }
}
