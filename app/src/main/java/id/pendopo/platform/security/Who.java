package id.pendopo.platform.security;

import id.pendopo.platform.problem.PlatformProblem;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends the current request. */
public final class Who {
    private Who() {}

    public static Optional<Actor> now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.getPrincipal()) : Optional.empty();
    }

    /** For routes that somebody must be signed in for. */
    public static Actor must() {
        return now().orElseThrow(PlatformProblem.SIGN_IN_NEEDED::refusal);
    }
}
