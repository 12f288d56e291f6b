package id.pendopo.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of answers that Spring Security's filters never see: refusals of the server and of its firewall. */
public final class SafeHeaders {
    private SafeHeaders() {}

    /** @param secure whether it came by TLS */
    public static Map<String, String> of(boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", SecurityConfiguration.POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("X-XSS-Protection", "0");
        headers.put("Referrer-Policy", SecurityConfiguration.REFERRER.getPolicy());
        headers.put("Permissions-Policy", SecurityConfiguration.PERMISSIONS);
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        return headers;
    }
}
