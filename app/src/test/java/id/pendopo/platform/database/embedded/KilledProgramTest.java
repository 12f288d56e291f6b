package id.pendopo.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProgramTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path temporary;

    @Test
    void a_server_whose_program_was_killed_stops_cleanly_by_itself() throws Exception {
        var program = Program.start(temporary);
        var ready = program.ready();
        program.kill();
        Await.until("the server stops", SOON, () -> !Servers.alive(ready.serverPid()));
        assertThat(temporary.resolve("data/postmaster.pid"))
                .as("stopped cleanly")
                .doesNotExist();
        try (var server = Servers.start(temporary)) {
            assertThat(server.password()).isEqualTo(ready.password());
            assertThat(Servers.ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_start_at_once_after_the_program_was_killed_keeps_every_acknowledged_row() throws Exception {
        var program = Program.start(temporary);
        var ready = program.ready();
        var writers = load(ready);
        program.kill();
        checkRows(writers);
    }

    @Test
    void program_and_server_killed_at_once_under_load_lose_no_acknowledged_row() throws Exception {
        var program = Program.start(temporary);
        var ready = program.ready();
        var writers = load(ready);
        ProcessHandle.of(ready.serverPid()).orElseThrow().destroyForcibly();
        program.kill();
        checkRows(writers);
    }

    @Test
    void an_initdb_cut_short_is_done_again() throws Exception {
        var program = Program.start(temporary);
        Await.until("initdb is at work", SOON, () -> Files.exists(temporary.resolve("data.init/PG_VERSION")));
        program.kill();
        assertThat(temporary.resolve("data")).doesNotExist();
        try (var server = Servers.start(temporary)) {
            assertThat(Servers.ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(temporary.resolve("data.init")).doesNotExist();
    }

    private static Writers load(Program.Ready ready) throws Exception {
        try (var connection = Servers.connect(ready.port(), ready.password());
                var statement = connection.createStatement()) {
            statement.execute(Writers.TABLE);
        }
        var writers = new Writers(ready.port(), ready.password(), 8, 100);
        Await.until("rows are written", SOON, () -> writers.acknowledged().size() > 1_000);
        return writers;
    }

    private void checkRows(Writers writers) throws Exception {
        long begun = System.nanoTime();
        try (var server = Servers.start(temporary)) {
            System.out.println("started on the folder of a killed program after "
                    + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
            writers.close();
            Set<Long> stored = Servers.askAll(server, "select no from row_of_test").stream()
                    .map(Long::valueOf)
                    .collect(Collectors.toSet());
            assertThat(stored).hasSizeGreaterThan(1_000);
            assertThat(writers.lost(stored)).isEmpty();
        }
    }
}
