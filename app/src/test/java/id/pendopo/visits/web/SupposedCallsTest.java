package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Looking at orders costs a mall one play at a time, whoever looks and how often. */
class SupposedCallsTest {
    private static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");
    private static final UUID MALL = new UUID(1, 1);
    private static final UUID VISIT = new UUID(2, 1);
    private static final UUID FIRST = new UUID(3, 1);
    private static final UUID SECOND = new UUID(3, 2);

    private Instant now = NINE;
    private int plays;
    private final SupposedCalls calls = new SupposedCalls(() -> now);

    private Map<UUID, Instant> play() {
        plays++;
        return Map.of(FIRST, now);
    }

    private Optional<Map<UUID, Instant>> look(UUID visit, List<UUID> order) {
        return calls.of(MALL, visit, order, this::play);
    }

    @Test
    void the_same_order_is_played_once_however_often_it_is_looked_at_within_ten_seconds() {
        for (int second = 0; second < SupposedCalls.HELD.toSeconds(); second++) {
            assertThat(look(VISIT, List.of(FIRST, SECOND))).contains(Map.of(FIRST, NINE));
            now = now.plusSeconds(1);
        }
        assertThat(plays).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(look(VISIT, List.of(FIRST, SECOND))).contains(Map.of(FIRST, now));
    }

    @Test
    void another_order_and_another_visit_are_played_by_themselves() {
        look(VISIT, List.of(FIRST, SECOND));
        look(VISIT, List.of(SECOND, FIRST));
        look(new UUID(2, 2), List.of(FIRST, SECOND));
        assertThat(plays).isEqualTo(3);
    }

    @Test
    void who_looks_while_the_mall_is_being_played_is_told_no_times_and_nothing_is_kept_of_it() {
        calls.of(MALL, VISIT, List.of(FIRST, SECOND), () -> {
            assertThat(look(VISIT, List.of(SECOND, FIRST))).isEmpty();
            assertThat(calls.of(new UUID(1, 2), new UUID(2, 2), List.of(FIRST), this::play))
                    .as("another mall")
                    .isPresent();
            return Map.of();
        });
        assertThat(look(VISIT, List.of(SECOND, FIRST))).isPresent();
    }

    @Test
    void a_play_that_fails_lets_the_next_one_begin() {
        assertThatThrownBy(() -> calls.of(MALL, VISIT, List.of(FIRST), () -> {
                    throw new IllegalStateException("no hall");
                }))
                .hasMessage("no hall");
        assertThat(look(VISIT, List.of(FIRST))).isPresent();
    }
}
