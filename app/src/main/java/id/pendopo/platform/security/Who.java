package id.pendopo.platform.security;

import id.pendopo.platform.problem.PlatformProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends the current request. */
public final class Who {
    private Who() {}

    public static Optional<Actor> now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.getPrincipal()) : Optional.empty();
    }

    /**
     * For answers that last: false as soon as whoever asked has signed out, was moved to another place, or is a device that
     * was revoked. Looks again at each call.
     */
    public static BooleanSupplier stays(HttpServletRequest request) {
        return Optional.ofNullable((BooleanSupplier) request.getAttribute(WhoAndWhere.STAYS))
                .orElse(() -> true);
    }

    /** For routes that somebody must be signed in for. */
    public static Actor must() {
        return now().orElseThrow(PlatformProblem.SIGN_IN_NEEDED::refusal);
    }
}
