package id.pendopo.platform.security;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Forms;
import id.pendopo.platform.database.Wall;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SignInTest extends DoorTest {
    @Test
    void staff_signs_in_at_its_own_mall_only() {
        String name = name();
        account(name);
        assertThat(signIn("ogan-ilir", name, PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/m/ogan-ilir/home");
        assertThat(signIn("jombang", name, PASSWORD)).hasStatus(401);
        assertThat(signIn("ogan-ilir", name, "sandi yang salah")).hasStatus(401);
        assertThat(signIn("ogan-ilir", "x' or '1'='1", PASSWORD)).hasStatus(401);
        assertThat(signIn("ogan-ilir", name, "x".repeat(100_000))).hasStatus(401);
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_other_sites_and_for_plain_http_behind_tls() {
        String name = name();
        account(name);
        Cookie plain = session(signIn("ogan-ilir", name, PASSWORD));
        assertThat(plain.isHttpOnly()).isTrue();
        assertThat(plain.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(plain.getSecure()).isFalse();
        var request = http.post().uri("/m/ogan-ilir/sign-in").secure(true).with(csrf());
        Cookie secure = java.util.Objects.requireNonNull(request.param("username", name)
                .param("password", PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("__Host-pendopo_session"));
        assertThat(secure.getSecure()).isTrue();
        assertThat(secure.getPath()).isEqualTo("/");
        assertThat(secure.getDomain()).isNull();
        var page = http.get().uri("/m/ogan-ilir/admin/accounts").secure(true);
        assertThat(page.cookie(secure).exchange()).hasStatusOk();
        var planted = http.get().uri("/m/ogan-ilir/admin/accounts").secure(true);
        assertThat(planted.cookie(new Cookie("pendopo_session", secure.getValue()))
                        .exchange())
                .as("by a sibling site, which can't use the other name")
                .hasStatus(401);
        assertThat(secure.getValue()).matches("1610\\.[A-Za-z0-9_-]{22}");
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        String name = name();
        account(name);
        assertThat(http.post()
                        .uri("/m/ogan-ilir/sign-in")
                        .param("username", name)
                        .param("password", PASSWORD)
                        .exchange())
                .hasStatus(403);
        assertThat(http.post()
                        .uri("/m/ogan-ilir/sign-in")
                        .with(Forms.wrong())
                        .param("username", name)
                        .param("password", PASSWORD)
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void a_form_of_another_site_or_a_sibling_changes_nothing_though_it_knows_the_token() {
        String name = name();
        account(name);
        for (String[] headers : new String[][] {
            {"Sec-Fetch-Site", "same-site", "Origin", "http://localhost"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Origin", "https://lain.oganilirkab.go.id"},
            {"Origin", "http://localhost:9999"},
            {"Origin", "null"},
            {"Origin", "http://localhost.jahat.example"}
        }) {
            MvcTestResult refused = sent(name, headers);
            assertThat(refused).as(String.join(" ", headers)).hasStatus(403);
            assertThat(refused.getResponse().getCookie("pendopo_session")).isNull();
        }
        for (String[] headers : new String[][] {
            {"Sec-Fetch-Site", "same-origin", "Origin", "http://localhost"},
            {"Sec-Fetch-Site", "none"},
            {"Origin", "http://localhost"},
            {"Origin", "https://LOCALHOST"},
            {}
        }) {
            assertThat(sent(name, headers)).as(String.join(" ", headers)).hasStatus3xxRedirection();
        }
    }

    private MvcTestResult sent(String name, String... headers) {
        var request = http.post()
                .uri("/m/ogan-ilir/sign-in")
                .with(csrf())
                .param("username", name)
                .param("password", PASSWORD);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void a_device_is_paired_once_by_its_code_and_works_until_it_is_revoked() {
        var announced = Wall.get(REGION, () -> devices.announce(mall(), Role.KIOSK, "Kios uji", null, null));
        Cookie device = pair(announced.code()).getResponse().getCookie("pendopo_device");
        assertThat(device).isNotNull();
        assertThat(java.util.Objects.requireNonNull(device).isHttpOnly()).isTrue();
        assertThat(devices.find(device.getValue()))
                .get()
                .extracting(Actor::role)
                .isEqualTo(Role.KIOSK);
        assertThat(pair(announced.code())).as("a code works once").hasStatus(404);
        Wall.run(REGION, () -> devices.revoke(mall(), announced.id(), null));
        assertThat(devices.find(device.getValue())).isEmpty();
        var late = Wall.get(REGION, () -> devices.announce(mall(), Role.DISPLAY, "Layar uji", null, null));
        clock.advance(Devices.CODE_LASTS.plusSeconds(1));
        assertThat(pair(late.code())).as("a code gets old").hasStatus(404);
    }

    private MvcTestResult pair(String code) {
        var request = http.post().uri("/m/ogan-ilir/pair").with(csrf()).param("code", code);
        request.remoteAddress(address);
        return request.exchange();
    }

    @Test
    void the_language_switch_leads_back_to_our_own_pages_only() {
        for (String elsewhere : List.of(
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/x\r\nSet-Cookie: a=b",
                "/.//evil.example",
                "/\t/evil.example",
                "/../evil.example",
                "/%09/evil.example",
                "/;/evil.example",
                "javascript:alert(1)",
                "")) {
            var result = http.post()
                    .uri("/preference")
                    .with(csrf())
                    .param("lang", "en")
                    .param("back", elsewhere)
                    .exchange();
            assertThat(result.getResponse().getRedirectedUrl()).as(elsewhere).isEqualTo("/");
        }
        var result = http.post()
                .uri("/preference")
                .with(csrf())
                .param("lang", "en")
                .param("back", "/m/ogan-ilir/services?q={ktp}&a=1")
                .exchange();
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/m/ogan-ilir/services?q={ktp}&a=1");
    }
}
