package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.reception.FindVisits;
import id.pendopo.visits.reception.FindVisits.Show;
import id.pendopo.visits.reception.KeepPromise;
import id.pendopo.visits.reception.Promises;
import id.pendopo.visits.reception.VisitorNames;
import id.pendopo.visits.web.HallWords.Here;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front desk: who is in the house, found by number, name or phone; and who was promised this day. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class ReceptionController {
    private final Pages pages;
    private final Directory directory;
    private final HallWords words;
    private final Forecasts forecasts;
    private final FindVisits visits;
    private final VisitorNames names;
    private final Promises promises;
    private final KeepPromise keepPromise;

    ReceptionController(
            Pages pages,
            Directory directory,
            HallWords words,
            Forecasts forecasts,
            FindVisits visits,
            VisitorNames names,
            Promises promises,
            KeepPromise keepPromise) {
        this.pages = pages;
        this.directory = directory;
        this.words = words;
        this.forecasts = forecasts;
        this.visits = visits;
        this.names = names;
        this.promises = promises;
        this.keepPromise = keepPromise;
    }

    @GetMapping("/m/{mall}/reception")
    ModelAndView list(
            @PathVariable String mall, @RequestParam(defaultValue = "WAITING") Show show, HttpServletRequest request) {
        return page(mall, "", show, request);
    }

    /** By POST: a name or a phone number has no place in an address. */
    @PostMapping("/m/{mall}/reception")
    ModelAndView find(@PathVariable String mall, @RequestParam String find, HttpServletRequest request) {
        return page(mall, find, Show.WAITING, request);
    }

    @PostMapping("/m/{mall}/reception/promises/{stop}")
    String keep(@PathVariable String mall, @PathVariable UUID stop) {
        UUID visit = keepPromise.keep(directory.plan(mall).mall().id(), Who.must(), stop);
        return "redirect:/m/" + mall + "/reception/visits/" + visit + "?new";
    }

    private ModelAndView page(String mall, String find, Show show, HttpServletRequest request) {
        Page page = pages.of(request);
        MallPlan plan = directory.plan(mall);
        UUID id = plan.mall().id();
        Here here = words.in(page, plan);
        List<LiveVisit> found =
                find.isBlank() ? visits.today(id, page.today(), show) : visits.find(id, page.today(), find);
        List<Promises.Promise> open = promises.on(id, page.today()).stream()
                .filter(promise -> promise.kept().isEmpty())
                .toList();
        Map<UUID, String> known = names.masked(java.util.stream.Stream.concat(
                        found.stream().map(LiveVisit::visitor), open.stream().map(Promises.Promise::visitor))
                .filter(Objects::nonNull)
                .toList());
        var forecast = forecasts.recently(id).forecast();
        ReceptionView view = new ReceptionView(
                find.strip(),
                show,
                found.stream()
                        .map(visit -> ReceptionRow.of(visit, known, here, forecast))
                        .toList(),
                open.stream().map(promise -> promised(promise, known, here)).toList());
        return new ModelAndView("visits/reception", Map.of("page", page, "view", view));
    }

    private static ReceptionView.Promised promised(Promises.Promise promise, Map<UUID, String> known, Here here) {
        String who = promise.visitor() == null ? "–" : known.getOrDefault(promise.visitor(), "–");
        return new ReceptionView.Promised(promise, who, here.service(promise.service()));
    }
}
