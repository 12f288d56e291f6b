package id.pendopo.visits.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EstimateScoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void a_call_at_the_bound_is_inside_and_one_after_it_is_not() {
        EstimateScore score = EstimateScore.none().and(told(10, 20), in(20)).and(told(10, 20), in(21));
        assertThat(score.given()).isEqualTo(2);
        assertThat(score.insideShare()).isEqualTo(0.5);
    }

    @Test
    void early_and_late_count_alike_and_the_gain_is_against_the_better_rule() {
        EstimateScore score = EstimateScore.none()
                .and(told(10, 20), in(12))
                .and(told(10, 20), in(8))
                .and(told(10, 20), in(12));
        assertThat(score.own().median()).isCloseTo(Duration.ofMinutes(2), Duration.ofSeconds(8));
        assertThat(score.gain()).isCloseTo(0.55, within(0.03)); // 5 ahead × 6 ÷ 4 = 7.5; the last waited 7
    }

    @Test
    void scores_of_parts_add_up_to_the_score_of_all() {
        EstimateScore one = EstimateScore.none().and(told(10, 20), in(12));
        EstimateScore two = EstimateScore.none().and(told(5, 9), in(300));
        assertThat(one.plus(two)).isEqualTo(one.and(told(5, 9), in(300)));
    }

    @Test
    void not_today_promised_nothing() {
        GivenEstimate never = GivenEstimate.of(NOW, CallEstimate.NOT_TODAY, 0, Duration.ZERO, 0, Duration.ZERO);
        assertThat(EstimateScore.none().and(never, in(5))).isEqualTo(EstimateScore.none());
    }

    private static GivenEstimate told(int median, int bound) {
        return GivenEstimate.of(
                NOW, new CallEstimate(in(median), in(bound)), 5, Duration.ofMinutes(6), 4, Duration.ofMinutes(7));
    }

    private static Instant in(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
