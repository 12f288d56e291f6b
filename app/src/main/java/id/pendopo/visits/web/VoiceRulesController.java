package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.voice.Spelling;
import id.pendopo.visits.voice.VoiceBook;
import id.pendopo.visits.voice.VoiceRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a mall speaks its calls and announcements, with a trial to listen to. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class VoiceRulesController {
    private final Shells shells;
    private final Directory directory;
    private final VoiceBook voices;

    VoiceRulesController(Shells shells, Directory directory, VoiceBook voices) {
        this.shells = shells;
        this.directory = directory;
        this.voices = voices;
    }

    @GetMapping("/m/{mall}/admin/voice")
    ModelAndView show(@PathVariable String mall, HttpServletRequest request) {
        return new ModelAndView(
                "visits/voice",
                Map.of(
                        "shell",
                        shells.mall(request),
                        "rules",
                        voices.of(id(mall)),
                        "counter",
                        directory.plan(mall).counters().values().stream().findFirst(),
                        "saved",
                        request.getParameter("saved") != null));
    }

    @PostMapping("/m/{mall}/admin/voice")
    String save(
            @PathVariable String mall,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String spelling,
            @RequestParam(defaultValue = "") String times,
            @RequestParam(defaultValue = "") String speed,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        Spelling chosen = Arrays.stream(Spelling.values())
                .filter(one -> one.name().equals(spelling))
                .findFirst()
                .orElseThrow(VisitProblem.RULES_INVALID::refusal);
        VoiceRules rules = new VoiceRules(
                chosen,
                ticked(request, "agency"),
                ticked(request, "floor"),
                ticked(request, "english"),
                ticked(request, "chime"),
                figure(times),
                figure(speed),
                figure(again));
        voices.save(id(mall), Who.must(), rules, key);
        return "redirect:/m/" + mall + "/admin/voice?saved";
    }

    private static boolean ticked(HttpServletRequest request, String name) {
        return request.getParameter(name) != null;
    }

    private static int figure(String typed) {
        if (!typed.strip().matches("\\d{1,3}")) {
            throw VisitProblem.RULES_INVALID.refusal();
        }
        return Integer.parseInt(typed.strip());
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }
}
