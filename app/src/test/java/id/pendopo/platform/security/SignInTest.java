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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
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
    void the_demos_password_opens_nothing_once_the_demo_is_over() {
        Accounts afterTheDemo = new Accounts(jdbc, new Ids(clock), history, clock, false);
        String name = name();
        String demo = Accounts.DEMO_PASSWORD;
        Wall.get(
                REGION,
                () -> afterTheDemo.createHashed(
                        new NewAccount(name, "Uji", demo, Role.MALL_MANAGER, mall(), null, null), Accounts.demoHash()));
        assertThat(Wall.get(REGION, () -> accounts.verify(name, demo))).isNotNull();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Wall.get(REGION, () -> afterTheDemo.verify(name, demo)))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.SIGN_IN_FAILED));
    }

    @Test
    void an_account_that_the_demo_made_opens_nothing_once_the_demo_is_over_whatever_its_password() {
        Accounts afterTheDemo = new Accounts(jdbc, new Ids(clock), history, clock, false);
        String made = name();
        UUID account = account(made);
        Wall.run(REGION, () -> staff.setPassword(account, Accounts.hash("sandi baru sekali"), account));
        assertThat(Wall.get(REGION, () -> accounts.verify(made, "sandi baru sekali")))
                .isEqualTo(account);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Wall.get(REGION, () -> afterTheDemo.verify(made, "sandi baru sekali")))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.SIGN_IN_FAILED));
        String own = name();
        UUID real = Wall.get(
                REGION,
                () -> afterTheDemo.createHashed(
                        new NewAccount(own, "Uji", PASSWORD, Role.MALL_MANAGER, mall(), null, null), HASH));
        assertThat(Wall.get(REGION, () -> afterTheDemo.verify(own, PASSWORD))).isEqualTo(real);
        String admin = name();
        UUID owner = Wall.get(
                REGION,
                () -> accounts.create(new NewAccount(admin, "Uji", PASSWORD, Role.REGION_ADMIN, null, null, null)));
        assertThat(Wall.get(REGION, () -> afterTheDemo.verify(admin, PASSWORD)))
                .as("create-admin, whatever it was started with")
                .isEqualTo(owner);
    }

    @Test
    void nobody_may_choose_the_password_that_stands_in_the_manual() {
        for (String known : List.of("pendopo-demo", "Pendopo-Demo")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> Accounts.hash(known))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.PASSWORD_KNOWN));
        }
    }

    @Test
    void what_the_demo_handed_out_opens_nothing_once_the_demo_is_over() {
        Devices devicesAfter = new Devices(jdbc, new Ids(clock), history, clock, false);
        Sessions sessionsAfter = new Sessions(jdbc, clock, Duration.ofHours(1), false);
        String device = Wall.get(
                REGION,
                () -> devices.pair(
                        mall(),
                        devices.announce(mall(), Role.KIOSK, "Demo", null, null).code()));
        String code = Wall.get(
                REGION,
                () -> devices.announce(mall(), Role.KIOSK, "Demo", null, null).code());
        UUID account = account(name());
        String session = Wall.get(REGION, () -> sessions.open(account));
        assertThat(devices.find(device)).isPresent();
        assertThat(sessions.find(session)).isPresent();
        assertThat(devicesAfter.find(device)).isEmpty();
        assertThat(sessionsAfter.find(session)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Wall.get(REGION, () -> devicesAfter.pair(mall(), code)));
        assertThat(Wall.get(REGION, () -> devicesAfter.of(mall())))
                .filteredOn(one -> one.name().equals("Demo"))
                .isNotEmpty()
                .allMatch(Devices.Device::revoked);
        String own = Wall.get(
                REGION,
                () -> devicesAfter.pair(
                        mall(),
                        devicesAfter
                                .announce(mall(), Role.KIOSK, "Kios utara", null, null)
                                .code()));
        assertThat(devicesAfter.find(own)).isPresent();
        assertThat(sessionsAfter.find(Wall.get(REGION, () -> sessionsAfter.open(account))))
                .isPresent();
    }

    @Test
    void a_session_without_any_request_for_an_hour_is_over_and_one_with_an_open_page_is_not() {
        UUID account = account(name());
        String open = Wall.get(REGION, () -> sessions.open(account));
        String left = Wall.get(REGION, () -> sessions.open(account));
        for (int tenMinutes = 0; tenMinutes < 6; tenMinutes++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(fresh().find(open)).isPresent();
        }
        assertThat(fresh().find(left)).isEmpty();
        assertThat(Wall.get(REGION, fresh()::forgetEnded)).isPositive();
        clock.advance(Duration.ofMinutes(59));
        assertThat(fresh().find(open)).isPresent();
        assertThat(new Sessions(jdbc, clock, Duration.ofMinutes(30), true).find(open))
                .as("a mall's own shorter limit")
                .isPresent();
        clock.advance(Duration.ofMinutes(31));
        assertThat(new Sessions(jdbc, clock, Duration.ofMinutes(30), true).find(open))
                .isEmpty();
    }

    @Test
    void a_limit_that_would_sign_out_officers_with_an_open_page_is_refused_at_the_start() {
        assertThatExceptionOfType(IdleTooShort.class)
                .isThrownBy(() -> new Sessions(jdbc, clock, Duration.ofMinutes(9), false))
                .withMessageContainingAll("PENDOPO_SESSION_IDLE", "PT15M");
    }

    /** A node that remembers nobody yet. */
    private Sessions fresh() {
        return new Sessions(jdbc, clock, Duration.ofHours(1), true);
    }

    @Test
    void a_form_sent_after_the_session_ended_is_kept_on_the_page_that_says_so() {
        String name = name();
        account(name);
        Cookie session = session(signIn("ogan-ilir", name, PASSWORD));
        clock.advance(Sessions.LENGTH.plusSeconds(1));
        var request = http.post()
                .uri("/m/ogan-ilir/admin/stalls/edit")
                .with(csrf())
                .param("name_id", "Kopi \"Tebat\"")
                .param("password", "rahasia sekali");
        request.contentType(MediaType.APPLICATION_FORM_URLENCODED);
        MvcTestResult result = request.cookie(session).exchange();
        assertThat(result).hasStatus(401);
        assertThat(result)
                .bodyText()
                .contains("Silakan masuk lagi", "action=\"/m/ogan-ilir/admin/stalls/edit\"", "Kirim lagi")
                .contains("name=\"name_id\" value=\"Kopi &#34;Tebat&#34;\"")
                .doesNotContain("rahasia sekali");
    }

    @Test
    void who_wants_a_new_password_of_ones_own_gives_the_old_one_and_guessing_is_slowed_down() {
        String name = name();
        UUID account = account(name);
        Cookie session = session(signIn("ogan-ilir", name, PASSWORD));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(ownPassword(session, account, "sandi yang salah")).hasStatus(403);
        }
        assertThat(ownPassword(session, account, "sandi yang salah")).hasStatus(429);
        assertThat(known(session)).as("nothing was changed").isTrue();
        clock.advance(Duration.ofMinutes(20));
        assertThat(ownPassword(session, account, PASSWORD)).hasStatus3xxRedirection();
        assertThat(signIn("ogan-ilir", name, "sandi baru yang panjang")).hasStatus3xxRedirection();
    }

    private MvcTestResult ownPassword(Cookie session, UUID account, String old) {
        return http.post()
                .uri("/m/ogan-ilir/admin/accounts/" + account + "/password")
                .with(csrf())
                .cookie(session)
                .param("oldPassword", old)
                .param("password", "sandi baru yang panjang")
                .param("key", Ids.secret())
                .exchange();
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
