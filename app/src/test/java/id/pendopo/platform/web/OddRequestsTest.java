package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Addresses;
import id.pendopo.Eventually;
import id.pendopo.RealServerTest;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Doorkeeper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Sends what no honest browser sends. */
class OddRequestsTest extends RealServerTest {
    private static final List<String> JUNK = List.of(
            "",
            " ",
            "x",
            "-1",
            "0",
            "99999999999999999999",
            "NaN",
            "\u0000",
            "\uFFFF",
            "'; drop table platform.event; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "{{7*7}}",
            "${7*7}",
            "%",
            "null",
            "[]",
            "{\"a\":",
            "\uD83D\uDE00",
            "2025-02-30",
            "25:99",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(5_000),
            "\r\nX: y",
            "\u202Eabc");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void what_is_too_large_or_too_odd_to_be_read_is_refused_and_the_server_stays() throws IOException {
        for (String odd : List.of(
                "GET /%zz HTTP/1.1",
                "GET /m/ogan-ilir/services?q=%zz HTTP/1.1",
                "GET /m/ogan-ilir/sign-in;x=1 HTTP/1.1",
                "GET //m/ogan-ilir/sign-in HTTP/1.1",
                "GET /m/../actuator/env HTTP/1.1",
                "GET /m/%00/sign-in HTTP/1.1",
                "GET /m/%c0%ae/sign-in HTTP/1.1",
                "BREW /sign-in HTTP/1.1",
                "GET /sign-in HTTP/9.9",
                "TRACE /sign-in HTTP/1.1")) {
            assertThat(status(odd)).as(odd).isBetween(200, 505).isNotIn(500, 502, 503, 504);
        }
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
    }

    /** A browser that is still sending shows an error of its own when the connection is cut. */
    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, /m/ogan-ilir/sign-in, 5",
        "multipart/form-data; boundary=x, /m/ogan-ilir/sign-in, 5",
        "multipart/form-data; boundary=x, /m/ogan-ilir/admin/files/counters, 5",
        "text/csv, /nothing, 5",
        "application/x-www-form-urlencoded, /m/ogan-ilir/sign-in, 20"
    })
    void who_sends_too_much_may_send_it_to_its_end_and_is_told(String type, String path, int megabytes)
            throws IOException {
        try (Socket sender = new Socket("127.0.0.1", port)) {
            sender.setSoTimeout(30_000);
            OutputStream bytes = sender.getOutputStream();
            bytes.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a\r\n"
                            + "Content-Type: " + type + "\r\nContent-Length: " + megabytes * 1_000_000 + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < megabytes; sent++) {
                bytes.write("x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
                bytes.flush();
            }
            assertThat(new String(sender.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .matches("HTTP/1.1 4\\d\\d");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET /, 500, 300", "POST /m/ogan-ilir/sign-in, 3900000, 600"})
    void a_crowd_that_lets_itself_be_waited_for_shuts_nobody_out_and_leaves_nothing_behind(
            String what, int promised, int senders) throws IOException {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < senders; i++) {
                Socket one = new Socket("127.0.0.1", port);
                crowd.add(one);
                one.getOutputStream()
                        .write((what + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + promised
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\na")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(answered()).isEqualTo(200);
        } finally {
            for (Socket one : crowd) {
                one.close();
            }
        }
        assertThat(answered()).isEqualTo(200);
    }

    private int answered() {
        return send(to("/sign-in").timeout(Duration.ofSeconds(20)).build()).statusCode();
    }

    @Test
    void who_sends_the_head_of_a_request_byte_by_byte_is_let_go_and_who_waits_in_peace_is_not() throws IOException {
        try (Socket slow = new Socket("127.0.0.1", port);
                Socket idle = new Socket("127.0.0.1", port)) {
            OutputStream bytes = slow.getOutputStream();
            bytes.write("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            bytes.flush();
            slow.setSoTimeout(20);
            Eventually.see("the slow one let go", () -> {
                clock.advance(Duration.ofSeconds(2));
                return isClosed(slow);
            });
            idle.getOutputStream()
                    .write("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(idle.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void who_sends_a_body_byte_by_byte_is_told_so_and_let_go() throws IOException {
        try (Socket slow = new Socket("127.0.0.1", port)) {
            slow.getOutputStream()
                    .write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: XSRF-TOKEN=a\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\n_csrf=a&username=")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.setSoTimeout(20);
            Eventually.see("the slow one answered", () -> isClosed(slow));
        }
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            return answer.length < 12 || new String(answer, StandardCharsets.US_ASCII).matches("HTTP/1.1 4\\d\\d");
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void a_refused_method_is_told_which_ones_there_are_and_asking_for_them_tells_a_stranger_nothing() {
        HttpResponse<String> wrong = send(to("/api/v1/malls/ogan-ilir/tickets")
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow")).contains("POST");
        for (String path : List.of("/m/ogan-ilir/counter/call", "/m/ogan-ilir/home", "/nothing")) {
            HttpResponse<String> asked = send(to(path).method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .build());
            assertThat(asked.statusCode()).isBetween(403, 404);
            assertThat(asked.headers().firstValue("Allow")).isEmpty();
        }
    }

    private int status(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] start = socket.getInputStream().readNBytes(12);
            return Integer.parseInt(new String(start, 9, 3, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void nothing_that_strangers_send_to_a_public_route_makes_the_server_fail() {
        long seed = Long.getLong("pendopo.seed", 20250212);
        Random random = new Random(seed);
        Set<String> failures = new TreeSet<>();
        int sent = 0;
        for (var route : routes.getHandlerMethods().entrySet()) {
            boolean open =
                    Doorkeeper.rule(route.getValue()).map(Access::everybody).orElse(false);
            for (String path : open ? route.getKey().getPatternValues() : Set.<String>of()) {
                for (int i = 0; i < 12; i++) {
                    sent++;
                    HttpRequest request = odd(
                            random,
                            path,
                            route.getKey().getMethodsCondition().getMethods().stream()
                                    .map(Enum::name)
                                    .findFirst()
                                    .orElse("GET"));
                    int status = status(request);
                    if (status >= 500) {
                        failures.add(status + " " + request.method() + " " + path + " seed " + seed);
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(sent).isGreaterThan(100);
    }

    /** On a connection of its own: after a refusal the server closes one whose body it has not read. */
    private static int status(HttpRequest request) {
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            // The status is enough: a stream would never end.
            var answer = stranger.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            stranger.shutdownNow();
            return answer.statusCode();
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest odd(Random random, String path, String method) {
        String filled = Addresses.fill(
                path, name -> name.equals("mall") && random.nextInt(5) > 0 ? "ogan-ilir" : escaped(junk(random)));
        List<String> fields = new ArrayList<>();
        for (String name : List.of(
                "v",
                "q",
                "lang",
                "back",
                "key",
                "code",
                "day",
                "from",
                "until",
                "agency",
                "service",
                "username",
                "password",
                "page",
                "sort",
                "floor",
                "id",
                "wanted",
                "stops",
                "phone",
                "name")) {
            if (random.nextBoolean()) {
                fields.add(name + "=" + escaped(junk(random)));
            }
        }
        String query = String.join("&", fields);
        String body = random.nextInt(4) == 0 ? junk(random) : query;
        String type = List.of(
                        "application/x-www-form-urlencoded",
                        "application/json",
                        "multipart/form-data; boundary=x",
                        "text/plain",
                        "image/png")
                .get(random.nextInt(5));
        HttpRequest.Builder request = to(filled + (random.nextBoolean() ? "?" + query : ""))
                .header("Content-Type", type)
                .header(
                        "Accept",
                        List.of("text/html", "application/json", "image/png", "*/*")
                                .get(random.nextInt(4)))
                .header(
                        "Cookie",
                        "XSRF-TOKEN=a; pendopo_session=1610.x; pendopo_lang=" + (random.nextBoolean() ? "en" : "zz"))
                .header("X-XSRF-TOKEN", "a");
        if (random.nextBoolean()) {
            request.header("HX-Request", "true").header("Last-Event-ID", "abc.def");
        }
        return request.method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String junk(Random random) {
        return JUNK.get(random.nextInt(JUNK.size()));
    }

    private static String escaped(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
