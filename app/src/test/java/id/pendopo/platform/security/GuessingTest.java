package id.pendopo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who guesses is slowed down; who is guessed about gets in. */
class GuessingTest extends DoorTest {
    @Test
    void guessing_a_name_is_slowed_down_and_a_pause_lets_the_owner_in() {
        String name = name();
        account(name);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("ogan-ilir", name, "salah salah salah")).hasStatus(401);
        }
        MvcTestResult refused = signIn("ogan-ilir", name, PASSWORD);
        assertThat(refused).hasStatus(429).bodyText().contains("Terlalu banyak percobaan");
        assertThat(refused.getResponse().getHeader("Retry-After")).isEqualTo("3");
        clock.advance(Duration.ofSeconds(3));
        assertThat(signIn("ogan-ilir", name, PASSWORD)).hasStatus3xxRedirection();
        assertThat(signIn("ogan-ilir", name, "salah salah salah"))
                .as("forgiven")
                .hasStatus(401);
    }

    @Test
    void one_address_can_not_try_many_names_and_an_hour_forgives() {
        for (int i = 0; i < 30; i++) {
            assertThat(signIn("ogan-ilir", "tidak.ada." + i, PASSWORD)).hasStatus(401);
        }
        assertThat(signIn("ogan-ilir", "tidak.ada.lagi", PASSWORD)).hasStatus(429);
        clock.advance(Duration.ofHours(2));
        assertThat(signIn("ogan-ilir", "tidak.ada.lagi", PASSWORD)).hasStatus(401);
        assertThat(signIn("ogan-ilir", "tidak.ada.pula", PASSWORD))
                .as("counted anew")
                .hasStatus(401);
    }

    @Test
    void a_refused_try_is_counted_nowhere() {
        String name = name();
        account(name);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("ogan-ilir", "tidak.ada", "salah salah salah")).hasStatus(401);
        }
        for (int i = 0; i < 40; i++) {
            assertThat(signIn("ogan-ilir", "tidak.ada", "salah salah salah")).hasStatus(429);
        }
        assertThat(signIn("ogan-ilir", name, PASSWORD))
                .as("another name from the same hall")
                .hasStatus3xxRedirection();
    }

    @Test
    void who_is_refused_is_told_the_longest_of_the_waits() {
        String name = name();
        account(name);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("ogan-ilir", name, "salah salah salah")).hasStatus(401);
        }
        for (int wait : List.of(3, 5, 9)) {
            clock.advance(Duration.ofSeconds(wait));
            assertThat(signIn("ogan-ilir", name, "salah salah salah")).hasStatus(401);
        }
        for (int i = 0; i < 22; i++) {
            assertThat(signIn("ogan-ilir", "tidak.ada." + i, PASSWORD)).hasStatus(401);
        }
        MvcTestResult refused = signIn("ogan-ilir", name, PASSWORD);
        assertThat(refused.getResponse().getHeader("Retry-After"))
                .as("the address waits 2 seconds, the name 16")
                .isEqualTo("17");
        clock.advance(Duration.ofSeconds(17));
        assertThat(signIn("ogan-ilir", name, PASSWORD)).hasStatus3xxRedirection();
    }

    @Test
    void a_stranger_behind_the_same_address_shuts_no_paired_counter_pc_out() {
        String name = name();
        account(name);
        for (int i = 0; i < 31; i++) {
            signIn("ogan-ilir", "tidak.ada." + i, PASSWORD);
        }
        assertThat(signIn("ogan-ilir", name, PASSWORD)).hasStatus(429);
        assertThat(signIn("ogan-ilir", name, PASSWORD, device(Role.KIOSK)))
                .as("a kiosk stands where strangers are")
                .hasStatus(429);
        Cookie counter = device(Role.COUNTER);
        assertThat(signIn("ogan-ilir", name, PASSWORD, counter)).hasStatus3xxRedirection();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("ogan-ilir", name, "salah salah salah", counter)).hasStatus(401);
        }
        assertThat(signIn("ogan-ilir", name, PASSWORD, counter))
                .as("a name is guarded there, too")
                .hasStatus(429);
    }

    @Test
    void a_stranger_who_guesses_at_a_name_shuts_its_owner_out_nowhere() {
        String name = name();
        account(name);
        Cookie known = known(signIn("ogan-ilir", name, PASSWORD));
        from("10.2.0.1");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("ogan-ilir", name, "salah salah salah")).hasStatus(401);
        }
        assertThat(signIn("ogan-ilir", name, PASSWORD)).as("the stranger").hasStatus(429);
        assertThat(signIn("ogan-ilir", name, PASSWORD, device(Role.COUNTER)))
                .as("a counter PC behind the same address")
                .hasStatus3xxRedirection();
        assertThat(signIn("ogan-ilir", name, PASSWORD, known))
                .as("the owner's browser behind the same address")
                .hasStatus3xxRedirection();
        from("10.2.0.2");
        assertThat(signIn("ogan-ilir", name, PASSWORD)).as("elsewhere").hasStatus3xxRedirection();
    }

    @Test
    void strangers_from_many_addresses_have_no_more_tries_at_a_name_than_a_ceiling() {
        String name = name();
        account(name);
        Cookie known = known(signIn("ogan-ilir", name, PASSWORD));
        int judged = 0;
        for (int i = 0; i < 60; i++) {
            from("10.3.0." + i);
            judged +=
                    signIn("ogan-ilir", name, "salah salah salah").getResponse().getStatus() == 401 ? 1 : 0;
        }
        assertThat(judged).isEqualTo(50);
        from("10.3.1.1");
        assertThat(signIn("ogan-ilir", name, PASSWORD))
                .as("a new browser waits")
                .hasStatus(429);
        assertThat(signIn("ogan-ilir", name, PASSWORD, known))
                .as("a known one doesn't")
                .hasStatus3xxRedirection();
        assertThat(signIn("ogan-ilir", name, PASSWORD, device(Role.COUNTER))).hasStatus3xxRedirection();
        clock.advance(Duration.ofSeconds(3));
        assertThat(signIn("ogan-ilir", name, PASSWORD)).as("after a moment").hasStatus3xxRedirection();
    }

    @Test
    void a_known_browser_is_known_for_the_names_that_signed_in_there_and_guesses_no_more_than_others() {
        String mine = name();
        String other = name();
        account(mine);
        UUID account = account(other);
        Cookie known = known(signIn("ogan-ilir", mine, PASSWORD));
        assertThat(known.isHttpOnly()).isTrue();
        assertThat(known.getValue()).doesNotContain(mine);
        for (int i = 0; i < 31; i++) {
            signIn("ogan-ilir", "tidak.ada." + i, PASSWORD);
        }
        assertThat(signIn("ogan-ilir", other, PASSWORD, known))
                .as("another name")
                .hasStatus(429);
        String forged = known.getValue().substring(0, 23) + "A".repeat(22);
        assertThat(signIn("ogan-ilir", mine, PASSWORD, new Cookie("pendopo_known", forged)))
                .as("forged")
                .hasStatus(429);
        Cookie both = known(signIn("ogan-ilir", other, PASSWORD, known, device(Role.COUNTER)));
        assertThat(signIn("ogan-ilir", mine, PASSWORD, both)).hasStatus3xxRedirection();
        assertThat(signIn("ogan-ilir", other, PASSWORD, both)).hasStatus3xxRedirection();
        Wall.run(REGION, () -> staff.setPassword(account, Accounts.hash("kata sandi yang baru"), account));
        assertThat(signIn("ogan-ilir", other, "kata sandi yang baru", both))
                .as("a new password")
                .hasStatus(429);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("ogan-ilir", mine, "salah salah salah", both)).hasStatus(401);
        }
        assertThat(signIn("ogan-ilir", mine, PASSWORD, both)).hasStatus(429);
    }

    private static Cookie known(MvcTestResult result) {
        return java.util.Objects.requireNonNull(result.getResponse().getCookie("pendopo_known"));
    }

    private Cookie device(Role role) {
        return new Cookie(
                "pendopo_device",
                Wall.get(
                        REGION,
                        () -> devices.pair(
                                mall(),
                                devices.announce(mall(), role, "Uji", null, null)
                                        .code())));
    }

    @Test
    void guesses_sent_all_at_once_are_not_free() throws Exception {
        String name = name();
        account(name);
        List<Callable<Integer>> guesses = java.util.stream.IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(i -> () -> signIn("ogan-ilir", name, "salah salah " + i)
                        .getResponse()
                        .getStatus())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int judged = 0;
            for (Future<Integer> answer : threads.invokeAll(guesses)) {
                judged += answer.get() == 401 ? 1 : 0;
            }
            assertThat(judged).isEqualTo(5);
        }
    }
}
