package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.RealServerTest;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest extends RealServerTest {
    @Autowired
    WebServerApplicationContext server;

    @Autowired
    History history;

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
        happen();
        Eventually.see(
                "the meters know the event",
                () -> get("/actuator/prometheus").body().contains("pendopo_events_total{type=\"ANSWERS_TEST\"}"));
        assertThat(get("/actuator/prometheus").body()).contains("pendopo_streams");
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
        for (String mark : List.of("X-Forwarded-Proto", "X-Forwarded-Ssl", "True-Client-IP", "X-Client-IP", "Via")) {
            assertThat(get("/actuator/prometheus", mark, "x").statusCode())
                    .as(mark)
                    .isEqualTo(404);
        }
        for (String closed :
                List.of("env", "beans", "heapdump", "configprops", "loggers", "shutdown", "info", "threaddump")) {
            assertThat(get("/actuator/" + closed).statusCode()).as(closed).isEqualTo(404);
        }
    }

    private void happen() {
        UUID subject = UUID.randomUUID();
        Wall.run(1610, () -> history.append(new Event(clock.instant(), null, subject, null, "ANSWERS_TEST", "{}")));
    }

    @Test
    void metrics_asked_for_under_another_name_are_not_for_this_machine() throws IOException {
        assertThat(metrics("localhost")).startsWith("HTTP/1.1 200");
        assertThat(metrics("[::1]:" + port)).startsWith("HTTP/1.1 200");
        for (String name :
                List.of("mpp.oganilirkab.go.id", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1")) {
            assertThat(metrics(name)).as(name).startsWith("HTTP/1.1 404");
        }
    }

    /** As through a tunnel that leaves no mark, or by a page that has its own name lead here. */
    private String metrics(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET /actuator/prometheus HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void many_may_knock_at_once() {
        Server jetty = ((JettyWebServer) java.util.Objects.requireNonNull(server.getWebServer())).getServer();
        assertThat(jetty.getConnectors())
                .allSatisfy(connector -> assertThat(((ServerConnector) connector).getAcceptQueueSize())
                        .isEqualTo(4096));
    }
}
