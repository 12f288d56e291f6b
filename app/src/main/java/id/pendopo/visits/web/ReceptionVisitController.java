package id.pendopo.visits.web;

import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.counter.BackInLine;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.VisitorBook;
import id.pendopo.visits.reception.PromisedDays;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One visit at the front desk: who, the journey, and what can be changed. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class ReceptionVisitController {
    private static final int RESULTS = 5;

    private final Pages pages;
    private final Tickets tickets;
    private final JourneyLines journey;
    private final VisitorBook visitors;
    private final ServiceChoices choices;
    private final PromisedDays promised;
    private final BackInLine line;

    ReceptionVisitController(
            Pages pages,
            Tickets tickets,
            JourneyLines journey,
            VisitorBook visitors,
            ServiceChoices choices,
            PromisedDays promised,
            BackInLine line) {
        this.pages = pages;
        this.tickets = tickets;
        this.journey = journey;
        this.visitors = visitors;
        this.choices = choices;
        this.promised = promised;
        this.line = line;
    }

    /** @param find a service to be added, in words: no personal data */
    @GetMapping("/m/{mall}/reception/visits/{visit}")
    ModelAndView show(
            @PathVariable String mall,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String find,
            HttpServletRequest request) {
        Tickets.Found at = tickets.must(mall, visit);
        MallPlan plan = at.plan();
        LiveVisit found = at.visit();
        Page page = pages.of(request);
        List<JourneyLine> lines = journey.of(page, plan, found);
        List<RegisterView.Choice> results = choices.found(plan, find, RESULTS).stream()
                .filter(service -> isNew(found, service))
                .map(service -> choices.of(page, plan, service, 1))
                .toList();
        ReceptionVisit view = new ReceptionVisit(
                found,
                Optional.ofNullable(found.visitor()).flatMap(visitors::find),
                lines,
                days(plan.mall().id(), lines),
                request.getParameter("new") != null,
                found.isOpen()
                        && found.stops().stream().allMatch(stop -> stop.state().isOpen() && stop.calledAt() == null),
                line.mayComeBack(plan.mall().id(), found),
                results,
                find);
        return new ModelAndView("visits/receptionVisit", Map.of("page", page, "view", view));
    }

    private Map<UUID, List<LocalDate>> days(UUID mall, List<JourneyLine> lines) {
        Map<UUID, List<LocalDate>> days = new LinkedHashMap<>();
        lines.stream()
                .filter(JourneyLine::open)
                .forEach(line ->
                        days.put(line.stop().id(), promised.of(mall, line.stop().agency())));
        return days;
    }

    private static boolean isNew(LiveVisit visit, Service service) {
        return visit.open().stream().noneMatch(stop -> stop.service().equals(service.id()));
    }
}
