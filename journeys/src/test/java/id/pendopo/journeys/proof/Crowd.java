package id.pendopo.journeys.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sixty-four people at once: three in four take tickets, the others call and finish. Each asks any node, and asks with
 * the same key again until it has an answer, whatever is killed meanwhile.
 */
final class Crowd {
    private static final int SIZE = 64;
    /** Far longer than any restart: who has no answer by then never gets one, and the proof says so. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long BREATH = Duration.ofMillis(50).toNanos();
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final Pattern STOP = Pattern.compile("\"stop\":\"([^\"]+)\"");

    private final Cluster cluster;
    private final Hall hall;
    private final long seed;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Queue<Ticket> tickets = new ConcurrentLinkedQueue<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Queue<String> givenUp = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gone = new CountDownLatch(SIZE);
    private volatile boolean open = true;

    Crowd(Cluster cluster, Hall hall, long seed) {
        this.cluster = cluster;
        this.hall = hall;
        this.seed = seed;
    }

    /** An acknowledged ticket. */
    record Ticket(String key, String mall, String number) {}

    /** An acknowledged call. */
    record Call(String key, UUID stop) {}

    void come() {
        for (int i = 0; i < SIZE; i++) {
            int number = i;
            Thread.ofVirtual().start(() -> {
                try {
                    Random random = new Random(seed + number);
                    if (number % 4 == 0) {
                        call(random, number / 4);
                    } else {
                        take(random);
                    }
                } finally {
                    gone.countDown();
                }
            });
        }
    }

    /** Nobody begins anything new; everybody waits for the answer that is still due. */
    void go() throws InterruptedException {
        open = false;
        gone.await();
    }

    List<Ticket> tickets() {
        return new ArrayList<>(tickets);
    }

    List<Call> calls() {
        return new ArrayList<>(calls);
    }

    /** How often somebody had no answer and asked again with the same key. */
    int unanswered() {
        return unanswered.get();
    }

    /** Who asked for {@link #PATIENCE} and never had an answer: must be nobody. */
    List<String> givenUp() {
        return new ArrayList<>(givenUp);
    }

    private void take(Random random) {
        while (open) {
            Hall.Wish wish = hall.wishes().get(random.nextInt(hall.wishes().size()));
            String key = key(random);
            insist(
                            random,
                            wish.mall(),
                            "/tickets",
                            wish.token(),
                            key,
                            "{\"services\":[{\"code\":\"" + wish.service() + "\"}]}")
                    .flatMap(body -> find(NUMBER, body))
                    .ifPresent(number -> tickets.add(new Ticket(key, wish.mall(), number)));
        }
    }

    private void call(Random random, int number) {
        List<Hall.Officer> own = new ArrayList<>();
        for (int i = number; i < hall.officers().size(); i += SIZE / 4) {
            own.add(hall.officers().get(i));
        }
        while (open) {
            Hall.Officer officer = own.get(random.nextInt(own.size()));
            String key = key(random);
            insist(random, officer.mall(), "/calls", officer.token(), key, "{}")
                    .flatMap(body -> find(STOP, body))
                    .ifPresent(stop -> {
                        calls.add(new Call(key, UUID.fromString(stop)));
                        String finish = "/stops/" + stop + "/finish";
                        insist(
                                random,
                                officer.mall(),
                                finish,
                                officer.token(),
                                key(random),
                                "{\"outcome\":\"INFORMED\"}");
                    });
        }
    }

    private static String key(Random random) {
        return "proof-" + new UUID(random.nextLong(), random.nextLong());
    }

    /** @return the body of a success; empty when the answer was a refusal */
    private Optional<String> insist(Random random, String mall, String what, String token, String key, String body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(
                                        URI.create(cluster.address(random.nextInt(2)) + "/api/v1/malls/" + mall + what))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .timeout(Duration.ofSeconds(20))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    return Optional.of(answer.body()).filter(b -> answer.statusCode() < 300);
                }
            } catch (IOException e) {
                // The node was killed: nobody knows whether the act was done, so the same key asks again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            unanswered.incrementAndGet();
            LockSupport.parkNanos(BREATH);
        }
        givenUp.add(mall + what + " " + key);
        return Optional.empty();
    }

    private static Optional<String> find(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
