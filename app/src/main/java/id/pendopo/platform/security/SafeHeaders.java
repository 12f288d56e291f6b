package id.pendopo.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of answers that Spring Security's filters never see, which are refusals of the server and of its firewall;
 * and of the few pages that may stand in a frame or have one.
 */
public final class SafeHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAMES = "X-Frame-Options";

    private SafeHeaders() {}

    /** @param secure whether it came by TLS */
    public static Map<String, String> of(boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(POLICY, SecurityConfiguration.POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(FRAMES, "DENY");
        headers.put("X-XSS-Protection", "0");
        headers.put("Referrer-Policy", SecurityConfiguration.REFERRER.getPolicy());
        headers.put("Permissions-Policy", SecurityConfiguration.PERMISSIONS);
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        return headers;
    }

    /** A page of ours that shows another one of ours in a frame. */
    public static void framing(HttpServletResponse response) {
        response.setHeader(POLICY, SecurityConfiguration.POLICY + "; frame-src 'self'");
    }

    /** A page that a page of ours, and nobody else's, may show in a frame. */
    public static void framed(HttpServletResponse response) {
        response.setHeader(
                POLICY, SecurityConfiguration.POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
        response.setHeader(FRAMES, "SAMEORIGIN");
    }
}
