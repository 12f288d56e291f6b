package id.pendopo.visits.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ServiceTimeTest {
    private static final Duration TEN = Duration.ofMinutes(10);

    @Test
    void without_data_the_catalogue_is_believed() {
        ServiceTime time = ServiceTime.of(TypicalTime.ofMinutes(10));
        assertThat(time.median(1)).isEqualTo(TEN);
        assertThat(time.mean(1)).isGreaterThan(TEN);
    }

    @Test
    void with_data_the_truth_is_found_whatever_the_catalogue_said() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double truth = 2 + random.nextInt(40);
            double spread = 0.2 + random.nextDouble() * 0.5;
            ServiceTime time = ServiceTime.of(TypicalTime.ofMinutes(2 + random.nextInt(40)));
            for (int i = 0; i < 3_000; i++) {
                time = time.learning(minutes(truth * Math.exp(spread * random.nextGaussian())), 1, true);
            }
            assertThat(time.median(1).toMillis() / 60_000.0).as("seed %d", seed).isCloseTo(truth, within(truth * 0.1));
            assertThat(Math.sqrt(time.variance())).as("seed %d", seed).isCloseTo(spread, within(0.12));
        }
    }

    @Test
    void few_data_move_the_estimate_by_their_weight_only() {
        ServiceTime time = ServiceTime.of(TypicalTime.ofMinutes(10));
        for (int i = 0; i < 8; i++) {
            time = time.learning(Duration.ofMinutes(20), 1, true);
        }
        assertThat(time.median(1).toMillis() / 60_000.0).isCloseTo(10 * Math.sqrt(2), within(0.05));
    }

    @Test
    void a_duration_that_is_not_accurate_never_teaches() {
        ServiceTime time = ServiceTime.of(TypicalTime.ofMinutes(10));
        assertThat(time.learning(Duration.ofHours(3), 1, false)).isEqualTo(time);
        assertThat(time.learning(Duration.ZERO, 1, true)).isEqualTo(time);
    }

    @Test
    void one_forgotten_counter_does_not_move_what_many_taught() {
        Random random = new Random(1);
        ServiceTime time = ServiceTime.of(TypicalTime.ofMinutes(10));
        for (int i = 0; i < 100; i++) {
            time = time.learning(minutes(10 * Math.exp(0.3 * random.nextGaussian())), 1, true);
        }
        Duration before = time.mean(1);
        Duration after = time.learning(Duration.ofHours(9), 1, true).mean(1);
        assertThat(after.minus(before)).isBetween(Duration.ZERO, Duration.ofSeconds(15));
    }

    @Test
    void a_family_of_five_takes_three_times_as_long_and_teaches_the_time_of_one() {
        ServiceTime time = ServiceTime.of(TypicalTime.ofMinutes(10));
        assertThat(time.median(5)).isEqualTo(Duration.ofMinutes(30));
        assertThat(time.learning(Duration.ofMinutes(30), 5, true).median(1)).isEqualTo(TEN);
    }

    @Test
    void what_takes_exactly_so_long_has_no_spread_and_learns_nothing() {
        ServiceTime time = ServiceTime.of(TypicalTime.exactly(10)).learning(Duration.ofMinutes(50), 1, true);
        assertThat(time.mean(1)).isEqualTo(TEN);
        assertThat(time.uncertainty()).isZero();
    }

    @Test
    void what_is_stored_is_the_same_as_mean_and_squares_of_all() {
        double[] logs = {1.1, 0.4, 2.2, 1.7};
        Learned learned = Learned.nothing();
        for (double log : logs) {
            learned = learned.and(log);
        }
        assertThat(learned.n()).isEqualTo(4);
        assertThat(learned.meanLog()).isCloseTo(1.35, within(1e-12));
        assertThat(learned.m2Log()).isCloseTo(1.81, within(1e-12));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
