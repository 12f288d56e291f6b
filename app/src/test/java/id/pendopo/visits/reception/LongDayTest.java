package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.time.Utc;
import id.pendopo.visits.counter.CounterDay;
import id.pendopo.visits.hall.LiveVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is read of a day stays as small in the evening as it was at noon. */
class LongDayTest extends FrontDeskTest {
    @Autowired
    private CounterDay counterDay;

    @Test
    void of_the_visits_that_are_over_the_latest_hundred_are_shown() {
        doing(() -> jdbc.sql("""
                insert into visits.visit (region_id, id, mall_id, day, prefix, no, digits, digest, channel, ground_floor,
                  floor, arrived_at, state, ended_at)
                select 1610, uuidv7(), :mall, :day, 'Z', n, 3, sha256(convert_to(:day || 'Z' || n, 'UTF8')), 'KIOSK', false,
                  1, :morning + n * interval '1 minute', 'ENDED', :morning + n * interval '1 minute'
                from generate_series(1, 103) n
                """)
                .param("mall", mall())
                .param("day", clock.today())
                .param("morning", Utc.of(clock.instant().minus(Duration.ofHours(3))))
                .update());
        List<LiveVisit> over = inside(() -> find.today(mall(), clock.today(), FindVisits.Show.OVER));
        assertThat(over).hasSize(100);
        assertThat(over.getFirst().number().no()).isEqualTo(103);
        assertThat(over.getLast().number().no()).isEqualTo(4);
    }

    @Test
    void a_counters_calls_are_those_of_the_day() {
        UUID queue = UUID.randomUUID();
        LocalDate today = clock.today();
        doing(() -> jdbc.sql("""
                insert into visits.queue_turn (region_id, queue_id, day, calls)
                values (1610, :queue, :yesterday, 7), (1610, :queue, :today, 3)
                """)
                .param("queue", queue)
                .param("yesterday", today.minusDays(1))
                .param("today", today)
                .update());
        Instant morning = clock.instant().minus(Duration.ofHours(1));
        assertThat(inside(() -> counterDay.tally(UUID.randomUUID(), queue, today, morning, Duration.ofMinutes(15)))
                        .calls())
                .isEqualTo(3);
    }
}
