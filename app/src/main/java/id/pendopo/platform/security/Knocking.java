package id.pendopo.platform.security;

import id.pendopo.platform.security.Throttle.Guess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Judges a name and a password, and counts the try where it belongs: at the place that it comes from. A paired counter PC,
 * and a browser in which that name has signed in before, are places of their own; a stranger's is the address.
 */
@Component
class Knocking {
    private final Accounts accounts;
    private final KnownBrowsers browsers;
    private final Throttle throttle;

    Knocking(Accounts accounts, KnownBrowsers browsers, Throttle throttle) {
        this.accounts = accounts;
        this.browsers = browsers;
        this.throttle = throttle;
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code sign-in-failed}, {@code too-many-tries} */
    UUID judge(String name, String password, HttpServletRequest request) {
        Optional<String> known = counterPc(request).or(() -> browsers.find(request, name));
        String address = Peer.of(request).network();
        String place = name + "@" + known.orElse(address);
        if (known.isEmpty()) {
            throttle.attempt(Guess.ADDRESS, address);
        }
        throttle.attempt(Guess.NAME, place);
        if (known.isEmpty()) {
            // Last, so that whoever is refused for one's own sake holds no other stranger up.
            throttle.attempt(Guess.NAME_BY_STRANGERS, name);
        }
        UUID account = accounts.verify(name, password);
        throttle.succeeded(Guess.NAME, place);
        if (known.isEmpty()) {
            throttle.succeeded(Guess.ADDRESS, address);
            throttle.succeeded(Guess.NAME_BY_STRANGERS, name);
        }
        return account;
    }

    private static Optional<String> counterPc(HttpServletRequest request) {
        return WhoAndWhere.device(request)
                .filter(device -> device.role() == Role.COUNTER)
                .map(device -> device.id().toString());
    }
}
