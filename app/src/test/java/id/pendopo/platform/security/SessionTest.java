package id.pendopo.platform.security;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.database.Wall;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From signing in to the end of it, and what is left of a form that came too late. */
class SessionTest extends DoorTest {
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
}
