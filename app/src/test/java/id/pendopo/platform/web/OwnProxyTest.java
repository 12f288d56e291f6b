package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.RealServerTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that sets three headers and passes on whatever else a stranger writes. */
@TestPropertySource(properties = "pendopo.behind-proxy=true")
class OwnProxyTest extends RealServerTest {
    private static final List<String> PROXY = List.of(
            "X-Forwarded-For", "203.0.113.77", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "mpp.contoh.go.id");

    private static String[] proxied(String... written) {
        List<String> headers = new ArrayList<>(PROXY);
        headers.addAll(List.of(written));
        return headers.toArray(String[]::new);
    }

    @Test
    void protocol_and_host_are_the_proxys() {
        HttpResponse<String> page = get("/m/ogan-ilir/sign-in", proxied());
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(ownForm("https://mpp.contoh.go.id")).as("our own page").isEqualTo(404);
        assertThat(ownForm("https://lain.contoh.go.id")).as("a neighbour's").isEqualTo(403);
    }

    private int ownForm(String origin) {
        return post("/m/tidak-ada/sign-in", "username=a&password=b", proxied("Origin", origin))
                .statusCode();
    }

    @Test
    void a_stranger_can_not_put_a_malls_name_before_the_address() {
        String manager = session("jember", "anggraini");
        for (String prefix : List.of("/m/jember", "/m/jember/", "/ui", "https://evil.example")) {
            HttpResponse<String> board = get(
                    "/m/ogan-ilir/board", proxied("Authorization", "Bearer " + manager, "X-Forwarded-Prefix", prefix));
            assertThat(board.statusCode()).as(prefix).isEqualTo(401);
            assertThat(get("/m/ogan-ilir/sign-in", proxied("X-Forwarded-Prefix", prefix))
                            .body())
                    .as(prefix)
                    .contains("MPP Ogan Ilir", "value=\"/m/ogan-ilir/sign-in\"")
                    .doesNotContain("jember", "evil");
        }
        assertThat(get("/m/jember/board", proxied("Authorization", "Bearer " + manager))
                        .statusCode())
                .isEqualTo(200);
    }

    private String session(String mall, String name) {
        HttpResponse<String> door = post("/demo/sign-in", "mall=" + mall + "&username=" + name, proxied());
        return door.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("__Host-pendopo_session="))
                .map(cookie -> cookie.replaceFirst("^[^=]*=\"?([^;\"]*).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void metrics_are_not_for_who_came_through_the_proxy_whatever_else_they_write() {
        for (String[] forged : List.of(
                new String[] {"Forwarded", "for=127.0.0.1"},
                new String[] {"Forwarded", "for=127.0.0.1;host=localhost;proto=http"},
                new String[] {"X-Forwarded-Prefix", "/ui"},
                new String[] {"X-Forwarded-Prefix", "/actuator/health"},
                new String[] {"X-Forwarded-For", "127.0.0.1", "X-Forwarded-Host", "localhost"})) {
            assertThat(get("/actuator/prometheus", proxied(forged)).statusCode())
                    .as(String.join(" ", forged))
                    .isEqualTo(404);
        }
        assertThat(get("/actuator/prometheus", proxied("Authorization", "Bearer rahasia-pemantau"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void guessing_is_counted_by_the_address_that_the_proxy_has_seen() {
        assertThat(pairings(i -> proxied("Forwarded", "for=198.51.100." + i)))
                .as("RFC 7239")
                .endsWith(404, 429);
        assertThat(pairings(i -> new String[] {"X-Forwarded-For", "198.51.100." + i + ", 203.0.113.8"}))
                .as("appended to what the sender wrote")
                .endsWith(404, 429);
        assertThat(pairings(i -> new String[] {
                    "X-Forwarded-For", "198.51.100." + i, "X-Forwarded-For", "203.0.113.9",
                }))
                .as("in a line of its own")
                .endsWith(404, 429);
        assertThat(pairings(i -> new String[] {"X-Forwarded-For", "2001:db8:1:2::" + i}))
                .as("one network")
                .endsWith(404, 429);
        assertThat(pairings(i -> new String[] {"X-Forwarded-For", "198.51.100." + i}))
                .as("others")
                .containsOnly(404);
    }

    private List<Integer> pairings(IntFunction<String[]> headers) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(i -> post("/m/ogan-ilir/pair", "code=ABCDEFG" + i, headers.apply(i))
                        .statusCode())
                .toList();
    }

    private HttpResponse<String> post(String address, String form, String... headers) {
        return send(to(address)
                .headers(headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "XSRF-TOKEN=a")
                .header("X-XSRF-TOKEN", "a")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }
}
