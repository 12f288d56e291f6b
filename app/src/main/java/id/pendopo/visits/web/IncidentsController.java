package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.csv.CsvDownload;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.incidents.Cause;
import id.pendopo.visits.incidents.ExplainIncident;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of incidents: a day's with the downtime of each agency, the same as a file, and one with its events. */
@Controller
class IncidentsController {
    private final Pages pages;
    private final Directory directory;
    private final IncidentViews views;
    private final ExplainIncident explainIncident;

    IncidentsController(Pages pages, Directory directory, IncidentViews views, ExplainIncident explainIncident) {
        this.pages = pages;
        this.directory = directory;
        this.views = views;
        this.explainIncident = explainIncident;
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN, Role.OVERSEER})
    @GetMapping("/m/{mall}/board/incidents")
    ModelAndView list(
            @PathVariable String mall,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam Optional<UUID> agency,
            HttpServletRequest request) {
        Page page = pages.of(request);
        IncidentsView view = views.of(page, directory.plan(mall), day.orElse(page.today()), agency);
        return new ModelAndView("visits/incidents", Map.of("page", page, "view", view));
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN, Role.OVERSEER})
    @GetMapping("/m/{mall}/board/incidents.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String mall,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam Optional<UUID> agency,
            HttpServletRequest request) {
        Page page = pages.of(request);
        IncidentsView view = views.of(page, directory.plan(mall), day.orElse(page.today()), agency);
        String name = "gangguan-" + mall + "-" + view.day() + ".csv";
        return CsvDownload.of(name, IncidentsFile.of(view));
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN, Role.OVERSEER})
    @GetMapping("/m/{mall}/board/incidents/{incident}")
    ModelAndView one(@PathVariable String mall, @PathVariable UUID incident, HttpServletRequest request) {
        return one(pages.of(request), mall, incident, SentForm.none());
    }

    /** @param note may be empty */
    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
    @PostMapping("/m/{mall}/board/incidents/{incident}")
    ModelAndView explain(
            @PathVariable String mall,
            @PathVariable UUID incident,
            @RequestParam Cause cause,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String key,
            HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        try {
            explainIncident.explain(plan.mall().id(), Who.must(), incident, cause, note, key);
            return new ModelAndView("redirect:/m/" + mall + "/board/incidents/" + incident);
        } catch (Refusal refusal) {
            Page page = pages.of(request);
            return one(page, mall, incident, SentForm.refused(request, page, refusal, "note"));
        }
    }

    private ModelAndView one(Page page, String mall, UUID incident, SentForm sent) {
        IncidentView view = views.one(page, directory.plan(mall), incident);
        return new ModelAndView(
                "visits/incident",
                Map.of("page", page, "view", view, "sent", sent, "longest", ExplainIncident.LONGEST),
                HttpStatusCode.valueOf(sent.status()));
    }
}
