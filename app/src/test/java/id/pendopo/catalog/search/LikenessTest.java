package id.pendopo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void short_words_of_other_meaning_are_not_alike() {
        assertThat(Likeness.of("kta", "ktp")).isZero();
        assertThat(Likeness.of("kia", "kir")).isZero();
        assertThat(Likeness.of("stnk", "stpt")).isZero();
    }

    @Test
    void swapped_letters_are_alike() {
        assertThat(Likeness.of("sckk", "skck")).isPositive();
        assertThat(Likeness.of("kpt", "ktp")).isPositive();
    }

    @Test
    void the_distance_is_a_distance() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String a = word(random);
            String b = word(random);
            int distance = Likeness.distance(a, b);
            assertThat(distance).as("seed %s: %s %s", seed, a, b).isEqualTo(Likeness.distance(b, a));
            assertThat(distance == 0).as("seed %s", seed).isEqualTo(a.equals(b));
            assertThat(distance)
                    .as("seed %s", seed)
                    .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }
}
