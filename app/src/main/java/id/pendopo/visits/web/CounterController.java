package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.web.ActSentences.Done;
import id.pendopo.visits.web.TargetFinder.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The officer's counter: which one to sit at, then a whole working day on one screen. */
@Controller
class CounterController {
    static final String KEYS_COOKIE = "counter_keys";

    private final Pages pages;
    private final Directory directory;
    private final HallReader reader;
    private final CounterChoices choices;
    private final CounterScreens screens;
    private final TargetFinder targets;
    private final ActSentences sentences;

    CounterController(
            Pages pages,
            Directory directory,
            HallReader reader,
            CounterChoices choices,
            CounterScreens screens,
            TargetFinder targets,
            ActSentences sentences) {
        this.pages = pages;
        this.directory = directory;
        this.reader = reader;
        this.choices = choices;
        this.screens = screens;
        this.targets = targets;
        this.sentences = sentences;
    }

    /**
     * @param open which dialog to show at once, for browsers without JavaScript
     * @param done what such a browser has just done
     */
    @Access({Role.OFFICER, Role.AGENCY_SUPERVISOR})
    @GetMapping("/m/{mall}/counter")
    ModelAndView show(
            @PathVariable String mall,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String done,
            @CookieValue(name = KEYS_COOKIE, defaultValue = "") String keys,
            HttpServletRequest request) {
        Actor officer = Who.must();
        MallPlan plan = directory.plan(mall);
        Page page = pages.of(request);
        Optional<LiveSession> session =
                reader.sessionOf(officer.id()).filter(found -> plan.counters().containsKey(found.counter()));
        if (session.isEmpty()) {
            return choices.show(plan, officer, page, request);
        }
        CounterScreen screen = screens.now(plan.mall().id(), session.get(), page, KeyMap.named(keys));
        return new ModelAndView(
                "visits/counter",
                Map.of(
                        "s",
                        screen,
                        "officer",
                        officer.displayName(),
                        "said",
                        Done.read(done)
                                .map(what -> sentences.of(plan.mall().id(), what, screen))
                                .orElse(""),
                        "open",
                        open,
                        "targets",
                        targets(plan, screen, open, q)));
    }

    private List<CounterTarget> targets(MallPlan plan, CounterScreen screen, String open, String words) {
        return targets.find(plan, screen, Purpose.named(open), words);
    }

    /** What a search in one of the dialogs finds, while somebody types. */
    @Access({Role.OFFICER, Role.AGENCY_SUPERVISOR})
    @GetMapping("/m/{mall}/counter/targets")
    ModelAndView search(
            @PathVariable String mall,
            @RequestParam String open,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        Actor officer = Who.must();
        MallPlan plan = directory.plan(mall);
        LiveSession session = reader.sessionOf(officer.id()).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        Page page = pages.of(request);
        CounterScreen screen = screens.now(plan.mall().id(), session, page, KeyMap.STANDARD);
        return new ModelAndView(
                "visits/counterTargets",
                Map.of("page", page, "targets", targets.find(plan, screen, Purpose.named(open), q), "words", q));
    }
}
