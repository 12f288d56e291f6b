package id.pendopo.platform.web;

import id.pendopo.platform.security.Access;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's language, kept in the browser (light or dark and the size of letters are the browser's own affair). */
@Controller
class PreferenceController {
    @Access(everybody = true)
    @PostMapping("/preference")
    String choose(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (lang.matches("id|en")) {
            response.addCookie(cookie(request, "pendopo_lang", lang));
        }
        // Only to an address of ours: one slash, then no second one.
        return "redirect:" + (back.matches("/(?![/\\\\])[^\\r\\n]*") ? back : "/");
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
