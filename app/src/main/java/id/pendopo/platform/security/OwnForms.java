package id.pendopo.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes changes only from our own pages. A page of a sibling ({@code other.regency.go.id}) is the same site to a browser:
 * it may set our token's cookie and send our session's along, so the token alone doesn't tell whose form it is. The
 * browser does: by {@code Sec-Fetch-Site}, or, over plain HTTP and in old browsers, by {@code Origin}.
 */
final class OwnForms extends OncePerRequestFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String publicHost;

    /** @param publicUrl where the mall is reached from outside; empty when that is no other address */
    OwnForms(String publicUrl) {
        this.publicHost = host(publicUrl);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || WhoAndWhere.isProgram(request) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true; // no browser that could be misled leaves both out
        }
        String from = host(origin);
        return !from.isEmpty()
                && (from.equals(host(request.getServerName(), request.getServerPort())) || from.equals(publicHost));
    }

    /** Without its protocol: where TLS ends at a proxy, the browser's is another than ours. */
    private static String host(String address) {
        try {
            URI uri = new URI(address);
            return host(uri.getHost(), uri.getPort());
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String host(@Nullable String name, int port) {
        if (name == null) {
            return "";
        }
        boolean usual = port == -1 || port == 80 || port == 443;
        return name.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }
}
