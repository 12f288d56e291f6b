package id.pendopo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.command.CommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedTest {
    @Test
    void a_simulated_demo_never_stands_in_the_folder_of_the_one_that_is_not(@TempDir Path folder) {
        CommandLine line = CommandLine.parse("--data", folder.resolve("mal").toString(), "--speed", "5");
        assertThat(Simulated.asked(line)).isTrue();
        List<String> settings = Simulated.demo(line);
        assertThat(settings)
                .containsOnlyOnce("--pendopo.data=" + folder.resolve("mal-simulasi"))
                .containsOnlyOnce("--pendopo.players=true")
                .containsOnlyOnce("--pendopo.clock-speed=5")
                .noneMatch(setting -> setting.equals("--pendopo.data=" + folder.resolve("mal")));
        assertThat(folder.resolve("mal")).doesNotExist();
        assertThat(DemoDay.clockAhead(line)).isEmpty();
    }

    @Test
    void it_runs_ten_times_as_fast_unless_told_otherwise(@TempDir Path folder) {
        CommandLine line =
                CommandLine.parse("--simulate", "--data", folder.resolve("mal").toString());
        assertThat(Simulated.demo(line)).contains("--pendopo.clock-speed=10");
    }

    @Test
    void the_folder_of_a_day_that_nobody_keeps_is_removed_with_all_that_is_in_it() throws Exception {
        Path passing = Simulated.passingFolder(CommandLine.parse("simulate")).orElseThrow();
        Files.writeString(Files.createDirectories(passing.resolve("data")).resolve("file"), "");
        Simulated.remove(passing);
        assertThat(passing).doesNotExist();
        assertThat(Simulated.passingFolder(CommandLine.parse("simulate", "--data", "kept")))
                .isEmpty();
    }
}
