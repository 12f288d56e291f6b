package id.pendopo.platform.security;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Accounts.NewAccount;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever works here changes the password of the own account without asking anybody. */
class OwnPasswordTest extends DoorTest {
    private static final String NEW = "sandi baru yang panjang";

    @Test
    void everybody_who_works_here_changes_the_own_password_and_signs_in_with_it() {
        List<Role> staffRoles =
                Arrays.stream(Role.values()).filter(role -> !role.isDevice()).toList();
        for (Role role : staffRoles) {
            String name = name();
            Cookie session = signedIn(name, role);
            String path = role == Role.PLATFORM_ADMIN ? "/password" : "/m/ogan-ilir/password";
            MvcTestResult form = http.get().uri(path).cookie(session).exchange();
            assertThat(form).as(role.name()).hasStatusOk();
            assertThat(form).bodyText().contains("name=\"old\"", "name=\"password\"", "name=\"again\"");
            assertThat(send(path, session, PASSWORD, NEW, NEW)).as(role.name()).hasStatus3xxRedirection();
            UUID account = Wall.get(region(role), () -> accounts.verify(name, NEW));
            assertThat(account).isNotNull();
        }
    }

    @Test
    void every_page_of_the_staff_shows_the_way_to_it() {
        Cookie session = signedIn(name(), Role.OFFICER);
        assertThat(http.get().uri("/m/ogan-ilir/password").cookie(session).exchange())
                .bodyText()
                .contains("href=\"/m/ogan-ilir/password\"", "Ganti kata sandi");
    }

    @Test
    void the_other_sessions_end_and_the_one_that_asked_goes_on() {
        String name = name();
        Cookie here = signedIn(name, Role.MALL_MANAGER);
        Cookie elsewhere = session(signIn("ogan-ilir", name, PASSWORD));
        assertThat(known(elsewhere)).isTrue();
        MvcTestResult changed = send(here, PASSWORD, NEW, NEW);
        assertThat(http.get().uri(redirect(changed)).cookie(here).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Kata sandi sudah diganti");
        assertThat(known(here)).isTrue();
        assertThat(known(elsewhere)).isFalse();
        assertThat(signIn("ogan-ilir", name, PASSWORD)).hasStatus(401);
        assertThat(signIn("ogan-ilir", name, NEW)).hasStatus3xxRedirection();
    }

    @Test
    void two_different_new_ones_a_short_one_and_the_manuals_change_nothing_and_say_why() {
        String name = name();
        Cookie session = signedIn(name, Role.RECEPTIONIST);
        assertThat(send(session, PASSWORD, NEW, NEW + "x"))
                .hasStatus(400)
                .bodyText()
                .contains("Kedua isian kata sandi baru berbeda");
        assertThat(send(session, PASSWORD, "pendek", "pendek")).hasStatus(400);
        assertThat(send(session, PASSWORD, Accounts.DEMO_PASSWORD, Accounts.DEMO_PASSWORD))
                .hasStatus(400);
        assertThat(signIn("ogan-ilir", name, PASSWORD)).hasStatus3xxRedirection();
    }

    @Test
    void guessing_the_old_one_is_slowed_down_like_the_sign_in() {
        String name = name();
        Cookie session = signedIn(name, Role.OFFICER);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(send(session, "salah salah salah", NEW, NEW)).hasStatus(403);
        }
        MvcTestResult slowed = send(session, PASSWORD, NEW, NEW);
        assertThat(slowed).hasStatus(429);
        assertThat(slowed.getResponse().getHeader("Retry-After")).isNotNull();
        clock.advance(Duration.ofMinutes(20));
        assertThat(send(session, PASSWORD, NEW, NEW)).hasStatus3xxRedirection();
    }

    @Test
    void sent_twice_it_is_changed_once_and_not_called_wrong() {
        Cookie session = signedIn(name(), Role.OFFICER);
        String key = Ids.secret();
        for (int time = 0; time < 2; time++) {
            assertThat(send("/m/ogan-ilir/password", session, PASSWORD, NEW, NEW, key))
                    .hasStatus3xxRedirection();
        }
    }

    @Test
    void sent_again_with_another_new_one_it_does_not_look_as_if_that_one_held() {
        String name = name();
        Cookie session = signedIn(name, Role.OFFICER);
        String key = Ids.secret();
        String path = "/m/ogan-ilir/password";
        assertThat(send(path, session, PASSWORD, NEW, NEW, key)).hasStatus3xxRedirection();
        String other = "lain lagi yang panjang";
        assertThat(send(path, session, PASSWORD, other, other, key))
                .hasStatus(409)
                .bodyText()
                .contains("Perintah sudah dipakai");
        assertThat(send(path, session, PASSWORD, NEW, other, key)).hasStatus(400);
        assertThat(Wall.get(REGION, () -> accounts.verify(name, NEW))).isNotNull();
        for (int guess = 0; guess < 4; guess++) {
            String guessed = "tebakan yang ke-" + guess;
            assertThat(send(path, session, PASSWORD, guessed, guessed, key)).hasStatus(409);
        }
        assertThat(send(path, session, PASSWORD, NEW, NEW, key))
                .as("a used key is no way to guess")
                .hasStatus(429);
    }

    @Test
    void the_browser_in_which_it_is_changed_stays_a_known_one() {
        String name = name();
        account(name);
        MvcTestResult signedIn = signIn("ogan-ilir", name, PASSWORD);
        MvcTestResult changed = http.post()
                .uri("/m/ogan-ilir/password")
                .with(csrf())
                .cookie(session(signedIn), browser(signedIn))
                .param("old", PASSWORD)
                .param("password", NEW)
                .param("again", NEW)
                .param("key", Ids.secret())
                .exchange();
        assertThat(changed).hasStatus3xxRedirection();
        for (int i = 0; i < 31; i++) {
            signIn("ogan-ilir", "tidak.ada." + i, PASSWORD);
        }
        assertThat(signIn("ogan-ilir", name, NEW)).as("a stranger's browser").hasStatus(429);
        assertThat(signIn("ogan-ilir", name, NEW, browser(changed)))
                .as("the own one")
                .hasStatus3xxRedirection();
    }

    private static Cookie browser(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("pendopo_known"), "no cookie of a known browser");
    }

    private Cookie signedIn(String name, Role role) {
        boolean everywhere = role == Role.REGION_ADMIN || role == Role.PLATFORM_ADMIN;
        String secret = Wall.get(
                region(role),
                () -> sessions.open(accounts.createHashed(
                        new NewAccount(name, "Uji", "", role, everywhere ? null : mall(), null, null), HASH)));
        return new Cookie("pendopo_session", secret);
    }

    private static int region(Role role) {
        return role == Role.PLATFORM_ADMIN ? Wall.NATION : REGION;
    }

    private static String redirect(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult send(Cookie session, String old, String password, String again) {
        return send("/m/ogan-ilir/password", session, old, password, again);
    }

    private MvcTestResult send(String path, Cookie session, String old, String password, String again) {
        return send(path, session, old, password, again, Ids.secret());
    }

    private MvcTestResult send(String path, Cookie session, String old, String password, String again, String key) {
        return http.post()
                .uri(path)
                .with(csrf())
                .cookie(session)
                .param("old", old)
                .param("password", password)
                .param("again", again)
                .param("key", key)
                .exchange();
    }
}
