package id.pendopo.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small file system of its own, which only root may mount; elsewhere it is skipped and says so. */
class FullDiskTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    private Path disk = Path.of("");

    @BeforeEach
    void a_small_disk() throws Exception {
        disk = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(
                Servers.root() && run("mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", disk.toString()),
                "a small disk can't be mounted here, so a full one can't be tried");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void a_full_disk_refuses_rows_and_loses_none_that_it_acknowledged() throws Exception {
        try (var server = Servers.start(disk.resolve("folder"))) {
            assertThat(server.freeSpace().scarce())
                    .as("health warns long before")
                    .isTrue();
            Servers.execute(server, Writers.TABLE);
            var ballast = Files.write(disk.resolve("ballast"), new byte[8 << 20]);
            var writers = new Writers(server.port(), server.password(), 4, 4_000);
            Await.until("the disk is full", LIMIT, () -> writers.refusals() > 8);
            writers.close();
            assertThat(server.freeSpace().bytes()).isLessThan(16 << 20);

            Files.delete(ballast);
            writesAgain(server);
            var stored = Servers.askAll(server, "select no from row_of_test").stream()
                    .map(Long::valueOf)
                    .toList();
            assertThat(writers.lost(stored)).isEmpty();
            assertThat(stored).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_disk_too_full_for_the_log_stops_the_server_until_space_is_made_and_loses_nothing() throws Exception {
        try (var server = Servers.start(disk.resolve("folder"))) {
            Servers.execute(server, "create table counter as select 0 as value");
            var ballast = fillDisk();
            int acknowledged = countUntilRefused(server);
            Await.until("the loss is seen", LIMIT, () -> server.state().phase() == ServerState.Phase.RESTARTING);

            Files.delete(ballast);
            writesAgain(server);
            assertThat(Integer.parseInt(Servers.ask(server, "select value from counter")))
                    // the one that was refused may have been written before the answer was lost
                    .isBetween(acknowledged, acknowledged + 1);
        }
    }

    private Path fillDisk() throws IOException {
        var ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    /** Changes one row again and again, which makes the log grow, but not the table. */
    private static int countUntilRefused(EmbeddedPostgres server) throws SQLException {
        int acknowledged = 0;
        try (var connection = Servers.connect(server);
                var update = connection.prepareStatement("""
                        update counter set value = value + 1
                        from pg_logical_emit_message(true, 'test', repeat('x', 8000)) written
                        where written is not null""")) {
            while (true) {
                update.executeUpdate();
                acknowledged++;
            }
        } catch (SQLException refused) {
            return acknowledged;
        }
    }

    private static void writesAgain(EmbeddedPostgres server) {
        Await.until("writes again", LIMIT, () -> {
            Servers.execute(server, "create table after_" + System.nanoTime() + " (no int)");
            return true;
        });
    }

    @Test
    void a_disk_too_full_for_a_new_database_is_told_in_a_sentence_and_works_after_space_is_made() throws Exception {
        var ballast = Files.write(disk.resolve("ballast"), new byte[95 << 20]);
        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(() -> Servers.start(disk.resolve("folder")))
                .satisfies(e -> assertThat(e.english()).contains("No space left on device"))
                .satisfies(e -> assertThat(e.indonesian()).startsWith("Basis data bawaan"));
        Files.delete(ballast);
        try (var server = Servers.start(disk.resolve("folder"))) {
            assertThat(Servers.ask(server, "select 1")).isEqualTo("1");
        }
    }

    private static boolean run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }
}
