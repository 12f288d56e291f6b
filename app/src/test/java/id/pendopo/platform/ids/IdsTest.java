package id.pendopo.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdsTest {
    private final AtomicLong millis = new AtomicLong(1_763_800_000_000L);
    private final Ids ids = new Ids(() -> Instant.ofEpochMilli(millis.get()));

    @Test
    void what_is_made_later_sorts_later_within_a_millisecond_and_after_it() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            made.add(ids.next());
            if (i % 100 == 99) {
                millis.incrementAndGet();
            }
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void they_are_of_version_seven_and_say_when() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis.get());
    }

    @Test
    void a_burst_is_longer_than_what_a_millisecond_counts_and_keeps_its_order() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
    }

    @Test
    void a_clock_that_was_set_back_is_believed() {
        ids.next();
        millis.addAndGet(-3_600_000);
        assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(millis.get());
    }
}
