package id.pendopo.platform.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.text.Lang;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The reader's language, kept in the browser (light or dark and the size of letters are the browser's own affair). */
@Controller
class PreferenceController {
    private static final Set<String> OURS = Set.of("lang", "back", "_csrf");

    /**
     * What else the form holds goes back with the reader: what was chosen and not sent yet stays chosen.
     *
     * @param back a page of ours, with or without what it was asked
     */
    @Access(everybody = true)
    @PostMapping("/preference")
    View choose(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Lang.of(lang).code().equals(lang)) {
            response.addCookie(cookie(request, "pendopo_lang", lang));
        }
        RedirectView there = new RedirectView(ours(back) ? back + kept(back, request) : "/");
        there.setExpandUriTemplateVariables(false);
        return there;
    }

    private static String kept(String back, HttpServletRequest request) {
        String kept = request.getParameterMap().entrySet().stream()
                .filter(field -> !OURS.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue())
                        .filter(value -> !value.isEmpty())
                        .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : (back.contains("?") ? "&" : "?") + kept;
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** Browsers and the server read {@code /.//evil.example} and {@code /<tab>/evil.example} as another house. */
    private static boolean ours(String back) {
        int query = back.indexOf('?');
        String path = query < 0 ? back : back.substring(0, query);
        boolean plain = path.matches("/[\\w./-]*") && !path.contains("//") && !path.contains("/.");
        return plain && back.matches("[!-~]*");
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setSecure(request.isSecure());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
