package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows a browser again in which somebody has signed in before, so that strangers who guess at the same name, or behind the
 * same address, don't hold that person up. It opens nothing. The cookie holds the browser's own secret and a proof for each
 * of the last few names; a proof is keyed by the account's password hash, so a new password ends it and nothing is stored.
 */
@Component
class KnownBrowsers {
    private static final String COOKIE = "pendopo_known";
    private static final Duration LASTS = Duration.ofDays(365);
    private static final int NAMES = 8;

    private final JdbcClient jdbc;

    KnownBrowsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The browser's secret, if the name has signed in there before: in the current region. */
    Optional<String> find(HttpServletRequest request, String name) {
        List<String> kept = kept(request);
        return kept.isEmpty()
                ? Optional.empty()
                : proof(kept.getFirst(), name)
                        .filter(kept.subList(1, kept.size())::contains)
                        .map(proof -> kept.getFirst());
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String name) {
        List<String> kept = new ArrayList<>(kept(request));
        if (kept.isEmpty()) {
            kept.add(Ids.secret());
        }
        proof(kept.getFirst(), name).ifPresent(proof -> {
            kept.remove(proof);
            kept.add(1, proof);
            String value = String.join(".", kept.subList(0, Math.min(kept.size(), NAMES + 1)));
            response.addCookie(SignInController.cookie(request, COOKIE, value, LASTS));
        });
    }

    /** First the browser's secret, then the proofs, the newest first. */
    private static List<String> kept(HttpServletRequest request) {
        return WhoAndWhere.cookie(request, COOKIE)
                .filter(value -> value.matches("[A-Za-z0-9_-]{22}(\\.[A-Za-z0-9_-]{22}){1," + NAMES + "}"))
                .map(value -> Arrays.asList(value.split("\\.")))
                .orElse(List.of());
    }

    private Optional<String> proof(String browser, String name) {
        return jdbc.sql("select password_hash from platform.account where region_id = :region and username = :name")
                .param("region", Wall.region())
                .param("name", name)
                .query(String.class)
                .optional()
                .map(hash -> proof(browser, Wall.region() + ":" + name, hash));
    }

    private static String proof(String browser, String name, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hash.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] proof = mac.doFinal((browser + ":" + name).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(proof, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
