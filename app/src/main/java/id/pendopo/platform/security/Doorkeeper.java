package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a request through to its handler only as the handler's {@link Access} says. */
@Component
public class Doorkeeper implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler || isOpenApi(handler)) {
            return true;
        }
        mayNotBeKept(response, handler);
        Access access = handler instanceof HandlerMethod method ? rule(method).orElse(null) : null;
        if (access == null) {
            throw PlatformProblem.NOT_ALLOWED.refusal();
        }
        Optional<Places.Place> place = WhoAndWhere.place(request);
        if (mallOfRoute(request)
                .filter(mall -> place.isEmpty() || !WhoAndWhere.mall(request).equals(Optional.of(mall)))
                .isPresent()) {
            throw PlatformProblem.MALL_UNKNOWN.refusal();
        }
        if (!access.everybody()) {
            Actor actor = Who.now()
                    .orElseThrow(() -> hadSignedIn(request) ? over() : PlatformProblem.SIGN_IN_NEEDED.refusal());
            if (!mayPass(actor, access, place)) {
                // What the person may not, the device that they sit at perhaps may: a kiosk stays a kiosk.
                WhoAndWhere.remember(WhoAndWhere.device(request)
                        .filter(device -> mayPass(device, access, place))
                        .orElseThrow(() -> actor.role().isDevice() && hadSignedIn(request)
                                ? over()
                                : PlatformProblem.NOT_ALLOWED.refusal()));
            }
        }
        return true;
    }

    /** Somebody had, whose session is over: on a counter's PC only the PC itself is left then. */
    private static boolean hadSignedIn(HttpServletRequest request) {
        return WhoAndWhere.session(request).isPresent();
    }

    private static Refusal over() {
        return PlatformProblem.SIGN_IN_OVER.refusal();
    }

    /**
     * Pages are about persons, or about this moment: no browser and no proxy keeps them. An answer that is made with its
     * own headers says so itself.
     */
    private static void mayNotBeKept(HttpServletResponse response, Object handler) {
        boolean ownHeaders = handler instanceof HandlerMethod method
                && ResponseEntity.class.isAssignableFrom(method.getReturnType().getParameterType());
        if (!ownHeaders) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** The description of the interface is public; its routes are the library's own. */
    private static boolean isOpenApi(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.springdoc");
    }

    /**
     * A route that works in a mall may not run without the place that the filter has found for its address, nor in another
     * mall than that one: whatever may make the filter and the router read an address differently.
     */
    private static Optional<String> mallOfRoute(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get("mall"))
                : Optional.empty();
    }

    /** The rule of a route: on the method, else on its class. */
    public static Optional<Access> rule(HandlerMethod method) {
        Access onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        return Optional.ofNullable(
                onMethod != null
                        ? onMethod
                        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class));
    }

    private static boolean mayPass(Actor actor, Access access, Optional<Places.Place> place) {
        boolean role = java.util.Arrays.asList(access.value()).contains(actor.role());
        boolean here = actor.region() == Wall.NATION
                || actor.mall() == null
                || place.map(p -> p.mall().equals(actor.mall())).orElse(true);
        return role && here;
    }
}
