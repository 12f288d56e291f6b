package id.pendopo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.security.Throttle.Guess;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Instant LAST = Instant.parse("2025-02-12T02:00:00Z");

    private static long pause(int failures) {
        return Duration.between(LAST, Throttle.waitUntil(failures, 5, LAST)).toSeconds();
    }

    @Test
    void the_pause_doubles_with_each_failure_and_ends_at_a_quarter_of_an_hour() {
        assertThat(pause(4)).isZero();
        assertThat(pause(5)).isEqualTo(2);
        assertThat(pause(6)).isEqualTo(4);
        assertThat(pause(12)).isEqualTo(256);
        assertThat(pause(13)).isEqualTo(512);
        assertThat(pause(14)).isEqualTo(900);
        assertThat(pause(1_000_000)).isEqualTo(900);
        assertThat(Guess.values()).hasSize(5);
    }
}
