package id.pendopo.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LedClockTest {
    private static final Instant EIGHT = Instant.parse("2026-10-06T01:00:00Z");

    private final AtomicLong nanos = new AtomicLong(5);

    @Test
    void it_runs_so_many_times_as_fast_also_after_it_was_moved() {
        LedClock clock = new LedClock(EIGHT, 10, nanos::get);
        nanos.addAndGet(6_000_000_000L);
        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(60));
        clock.moveTo(EIGHT.plusSeconds(3600));
        nanos.addAndGet(1_000_000_000L);
        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(3610));
    }

    @Test
    void it_stands_until_it_is_moved_and_never_goes_back() {
        LedClock clock = new LedClock(EIGHT, 0, nanos::get);
        nanos.addAndGet(1_000_000_000L);
        assertThat(clock.instant()).isEqualTo(EIGHT);
        clock.moveTo(EIGHT.plusSeconds(60));
        clock.moveTo(EIGHT);
        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(60));
    }
}
