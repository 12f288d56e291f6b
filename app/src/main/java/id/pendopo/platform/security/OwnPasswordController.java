package id.pendopo.platform.security;

import static id.pendopo.platform.security.Role.AGENCY_SUPERVISOR;
import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.OFFICER;
import static id.pendopo.platform.security.Role.OVERSEER;
import static id.pendopo.platform.security.Role.PLATFORM_ADMIN;
import static id.pendopo.platform.security.Role.RECEPTIONIST;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.platform.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which anybody who works here changes the own password. */
@Controller
@Access({PLATFORM_ADMIN, REGION_ADMIN, MALL_MANAGER, RECEPTIONIST, AGENCY_SUPERVISOR, OFFICER, OVERSEER})
class OwnPasswordController {
    private final ChangePassword change;
    private final StaffAccounts staff;
    private final KnownBrowsers browsers;
    private final Pages pages;
    private final Texts texts;

    OwnPasswordController(
            ChangePassword change, StaffAccounts staff, KnownBrowsers browsers, Pages pages, Texts texts) {
        this.change = change;
        this.staff = staff;
        this.browsers = browsers;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping({"/password", "/m/{mall}/password"})
    ModelAndView form(@RequestParam(defaultValue = "false") boolean changed, HttpServletRequest request) {
        return page(request, changed, Optional.empty());
    }

    @PostMapping({"/password", "/m/{mall}/password"})
    Object change(
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        String session = WhoAndWhere.bearer(request)
                .or(() -> WhoAndWhere.session(request))
                .orElse("");
        Actor actor = Who.must();
        try {
            change.change(actor, session, new ChangePassword.Typed(old, password, again), key);
            Wall.run(
                    actor.region(),
                    () -> staff.find(actor.id())
                            .ifPresent(member -> browsers.remember(request, response, member.username())));
            return "redirect:" + request.getRequestURI() + "?changed=true";
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            if (refusal.facts().get("seconds") instanceof Number seconds) {
                response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
            }
            return page(request, false, Optional.of(ProblemWords.of(refusal, texts, Pages.lang(request))));
        }
    }

    private ModelAndView page(HttpServletRequest request, boolean changed, Optional<ProblemWords> problem) {
        Page page = pages.of(request);
        return new ModelAndView("platform/ownPassword", Map.of("page", page, "changed", changed, "problem", problem));
    }
}
