package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Pages;
import id.pendopo.platform.web.ProblemWords;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff sign in at their mall's own address; the platform's administrators at {@code /sign-in}. */
@Controller
class SignInController {
    private final Knocking knocking;
    private final KnownBrowsers browsers;
    private final Sessions sessions;
    private final Devices devices;
    private final Throttle throttle;
    private final Pages pages;
    private final Texts texts;

    SignInController(
            Knocking knocking,
            KnownBrowsers browsers,
            Sessions sessions,
            Devices devices,
            Throttle throttle,
            Pages pages,
            Texts texts) {
        this.knocking = knocking;
        this.browsers = browsers;
        this.sessions = sessions;
        this.devices = devices;
        this.throttle = throttle;
        this.pages = pages;
        this.texts = texts;
    }

    @Access(everybody = true)
    @GetMapping({"/sign-in", "/m/{mall}/sign-in"})
    ModelAndView form(HttpServletRequest request) {
        return new ModelAndView(
                "platform/signIn",
                Map.of("page", pages.of(request), "username", "", "problem", java.util.Optional.empty()));
    }

    @Access(everybody = true)
    @PostMapping({"/sign-in", "/m/{mall}/sign-in"})
    Object signIn(
            @PathVariable Map<String, String> path,
            @RequestParam String username,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String name = username.strip().toLowerCase(java.util.Locale.ROOT);
        // Without a mall in the address only the platform's own administrators are looked for.
        int region = path.containsKey("mall") ? Wall.region() : Wall.NATION;
        try {
            WhoAndWhere.session(request).ifPresent(sessions::close);
            String session = Wall.get(region, () -> {
                UUID account = knocking.judge(name, password, request);
                browsers.remember(request, response, name);
                return sessions.open(account);
            });
            response.addCookie(cookie(request, WhoAndWhere.sessionCookie(request), session, Sessions.LENGTH));
            return "redirect:" + (path.containsKey("mall") ? "/m/" + path.get("mall") + "/home" : "/nation");
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            if (refusal.facts().get("seconds") instanceof Number seconds) {
                response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
            }
            return new ModelAndView(
                    "platform/signIn",
                    Map.of(
                            "page", pages.of(request),
                            "username", name,
                            "problem", java.util.Optional.of(ProblemWords.of(refusal, texts, Pages.lang(request)))));
        }
    }

    @Access(everybody = true)
    @PostMapping({"/sign-out", "/m/{mall}/sign-out"})
    String signOut(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response) {
        WhoAndWhere.session(request).ifPresent(sessions::close);
        response.addCookie(cookie(request, WhoAndWhere.sessionCookie(request), "", Duration.ZERO));
        return "redirect:" + (path.containsKey("mall") ? "/m/" + path.get("mall") + "/sign-in" : "/");
    }

    @Access(everybody = true)
    @GetMapping("/m/{mall}/pair")
    ModelAndView pairForm(HttpServletRequest request) {
        return new ModelAndView("platform/pair", Map.of("page", pages.of(request)));
    }

    /** The device keeps its secret for two years, or until it is revoked. */
    @Access(everybody = true)
    @PostMapping("/m/{mall}/pair")
    String pair(
            @PathVariable String mall,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID place = WhoAndWhere.place(request).orElseThrow().mall();
        throttle.attempt(Throttle.Guess.PAIRING, Peer.of(request).network());
        String device = devices.pair(place, code);
        throttle.succeeded(Throttle.Guess.PAIRING, Peer.of(request).network());
        response.addCookie(cookie(request, WhoAndWhere.DEVICE_COOKIE, device, Duration.ofDays(730)));
        return "redirect:/m/" + mall + "/home";
    }

    /** Lax, so that a link from a mail to one's own page works; changes are POSTs with a token all the same. */
    static Cookie cookie(HttpServletRequest request, String name, String value, Duration age) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) age.toSeconds());
        return cookie;
    }
}
