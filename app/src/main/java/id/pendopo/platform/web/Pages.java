package id.pendopo.platform.web;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {
    private static final Pattern MALL = Pattern.compile("^/[a-z]+/([a-z0-9-]{2,40})(?:/.*)?$");
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Texts texts;
    private final MallNames malls;
    private final Navigation navigation;
    private final InstantSource clock;

    Pages(Texts texts, MallNames malls, Navigation navigation, InstantSource clock) {
        this.texts = texts;
        this.malls = malls;
        this.navigation = navigation;
        this.clock = clock;
    }

    public Page of(HttpServletRequest request) {
        return of(request, mall(request), Lang.WHOLE);
    }

    /** At the kiosk and on the phone: in the mall's regional languages, too. */
    public Page forCitizens(HttpServletRequest request) {
        Optional<MallNames.MallName> mall = mall(request);
        return of(request, mall, mall.map(MallNames.MallName::languages).orElse(Lang.WHOLE));
    }

    private Optional<MallNames.MallName> mall(HttpServletRequest request) {
        Matcher matcher = MALL.matcher(request.getRequestURI());
        return matcher.matches() ? malls.named(matcher.group(1)) : Optional.empty();
    }

    private Page of(HttpServletRequest request, Optional<MallNames.MallName> mall, List<Lang> languages) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        Lang lang = languages.contains(lang(request)) ? lang(request) : Lang.ID;
        return new Page(
                texts,
                lang,
                csrf == null ? "" : csrf.getToken(),
                request.getRequestURI() + query,
                mall.map(MallNames.MallName::code).orElse(""),
                mall.map(MallNames.MallName::name).orElse("Pendopo"),
                languages,
                mall.map(MallNames.MallName::zone).orElse(JAKARTA),
                clock.instant(),
                Who.now().orElse(null),
                cookie(request, "theme")
                        .filter(theme -> theme.matches("light|dark"))
                        .orElse(null),
                cookie(request, "size").filter("large"::equals).orElse(null),
                navigation.of(Who.now(), mall, request.getRequestURI(), lang),
                navigation.foot(Who.now(), mall, request.getRequestURI(), lang),
                Ids.secret());
    }

    /** Indonesian until the reader has chosen: browsers here are often set to English by the shop that sold them. */
    public static Lang lang(HttpServletRequest request) {
        return Lang.of(cookie(request, "pendopo_lang").orElse("id"));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
