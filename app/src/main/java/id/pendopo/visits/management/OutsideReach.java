package id.pendopo.visits.management;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether phones reach the mall from outside: the program asks for a small file of its own through its own public address.
 * No other host is asked. What answers with something else, such as a provider's page, doesn't count as the mall.
 */
@Component
public class OutsideReach {
    private static final String FILE = "/ui/mark.svg";
    /** One lost answer is no cut line. */
    private static final int MISSES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final String publicUrl;
    private final InstantSource clock;
    private final byte[] own = own();
    private final HttpClient outside = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private int missed;
    private @Nullable Instant firstMiss;

    /** @param publicUrl where phones reach the mall; empty: nothing is watched */
    OutsideReach(@Value("${pendopo.public-url:}") String publicUrl, InstantSource clock) {
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
        this.clock = clock;
    }

    /** Since when the mall has not been reached from outside; empty while it is, or where nothing is watched. */
    public synchronized Optional<Instant> lostSince() {
        return missed >= MISSES ? Optional.ofNullable(firstMiss) : Optional.empty();
    }

    @Scheduled(fixedDelayString = "${pendopo.reach-every:PT1M}", initialDelayString = "${pendopo.reach-every:PT1M}")
    void look() {
        if (!publicUrl.isEmpty()) {
            ask();
        }
    }

    CompletableFuture<Void> ask() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(publicUrl + FILE))
                .timeout(PATIENCE)
                .build();
        return outside.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .handle((answer, fault) -> fault == null && Arrays.equals(answer.body(), own))
                .thenAccept(this::heard);
    }

    private synchronized void heard(boolean reached) {
        if (reached) {
            missed = 0;
            firstMiss = null;
        } else if (missed++ == 0) {
            firstMiss = clock.instant();
        }
    }

    private static byte[] own() {
        try {
            return new ClassPathResource("static" + FILE).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
