package id.pendopo.platform.security;

import id.pendopo.platform.security.Throttle.Guess;
import id.pendopo.platform.security.Throttle.Tally;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
        Tally there = new Tally(Guess.NAME, name + "@" + known.orElse(address));
        List<Tally> tallies = known.isPresent()
                ? List.of(there)
                : List.of(new Tally(Guess.ADDRESS, address), there, new Tally(Guess.NAME_BY_STRANGERS, name));
        throttle.attempt(tallies);
        UUID account = accounts.verify(name, password);
        throttle.succeeded(tallies);
        return account;
    }

    private static Optional<String> counterPc(HttpServletRequest request) {
        return WhoAndWhere.device(request)
                .filter(device -> device.role() == Role.COUNTER)
                .map(device -> device.id().toString());
    }
}
