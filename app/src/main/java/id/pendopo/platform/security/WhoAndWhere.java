package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Decides, before anything else, in which region a request works and who sends it. The mall's code in the address
 * tells the region; without one it is the region of the session. A session or device of another region counts as
 * nobody there, but for the platform's administrators.
 */
final class WhoAndWhere extends OncePerRequestFilter {
    private static final String SESSION_COOKIE = "pendopo_session";
    static final String DEVICE_COOKIE = "pendopo_device";
    private static final Pattern MALL = Pattern.compile("^/(?:m|t|live|api/v1/malls)/([a-z0-9-]{2,40})(?:/|$)");
    private static final String PLACE = WhoAndWhere.class.getName();
    static final String STAYS = WhoAndWhere.class.getName() + ".stays";
    private static final String DEVICE = WhoAndWhere.class.getName() + ".device";

    private final Sessions sessions;
    private final Devices devices;
    private final Places places;

    WhoAndWhere(Sessions sessions, Devices devices, Places places) {
        this.sessions = sessions;
        this.devices = devices;
        this.places = places;
    }

    /** The mall that the request's address names, if it names one that exists. */
    static Optional<Places.Place> place(HttpServletRequest request) {
        return Optional.ofNullable((Places.Place) request.getAttribute(PLACE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor;
        int region;
        try {
            // A program sends its token in a header; then cookies don't count, and neither does the forgery protection.
            Optional<String> bearer = bearer(request);
            Credentials with =
                    new Credentials(bearer.or(() -> session(request)), bearer.or(() -> cookie(request, DEVICE_COOKIE)));
            Optional<Actor> staff = with.staff().flatMap(sessions::find);
            Optional<Places.Place> place = mall(request).flatMap(places::find);
            place.ifPresent(found -> request.setAttribute(PLACE, found));
            region = place.map(Places.Place::region)
                    .orElse(staff.map(Actor::region).orElse(Wall.NATION));
            Optional<Actor> device = with.device().flatMap(devices::find).filter(known -> belongs(known, region));
            device.ifPresent(known -> request.setAttribute(DEVICE, known));
            // Where both are there, staff goes before the device: an officer signs in on a paired counter PC.
            actor = staff.filter(who -> belongs(who, region)).or(() -> device);
            BooleanSupplier stays =
                    actor.<BooleanSupplier>map(who -> () -> stays(with, who)).orElse(() -> true);
            request.setAttribute(STAYS, stays);
        } catch (DataAccessException e) {
            databaseAway(request, response, chain);
            return;
        }
        try {
            actor.ifPresent(WhoAndWhere::remember);
            Wall.in(region, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private record Credentials(Optional<String> staff, Optional<String> device) {}

    /** Asked again while an answer lasts: whether the cookies still mean the same person or device. */
    private boolean stays(Credentials with, Actor actor) {
        try {
            return with.staff().flatMap(sessions::find).filter(actor::equals).isPresent()
                    || with.device()
                            .flatMap(devices::find)
                            .filter(actor::equals)
                            .isPresent();
        } catch (DataAccessException e) {
            return true; // nobody is sent away because the database is
        }
    }

    /** The paired device that sends the request, whoever is signed in on it. */
    static Optional<Actor> device(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(DEVICE));
    }

    /** The page that says so is shown to nobody in particular; looking up who asks would fail again. */
    private static void databaseAway(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean belongs(Actor actor, int region) {
        return actor.region() == region || actor.region() == Wall.NATION;
    }

    static void remember(Actor actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(actor));
        SecurityContextHolder.setContext(context);
    }

    /** Nothing that a browser adds by itself lets it in: so no page elsewhere can make it ask in somebody's name. */
    static boolean isProgram(HttpServletRequest request) {
        boolean cookies =
                session(request).isPresent() || cookie(request, DEVICE_COOKIE).isPresent();
        return bearer(request).isPresent() || (request.getRequestURI().startsWith("/api/") && !cookies);
    }

    static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bearer ") ? Optional.of(header.substring(7)) : Optional.empty();
    }

    /** Decoded as the routes see it: {@code /m/ogan%2Dilir} names the same mall. */
    static Optional<String> mall(HttpServletRequest request) {
        Matcher matcher = MALL.matcher(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static Optional<String> session(HttpServletRequest request) {
        return cookie(request, sessionCookie(request));
    }

    /** Over TLS it has a name that browsers let no sibling site set for us, and for no part of our addresses. */
    static String sessionCookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + SESSION_COOKIE : SESSION_COOKIE;
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name) && !cookie.getValue().isBlank()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Looks and scripts are the same for everybody, and must come when the database is away, too. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/ui/") || path.startsWith("/vendor/") || path.startsWith("/actuator/");
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
