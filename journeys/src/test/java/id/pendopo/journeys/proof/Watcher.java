package id.pendopo.journeys.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page's stream of changes, read as a browser reads it: when the stream ends it comes back after a moment and says what
 * it had last ({@code Last-Event-ID}).
 */
final class Watcher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long COMES_BACK_AFTER = Duration.ofMillis(500).toNanos();

    private final Front front;
    private final String path;
    private final String token;
    private final List<String> frames = new CopyOnWriteArrayList<>();
    private volatile String last = "";
    private volatile int opened;
    private volatile boolean over;

    /** @param token of a device, or empty for everybody's topics */
    Watcher(Front front, String mall, String topic, String token) {
        this.front = front;
        this.path = "/live/" + mall + "?v=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
        this.token = token;
        Thread.ofVirtual().start(this::watch);
        until(() -> !frames.isEmpty(), "first picture of " + topic);
    }

    private void watch() {
        while (!over) {
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(front.uri(path));
                if (!token.isEmpty()) {
                    request.header("Authorization", "Bearer " + token);
                }
                if (!last.isEmpty()) {
                    request.header("Last-Event-ID", last);
                }
                HttpResponse<Stream<String>> answer =
                        front.client().send(request.build(), HttpResponse.BodyHandlers.ofLines());
                if (answer.statusCode() == 200) {
                    opened++;
                    read(answer.body());
                }
            } catch (IOException | UncheckedIOException e) {
                // cut: the browser waits a moment and comes back
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(COMES_BACK_AFTER);
        }
    }

    private void read(Stream<String> lines) {
        try (lines) {
            for (Iterator<String> each = lines.iterator(); each.hasNext() && !over; ) {
                String line = each.next();
                if (line.startsWith("id: ")) {
                    last = line.substring("id: ".length());
                } else if (line.startsWith("data: {")) {
                    frames.add(line);
                }
            }
        }
    }

    /** How often the stream was opened. */
    int opened() {
        return opened;
    }

    /** Waits until a picture shows it; fails when none does. */
    void sees(String regex) {
        Pattern words = Pattern.compile(regex);
        until(() -> frames.stream().anyMatch(frame -> words.matcher(frame).find()), regex);
    }

    private void until(BooleanSupplier done, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never seen at " + path + ": " + what + "\nlast: "
                        + (frames.isEmpty() ? "nothing" : frames.getLast()));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
