package id.pendopo.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
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
}
