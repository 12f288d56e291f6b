package id.pendopo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the measuring programs ask of a server: take a number, call, start, finish. */
final class Hall {
    private static final Pattern STOP = Pattern.compile("\"stop\":\"([0-9a-f-]{36})\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;

    Hall(int port) {
        address = "http://127.0.0.1:" + port;
    }

    /** Somebody who may act. */
    record Token(String mall, String token) {
        /** A line of a file of the bench: words parted by tabs. */
        static Token of(String[] words, int first) {
            return new Token(words[first], words[first + 1]);
        }
    }

    HttpClient http() {
        return http;
    }

    /** @param topic {@code kind:key} */
    HttpRequest stream(String mall, String topic, String token) {
        var request = HttpRequest.newBuilder(URI.create(address + "/live/" + mall + "?v=" + topic));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    /** @return whether the gate let somebody in */
    boolean take(Token kiosk, String service) throws IOException, InterruptedException {
        return post(kiosk, "/tickets", "{\"services\":[{\"code\":\"" + service + "\"}]}")
                        .statusCode()
                == 201;
    }

    /** @return the stop that was called, or nothing when nobody could be */
    String call(Token officer) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(officer, "/calls", "{}");
        Matcher stop = STOP.matcher(answer.body());
        return answer.statusCode() == 201 && stop.find() ? stop.group(1) : "";
    }

    void start(Token officer, String stop) throws IOException, InterruptedException {
        done(post(officer, "/stops/" + stop + "/start", "{}"));
    }

    void finish(Token officer, String stop) throws IOException, InterruptedException {
        done(post(officer, "/stops/" + stop + "/finish", "{\"outcome\":\"INFORMED\"}"));
    }

    private static void done(HttpResponse<String> answer) {
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> post(Token who, String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/malls/" + who.mall() + path))
                        .header("Authorization", "Bearer " + who.token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
