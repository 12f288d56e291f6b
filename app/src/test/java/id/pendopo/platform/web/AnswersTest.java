package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Addresses;
import id.pendopo.RealServerTest;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Doorkeeper;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest extends RealServerTest {
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

    @Autowired
    WebServerApplicationContext server;

    private JsonNode problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void programs_get_a_problem_with_a_stable_code_and_both_languages() {
        JsonNode problem = problem(get("/api/v1/malls/tidak-ada/services", "Accept", "application/json"));
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("type").asString())
                .isEqualTo("urn:pendopo:problem:" + problem.get("code").asString());
        assertThat(problem.get("id").asString())
                .isNotBlank()
                .isNotEqualTo(problem.get("en").asString());
        assertThat(problem.get("next").asString()).isNotBlank();
    }

    @Test
    void a_wrong_method_an_unknown_page_and_an_unknown_format_are_answered_clearly() {
        assertThat(problem(send(to("/api/v1/nothing").build())).get("code").asString())
                .isEqualTo("not-found");
        var deleted = send(to("/preference")
                .DELETE()
                .header("Accept", "application/json")
                .header("Cookie", "XSRF-TOKEN=a")
                .header("X-XSRF-TOKEN", "a")
                .build());
        assertThat(deleted.statusCode()).isEqualTo(405);
        assertThat(problem(deleted).get("code").asString()).isEqualTo("method-not-allowed");
        HttpResponse<String> page = get("/tidak/ada");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("Tidak ditemukan")
                .contains("<html lang=\"id\"")
                .doesNotContain("Exception", "\tat ");
        assertThat(get("/tidak/ada", "Cookie", "pendopo_lang=en").body()).contains("Not found");
    }

    @Test
    void a_form_from_elsewhere_is_refused_with_a_page_that_says_so() {
        HttpResponse<String> answer = send(to("/m/ogan-ilir/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Formulir kedaluwarsa");
    }

    @Test
    void every_page_carries_the_strict_policy_and_no_script_of_its_own() {
        for (String path : List.of(
                "/m/ogan-ilir/sign-in", "/sign-in", "/m/ogan-ilir/pair", "/tidak/ada", "/m/ogan-ilir/services")) {
            HttpResponse<String> page = get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains(
                            "default-src 'none'",
                            "script-src 'self'",
                            "style-src 'self'",
                            "frame-ancestors 'none'",
                            "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "http:");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(page.body())
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void a_page_too_large_for_the_servers_buffer_carries_the_headers_too_and_is_not_kept() {
        for (String path : List.of("/", "/ui", "/sign-in", "/tidak/ada")) {
            HttpResponse<String> page = get(path);
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'");
            assertThat(page.headers().allValues("X-Frame-Options")).as(path).containsExactly("DENY");
            assertThat(page.headers().allValues("X-Content-Type-Options"))
                    .as(path)
                    .containsExactly("nosniff");
            assertThat(page.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
        }
        assertThat(get("/ui").body().length()).isGreaterThan(16_384);
        assertThat(get("/ui/base.css").headers().allValues("Cache-Control")).containsExactly("max-age=3600");
        assertThat(get("/api/v1/malls/ogan-ilir/services").headers().allValues("Cache-Control"))
                .containsExactly("max-age=60, public");
    }

    @Test
    void another_spelling_of_an_address_is_guarded_like_the_address() {
        for (String spelling : List.of("/%61ctuator/prometheus", "/actuato%72/prometheus", "/%61ctuator")) {
            assertThat(get(spelling, "X-Forwarded-For", "203.0.113.9").statusCode())
                    .as(spelling)
                    .isEqualTo(404);
        }
    }

    @Test
    void what_the_server_refuses_before_the_program_is_said_in_both_languages_and_echoes_nothing() throws IOException {
        for (String odd : List.of(
                "GET //m/ogan-ilir/rahasia HTTP/1.1",
                "GET /m/%c0%ae/rahasia HTTP/1.1",
                "GET /" + "rahasia".repeat(2_000) + " HTTP/1.1")) {
            String answer = answer(odd);
            assertThat(answer)
                    .as(odd.substring(0, 20))
                    .contains("Isian belum benar", "lang=\"en\"", "Something is not filled in right")
                    .doesNotContain("rahasia", "Jetty", "Exception");
        }
    }

    @Test
    void a_body_without_end_is_cut_off_before_it_fills_the_memory() {
        HttpResponse<String> large = send(to("/api/v1/malls/ogan-ilir/tickets")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .expectContinue(true)
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(9_000_000)))
                .build());
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("upload-too-large");
    }

    @Test
    void a_form_that_is_too_large_is_told_so() {
        HttpResponse<String> large = send(to("/m/ogan-ilir/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "XSRF-TOKEN=a")
                .header("X-XSRF-TOKEN", "a")
                .POST(HttpRequest.BodyPublishers.ofString("username=a&password=" + "x".repeat(3_000_000)))
                .build());
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("Kiriman terlalu besar");
    }

    @Test
    void forwarded_headers_of_strangers_count_for_nothing() {
        HttpResponse<String> answer = get(
                "/m/ogan-ilir/sign-in",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-For",
                "1.2.3.4",
                "Forwarded",
                "proto=https;host=evil.example");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.body()).doesNotContain("evil.example");
    }

    @Test
    void health_is_for_everybody_and_metrics_for_this_machine_or_who_has_the_token() {
        assertThat(get("/actuator/health/liveness").body()).contains("\"UP\"");
        assertThat(get("/actuator/health/readiness").body()).contains("\"UP\"");
        assertThat(get("/actuator/prometheus").body()).contains("pendopo_streams", "pendopo_events_total");
        assertThat(get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(404);
        assertThat(get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer salah")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(
                                "/actuator/prometheus",
                                "X-Forwarded-For",
                                "203.0.113.9",
                                "Authorization",
                                "Bearer rahasia-pemantau")
                        .statusCode())
                .isEqualTo(200);
        for (String closed :
                List.of("env", "beans", "heapdump", "configprops", "loggers", "shutdown", "info", "threaddump")) {
            assertThat(get("/actuator/" + closed).statusCode()).as(closed).isEqualTo(404);
        }
    }

    @Test
    void many_may_knock_at_once() {
        Server jetty = ((JettyWebServer) java.util.Objects.requireNonNull(server.getWebServer())).getServer();
        assertThat(jetty.getConnectors())
                .allSatisfy(connector -> assertThat(((ServerConnector) connector).getAcceptQueueSize())
                        .isEqualTo(4096));
    }

    @Test
    void what_is_too_large_or_too_odd_to_be_read_is_refused_and_the_server_stays() throws IOException {
        HttpResponse<String> large = send(to("/m/ogan-ilir/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "XSRF-TOKEN=a")
                .header("X-XSRF-TOKEN", "a")
                .POST(HttpRequest.BodyPublishers.ofString("username=a&password=" + "x".repeat(3_000_000)))
                .build());
        assertThat(large.statusCode()).isBetween(400, 499);
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

    private String answer(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
