package id.pendopo;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends forms as a browser does: with the token of its cookie. Spring's own helper changes the filter for good. */
public final class Forms {
    private static final String TOKEN = "00000000-0000-0000-0000-000000000001";

    private Forms() {}

    public static RequestPostProcessor csrf() {
        return sent(TOKEN);
    }

    /** A form from somewhere else: its token is not the one in the cookie. */
    public static RequestPostProcessor wrong() {
        return sent("11111111-1111-1111-1111-111111111111");
    }

    private static RequestPostProcessor sent(String token) {
        return request -> {
            List<Cookie> cookies = new ArrayList<>();
            if (request.getCookies() != null) {
                cookies.addAll(Arrays.asList(request.getCookies()));
            }
            cookies.add(new Cookie("XSRF-TOKEN", TOKEN));
            request.setCookies(cookies.toArray(Cookie[]::new));
            request.addParameter("_csrf", token);
            return request;
        };
    }
}
