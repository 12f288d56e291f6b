package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.RealServerTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether phones reach the mall, as the program itself finds out. */
class OutsideReachTest extends RealServerTest {
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingHeard() {
        jdbc.sql("update visits.outside_reach set misses = 0, first_miss = null, asked_at = null")
                .update();
    }

    private OutsideReach reach(String publicUrl) {
        return new OutsideReach(publicUrl, Duration.ofMinutes(1), jdbc, clock);
    }

    private static void asks(OutsideReach reach, int times) {
        for (int i = 0; i < times; i++) {
            reach.ask().join();
        }
    }

    @Test
    void the_mall_is_reached_where_its_own_file_comes_back() {
        OutsideReach reach = reach("http://127.0.0.1:" + port + "/");
        asks(reach, 4);
        assertThat(reach.lostSince()).isEmpty();
    }

    @Test
    void three_lost_answers_in_a_row_are_a_cut_line_since_the_first_of_them() {
        OutsideReach reach = reach("http://127.0.0.1:1");
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
        OutsideReach reach = reach("http://127.0.0.1:" + port + "/api");
        asks(reach, 3);
        assertThat(reach.lostSince()).isPresent();
    }

    @Test
    void where_no_public_address_is_set_nothing_is_asked() {
        OutsideReach reach = reach(" ");
        reach.look();
        assertThat(reach.lostSince()).isEmpty();
    }

    @Test
    void nodes_agree_by_what_any_of_them_has_heard() {
        OutsideReach cut = reach("http://127.0.0.1:1");
        OutsideReach well = reach("http://127.0.0.1:" + port);
        asks(cut, 2);
        asks(well, 1);
        asks(cut, 2);
        assertThat(cut.lostSince()).as("the other node got through between").isEmpty();
        Instant first = clock.instant();
        asks(cut, 1);
        assertThat(well.lostSince()).as("what one says all say").contains(first);
        asks(well, 1);
        assertThat(cut.lostSince()).isEmpty();
    }

    @Test
    void what_was_heard_before_the_program_was_off_does_not_count() {
        OutsideReach reach = reach("http://127.0.0.1:1");
        asks(reach, 3);
        clock.advance(Duration.ofHours(8));
        assertThat(reach.lostSince()).isEmpty();
        asks(reach, 1);
        assertThat(reach.lostSince()).isEmpty();
        asks(reach, 2);
        assertThat(reach.lostSince()).contains(clock.instant());
    }
}
