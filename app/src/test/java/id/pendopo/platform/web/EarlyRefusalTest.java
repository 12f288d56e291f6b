package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.RealServerTest;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class EarlyRefusalTest extends RealServerTest {
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
    void what_is_refused_before_the_program_carries_the_headers_too() throws IOException {
        for (String odd : List.of(
                "GET /m/a;b HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET //m/ogan-ilir HTTP/1.1",
                "GET /m/%c0%ae HTTP/1.1",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1",
                "GET / HTTP/1.1\r\nX-Long: " + "x".repeat(20_000))) {
            assertThat(answer(odd).toLowerCase(java.util.Locale.ROOT))
                    .as(odd.substring(0, 13))
                    .startsWith("http/1.1 4")
                    .containsOnlyOnce("content-security-policy: default-src 'none'")
                    .containsOnlyOnce("x-frame-options: deny")
                    .containsOnlyOnce("x-content-type-options: nosniff")
                    .containsOnlyOnce("referrer-policy: same-origin");
        }
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
    void what_a_stranger_calls_our_host_is_not_written_down(CapturedOutput log) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: [rahasia<script>]\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(log).doesNotContain("rahasia<");
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

    /** The end of a line takes six signs in a form, as browsers send it. */
    @Test
    void the_largest_file_that_can_be_tried_can_be_carried_out() {
        String csv = "\n".repeat(695_000);
        String part = "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        assertThat(sent("multipart/form-data; boundary=x", "--x\r\n" + part + csv + "\r\n--x--\r\n"))
                .as("tried, by nobody")
                .isEqualTo(401);
        assertThat(sent(
                        "multipart/form-data; boundary=x",
                        "--x\r\n" + part + csv + ",".repeat(99_000) + "\r\n--x--\r\n"))
                .as("too large to be carried out")
                .isEqualTo(413);
        assertThat(sent("application/x-www-form-urlencoded", "key=a&content=" + csv.replace("\n", "%0D%0A")))
                .as("carried out, by nobody")
                .isEqualTo(401);
    }

    @Test
    void the_sizes_that_are_told_are_those_that_count(@Autowired Environment settings, @Autowired Texts texts) {
        String file = settings.getRequiredProperty("spring.servlet.multipart.max-request-size");
        for (Lang lang : Lang.WHOLE) {
            assertThat(texts.get(lang, "problem.upload-too-large.detail"))
                    .contains(file.replace("KB", " KB"), CrowdedForms.LARGEST.toKilobytes() + " KB");
        }
    }

    private int sent(String type, String body) {
        return send(to("/m/ogan-ilir/admin/stalls/import" + (type.startsWith("m") ? "" : "/carry-out"))
                        .header("Content-Type", type)
                        .header("Cookie", "XSRF-TOKEN=a")
                        .header("X-XSRF-TOKEN", "a")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "/m/ogan-ilir/sign-in, 70000, 413, Kiriman terlalu besar",
        "/m/ogan-ilir/sign-in, 5000000, 413, Kiriman terlalu besar",
        "/m/ogan-ilir/admin/stalls/import/carry-out, 5000000, 401, Silakan masuk dahulu"
    })
    void a_form_that_is_too_large_is_told_so(String path, int letters, int status, String words) {
        HttpResponse<String> large = send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "XSRF-TOKEN=a")
                .header("X-XSRF-TOKEN", "a")
                .POST(HttpRequest.BodyPublishers.ofString("username=a&password=" + "x".repeat(letters)))
                .build());
        assertThat(large.statusCode()).isEqualTo(status);
        assertThat(large.body()).contains(words);
    }

    private String answer(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
