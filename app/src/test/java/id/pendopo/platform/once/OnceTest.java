package id.pendopo.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OnceTest extends PendopoTest {
    private static final int REGION = 1610;

    @Autowired
    Once once;

    private final String key = Ids.secret();
    private final UUID result = UUID.randomUUID();

    private Optional<UUID> claim(int region, String command, UUID id) {
        return Wall.get(region, () -> once.claim(key, command, id));
    }

    @Test
    void a_repeated_command_is_answered_with_the_first_result_and_another_command_is_refused() {
        assertThat(claim(REGION, "TAKE", result)).isEmpty();
        assertThat(claim(REGION, "TAKE", UUID.randomUUID())).contains(result);
        assertThatThrownBy(() -> claim(REGION, "CALL", result)).isInstanceOf(Refusal.class);
        assertThat(claim(3517, "CALL", result))
                .as("another region's keys are its own")
                .isEmpty();
    }

    @Test
    void a_repeated_command_on_another_subject_is_refused() {
        assertThat(Wall.get(REGION, () -> once.first(key, "FINISH", result))).isTrue();
        assertThat(Wall.get(REGION, () -> once.first(key, "FINISH", result))).isFalse();
        assertThatThrownBy(() -> Wall.get(REGION, () -> once.first(key, "FINISH", UUID.randomUUID())))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("key-used-otherwise");
    }

    @Test
    void a_key_is_forgotten_only_after_its_time() {
        claim(REGION, "TAKE", result);
        clock.advance(Duration.ofDays(1));
        forget(clock.instant().minus(Duration.ofDays(2)));
        assertThat(claim(REGION, "TAKE", UUID.randomUUID())).contains(result);
        forget(clock.instant());
        assertThat(claim(REGION, "TAKE", UUID.randomUUID())).isEmpty();
    }

    private void forget(Instant before) {
        Wall.get(REGION, () -> once.forget(before));
    }

    @Test
    void a_key_that_can_not_travel_is_refused() {
        for (String odd : new String[] {"", "kurang", "a b c d e f g", "x".repeat(81), "<script>1"}) {
            assertThatThrownBy(() -> Once.valid(odd)).as(odd).isInstanceOf(Refusal.class);
        }
    }
}
