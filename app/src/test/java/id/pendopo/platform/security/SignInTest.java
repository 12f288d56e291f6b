package id.pendopo.platform.security;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.Forms;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Accounts.NewAccount;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
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
        Cookie secure = session(
                request.param("username", name).param("password", PASSWORD).exchange());
        assertThat(secure.getSecure()).isTrue();
        assertThat(secure.getValue()).matches("1610\\.[A-Za-z0-9_-]{22}");
    }

    @Test
    void a_session_that_was_planted_before_is_worth_nothing_after_signing_in() {
        String name = name();
        UUID account = account(name);
        Cookie planted = new Cookie("pendopo_session", Wall.get(REGION, () -> sessions.open(account)));
        Cookie fresh = session(signIn("ogan-ilir", name, PASSWORD, planted));
        assertThat(fresh.getValue()).isNotEqualTo(planted.getValue());
        assertThat(known(fresh)).isTrue();
        assertThat(known(planted)).isFalse();
        assertThat(known(new Cookie("pendopo_session", "1610.AAAAAAAAAAAAAAAAAAAAAA")))
                .isFalse();
    }

    @Test
    void a_session_ends_after_twelve_hours_and_with_signing_out() {
        String name = name();
        account(name);
        Cookie old = session(signIn("ogan-ilir", name, PASSWORD));
        clock.advance(Sessions.LENGTH.plusSeconds(1));
        assertThat(known(old)).isFalse();
        Cookie fresh = session(signIn("ogan-ilir", name, PASSWORD));
        assertThat(known(fresh)).isTrue();
        assertThat(http.post()
                        .uri("/m/ogan-ilir/sign-out")
                        .with(csrf())
                        .cookie(fresh)
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(known(fresh)).isFalse();
        long rows = Wall.get(
                REGION,
                () -> jdbc.sql("""
                select count(*) from platform.session s join platform.account a on a.region_id = s.region_id and a.id = s.account_id
                where a.username = :name""").param("name", name).query(Long.class).single());
        assertThat(rows).as("expired sessions are not kept").isZero();
    }

    @Test
    void a_new_password_and_a_closed_account_end_all_sessions_at_once() {
        String name = name();
        UUID account = account(name);
        Cookie one = session(signIn("ogan-ilir", name, PASSWORD));
        assertThat(known(one)).isTrue();
        Wall.run(REGION, () -> staff.setPassword(account, HASH, account));
        assertThat(known(one)).isFalse();
        Cookie two = session(signIn("ogan-ilir", name, PASSWORD));
        Wall.run(REGION, () -> staff.open(account, false, account));
        assertThat(known(two)).isFalse();
        assertThat(signIn("ogan-ilir", name, PASSWORD)).hasStatus(401);
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
    void the_demos_password_opens_nothing_once_the_demo_is_over() {
        Accounts afterTheDemo = new Accounts(jdbc, new Ids(clock), history, clock, false);
        String name = name();
        String demo = Accounts.DEMO_PASSWORD;
        Wall.get(
                REGION,
                () -> accounts.create(new NewAccount(name, "Uji", demo, Role.MALL_MANAGER, mall(), null, null)));
        assertThat(Wall.get(REGION, () -> accounts.verify(name, demo))).isNotNull();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Wall.get(REGION, () -> afterTheDemo.verify(name, demo)))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.SIGN_IN_FAILED));
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
