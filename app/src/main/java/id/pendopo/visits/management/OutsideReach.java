package id.pendopo.visits.management;

import id.pendopo.platform.time.Utc;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether phones reach the mall from outside: the program asks for a small file of its own through its own public address.
 * No other host is asked. What answers with something else, such as a provider's page, doesn't count as the mall. Where
 * there are several nodes, an answer to any of them counts for all: they watch the same malls.
 */
@Component
public class OutsideReach {
    private static final String FILE = "/ui/mark.svg";
    /** One lost answer is no cut line. */
    private static final int MISSES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** What was heard longer ago, before the program was off, says nothing of now. */
    private static final int STALE = 5;

    private final String publicUrl;
    private final Duration every;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final byte[] own = own();
    private final HttpClient outside = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /**
     * @param publicUrl where phones reach the mall; empty: nothing is watched
     * @param every how often it is asked for
     */
    OutsideReach(
            @Value("${pendopo.public-url:}") String publicUrl,
            @Value("${pendopo.reach-every:PT1M}") Duration every,
            JdbcClient jdbc,
            InstantSource clock) {
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
        this.every = every;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Since when the mall has not been reached from outside; empty while it is, or where nothing is watched. */
    public Optional<Instant> lostSince() {
        if (publicUrl.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("select first_miss from visits.outside_reach where misses >= :misses and asked_at >= :stale")
                .param("misses", MISSES)
                .param("stale", Utc.of(stale()))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private Instant stale() {
        return clock.instant().minus(every.multipliedBy(STALE));
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

    private void heard(boolean reached) {
        jdbc.sql(reached ? """
                update visits.outside_reach set misses = 0, first_miss = null, asked_at = :now
                """ : """
                update visits.outside_reach set asked_at = :now,
                  misses = case when asked_at >= :stale then misses else 0 end + 1,
                  first_miss = case when asked_at >= :stale and misses > 0 then first_miss else :now end
                """)
                .param("now", Utc.of(clock.instant()))
                .param("stale", Utc.of(stale()))
                .update();
    }

    private static byte[] own() {
        try {
            return new ClassPathResource("static" + FILE).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
