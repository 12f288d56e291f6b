package id.pendopo.visits.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day's numbers of a mall are for all of its kiosks. */
class DayShareTest extends OfflineTest {
    private static final int USUAL_STOCK = 60;
    private static final int USUAL_DAY = 180;
    private static final int USUAL_NEW = 500;

    private final List<UUID> known = Stream.generate(UUID::randomUUID).limit(6).toList();

    @BeforeEach
    void theMallHasHadThemBefore() {
        stock(USUAL_STOCK);
        known.forEach(kiosk -> more(kiosk, 0));
        newDay();
    }

    @AfterEach
    void usualShare() {
        rule("offline_day_numbers", USUAL_DAY);
        rule("offline_new_numbers", USUAL_NEW);
    }

    @Test
    void a_loop_of_questions_and_of_new_kiosks_leaves_the_others_theirs() {
        UUID liar = known.getFirst();
        int loot = 0;
        for (int turn = 0; turn < 100; turn++) {
            loot += more(liar, 0).size();
            more(UUID.randomUUID(), 0);
        }
        assertThat(loot).isEqualTo(USUAL_DAY);
        for (UUID other : known.subList(1, 3)) {
            assertThat(more(other, 0)).hasSize(USUAL_STOCK);
            assertThat(more(other, 0)).hasSize(USUAL_STOCK);
        }
        assertThat(body(get("sari", "/board"))).contains("Nomor untuk saat terputus hampir habis: tinggal 79 hari ini");
    }

    @Test
    void after_twenty_new_kiosks_of_a_day_another_one_still_finds_some() {
        for (int turn = 0; turn < 20; turn++) {
            assertThat(more(UUID.randomUUID(), 0)).isNotEmpty();
        }
        UUID late = UUID.randomUUID();
        int some = more(late, 0).size();
        assertThat(some).isBetween(3, 20);
        assertThat(more(late, some)).as("it has its part").isEmpty();
        assertThat(body(get("sari", "/board"))).doesNotContain("Nomor untuk saat terputus hampir habis");
    }

    @Test
    void new_kiosks_share_as_many_as_the_mall_sets_aside_for_them() {
        rule("offline_new_numbers", 16);
        UUID first = UUID.randomUUID();
        assertThat(more(first, 0)).as("an eighth of 16").hasSize(2);
        assertThat(more(UUID.randomUUID(), 0)).as("an eighth of 14").hasSize(2);
        assertThat(more(known.getFirst(), 0)).as("those of before have theirs").hasSize(USUAL_STOCK);
        rule("offline_new_numbers", 0);
        assertThat(more(UUID.randomUUID(), 0)).isEmpty();
    }

    @Test
    void a_day_has_no_more_than_999_of_them() {
        stock(200);
        rule("offline_day_numbers", 999);
        List<ReserveNumbers.Reserved> all =
                known.stream().flatMap(kiosk -> more(kiosk, 0).stream()).toList();
        assertThat(all)
                .hasSize(999)
                .last()
                .extracting(one -> one.number().toString())
                .isEqualTo("X-999");
        assertThat(more(known.getFirst(), 0)).isEmpty();
    }
}
