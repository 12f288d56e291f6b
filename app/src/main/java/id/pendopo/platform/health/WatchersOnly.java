package id.pendopo.platform.health;

import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.security.Peer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Metrics tell how busy a mall is and where to press: only this machine may read them, or who shows the token. What bears
 * the mark of a proxy or tunnel never counts as this machine, nor what was asked for under another name than this machine's:
 * a tunnel may leave no mark, and a page elsewhere may have its own name lead here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WatchersOnly extends OncePerRequestFilter {
    private static final List<String> PASSED_ON = List.of(
            "forwarded", "x-forwarded", "x-real-ip", "via", "cf-connecting-ip", "true-client-ip", "x-client-ip");

    private static final Pattern OWN_NAME = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[(?:0*:)+0*1]");

    private final String token;

    /** @param token {@code PENDOPO_METRICS_TOKEN}; empty: this machine only */
    WatchersOnly(@Value("${pendopo.metrics-token:}") String token) {
        this.token = token;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded as the routes see it: /%61ctuator is the same address.
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        return !path.startsWith("/actuator") || path.startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (fromThisMachine(request) || tokenShown(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .noneMatch(name -> PASSED_ON.stream().anyMatch(name::startsWith))
                && OWN_NAME.matcher(request.getServerName()).matches()
                && Peer.of(request).isThisMachine();
    }

    private boolean tokenShown(HttpServletRequest request) {
        String shown = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        return !token.isEmpty() && MessageDigest.isEqual(Secrets.digest("Bearer " + token), Secrets.digest(shown));
    }
}
