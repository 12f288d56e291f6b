package id.pendopo.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {
    @Test
    void the_data_folder_that_it_may_make_is_its_owners_alone(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("demo").resolve("data");
        DemoClock.ahead(folder, Instant.parse("2026-03-04T03:00:00Z"), Set.of());
        for (Path made : Set.of(folder, temporary.resolve("demo"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_simulated_demo_starts_before_the_doors_open_and_never_on_a_day_that_it_has_played(@TempDir Path folder) {
        Instant fridayEvening = Instant.parse("2026-03-06T12:00:00Z");
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 3, 10));
        assertThat(DemoClock.start(folder, fridayEvening, holidays)).isEqualTo(Instant.parse("2026-03-06T00:45:00Z"));
        assertThat(DemoClock.start(folder, fridayEvening, holidays))
                .as("after the weekend")
                .isEqualTo(Instant.parse("2026-03-09T00:45:00Z"));
        assertThat(DemoClock.start(folder, fridayEvening, holidays))
                .as("after a holiday")
                .isEqualTo(Instant.parse("2026-03-11T00:45:00Z"));
        DemoClock.played(folder, LocalDate.of(2026, 3, 16));
        assertThat(DemoClock.start(folder, fridayEvening, holidays)).isEqualTo(Instant.parse("2026-03-17T00:45:00Z"));
    }
}
