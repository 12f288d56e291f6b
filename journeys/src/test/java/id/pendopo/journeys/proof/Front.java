package id.pendopo.journeys.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mall as people and devices meet it, at one address: whoever has no answer asks again with the same key. */
final class Front {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BREATH = Duration.ofMillis(100).toNanos();
    private static final Pattern CSRF = Pattern.compile("XSRF-TOKEN=([^;]+)");

    private final String address;
    private final String mall;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Front(String address, String mall) {
        this.address = address;
        this.mall = mall;
    }

    HttpClient client() {
        return client;
    }

    URI uri(String path) {
        return URI.create(address + path);
    }

    /** Signs in by the form; gives what the cookie holds. */
    String signIn(String username) {
        return cookie(
                "/m/" + mall + "/sign-in",
                Map.of("username", username, "password", "pendopo-demo"),
                "__Host-pendopo_session");
    }

    /** Becomes a device by the demo's door, which announces and pairs it; gives what its cookie holds. */
    String device(String kind) {
        return cookie("/demo/device", Map.of("mall", mall, "kind", kind), "pendopo_device");
    }

    private String cookie(String path, Map<String, String> fields, String name) {
        HttpResponse<String> form = insist(HttpRequest.newBuilder(uri("/m/" + mall + "/sign-in")));
        String token = find(CSRF, String.join("\n", form.headers().allValues("Set-Cookie")));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = insist(HttpRequest.newBuilder(uri(path))
                .header("Cookie", "XSRF-TOKEN=" + token)
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return find(
                Pattern.compile(name + "=([^;]+)"),
                String.join("\n", answer.headers().allValues("Set-Cookie")));
    }

    /** A page, asked for with a session's cookie; its status. */
    int page(String path, String session) {
        return insist(HttpRequest.newBuilder(uri(path)).header("Cookie", "__Host-pendopo_session=" + session))
                .statusCode();
    }

    /** An act on the mall's interface for programs; its answer, of which only success is expected. */
    String act(String what, String token, String body) {
        return post("/api/v1/malls/" + mall + what, token, body);
    }

    String post(String path, String token, String body) {
        HttpResponse<String> answer = sent(path, token, body);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Asks for a number of a service; whether there was one, or a refusal. */
    boolean takes(String token, String service) {
        String wish = "{\"services\":[{\"code\":\"" + service + "\"}]}";
        return sent("/api/v1/malls/" + mall + "/tickets", token, wish).statusCode() < 300;
    }

    private HttpResponse<String> sent(String path, String token, String body) {
        return insist(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "proof-" + UUID.randomUUID())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> insist(HttpRequest.Builder request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = client.send(
                        request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 500 || System.nanoTime() > end) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new UncheckedIOException(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            LockSupport.parkNanos(BREATH);
        }
    }

    static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in: " + text);
        }
        return matcher.group(1);
    }
}
