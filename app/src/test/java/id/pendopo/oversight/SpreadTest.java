package id.pendopo.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static Spread minutes(int count, LongUnaryOperator minute) {
        return LongStream.range(0, count)
                .map(minute)
                .mapToObj(of -> Spread.of(of * 60_000))
                .reduce(Spread.NONE, Spread::plus);
    }

    @Test
    void few_lengths_are_never_told_apart_however_far_they_lie() {
        Spread long5 = minutes(5, i -> 100);
        assertThat(long5.apartFrom(minutes(500, i -> 1))).isFalse();
        assertThat(minutes(500, i -> 1).apartFrom(long5)).isFalse();
        assertThat(Spread.NONE.apartFrom(long5)).isFalse();
    }

    @Test
    void many_lengths_that_lie_far_from_each_other_are_told_apart_both_ways() {
        Spread near = minutes(60, i -> 3 + i % 5);
        Spread far = minutes(60, i -> 9 + i % 5);
        assertThat(near.apartFrom(far)).isTrue();
        assertThat(far.apartFrom(near)).isTrue();
        assertThat(near.apartFrom(minutes(60, i -> 4 + i % 5))).isFalse();
    }

    @Test
    void two_draws_of_the_same_lengths_are_hardly_ever_told_apart() {
        int wrong = 0;
        for (int seed = 1; seed <= 1000; seed++) {
            Random random = new Random(seed);
            LongUnaryOperator draw = i -> Math.round(-8 * Math.log(1 - random.nextDouble()));
            wrong += minutes(6 + seed % 200, draw).apartFrom(minutes(6 + seed % 90, draw)) ? 1 : 0;
        }
        assertThat(wrong).as("of 1000").isLessThan(25);
    }
}
