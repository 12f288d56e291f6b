package id.pendopo.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void a_simulated_demo_is_asked_for_with_its_speed() {
        assertThat(CommandLine.parse("--simulate", "--speed", "60").settings())
                .containsExactly("--pendopo.players=true", "--pendopo.clock-speed=60");
        assertThat(CommandLine.parse("--simulate").command()).isEqualTo("start");
    }

    @Test
    void a_speed_is_a_number_from_1_to_60() {
        for (String speed : new String[] {"0", "61", "-3", "cepat", "1.5"}) {
            assertThatExceptionOfType(CommandLine.NotASpeed.class)
                    .isThrownBy(() -> CommandLine.parse("--simulate", "--speed", speed))
                    .withMessageContaining(speed);
        }
    }
}
