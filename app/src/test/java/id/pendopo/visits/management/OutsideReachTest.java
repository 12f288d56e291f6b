package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.RealServerTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whether phones reach the mall, as the program itself finds out. */
class OutsideReachTest extends RealServerTest {
    private static void asks(OutsideReach reach, int times) {
        for (int i = 0; i < times; i++) {
            reach.ask().join();
        }
    }

    @Test
    void the_mall_is_reached_where_its_own_file_comes_back() {
        OutsideReach reach = new OutsideReach("http://127.0.0.1:" + port + "/", clock);
        asks(reach, 4);
        assertThat(reach.lostSince()).isEmpty();
    }

    @Test
    void three_lost_answers_in_a_row_are_a_cut_line_since_the_first_of_them() {
        OutsideReach reach = new OutsideReach("http://127.0.0.1:1", clock);
        Instant first = clock.instant();
        asks(reach, 1);
        clock.advance(Duration.ofMinutes(1));
        asks(reach, 1);
        assertThat(reach.lostSince()).isEmpty();
        asks(reach, 1);
        assertThat(reach.lostSince()).contains(first);
    }

    @Test
    void somebody_elses_page_under_the_malls_address_is_not_the_mall() {
        OutsideReach reach = new OutsideReach("http://127.0.0.1:" + port + "/api", clock);
        asks(reach, 3);
        assertThat(reach.lostSince()).isPresent();
    }

    @Test
    void where_no_public_address_is_set_nothing_is_asked() {
        OutsideReach reach = new OutsideReach(" ", clock);
        reach.look();
        assertThat(reach.lostSince()).isEmpty();
    }
}
