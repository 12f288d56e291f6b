package id.pendopo.visits.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CautionTest {
    @Test
    void a_new_mall_widens_its_bounds_on_the_first_day_and_an_old_one_hardly() {
        Caution young = misses(Caution.none(), 100);
        assertThat(Math.exp(young.log())).isGreaterThan(1.2);
        assertThat(young.scored()).isEqualTo(100);
        Caution old = misses(new Caution(0, 5_000), 100);
        assertThat(Math.exp(old.log())).isBetween(1.0, 1.1);
    }

    @Test
    void as_many_misses_as_promised_leave_the_bounds_where_they_are() {
        double sum = 0;
        for (long seed = 0; seed < 50; seed++) {
            Caution caution = Caution.none();
            SplittableRandom random = new SplittableRandom(seed);
            for (int call = 0; call < 2_000; call++) {
                caution = caution.after(random.nextDouble() >= 0.1);
            }
            sum += caution.log();
        }
        assertThat(sum / 50).isCloseTo(0, within(0.05));
    }

    /** One call in four is missed. */
    private static Caution misses(Caution caution, int calls) {
        Caution learned = caution;
        for (int call = 0; call < calls; call++) {
            learned = learned.after(call % 4 != 0);
        }
        return learned;
    }
}
