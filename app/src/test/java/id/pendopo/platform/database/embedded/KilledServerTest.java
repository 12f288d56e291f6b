package id.pendopo.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.embedded.ServerState.Phase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @TempDir
    Path temporary;

    @Test
    void a_server_killed_under_load_comes_back_on_its_port_with_every_acknowledged_row() throws Exception {
        try (var server = Servers.start(temporary)) {
            Servers.execute(server, Writers.TABLE);
            var writers = new Writers(server.port(), server.password(), 8, 100);
            for (int kill = 1; kill <= 3; kill++) {
                int before = writers.acknowledged().size();
                Await.until(
                        "rows are written",
                        RECOVERY,
                        () -> writers.acknowledged().size() > before + 500);
                kill(server, kill);
            }
            int before = writers.acknowledged().size();
            Await.until(
                    "rows are written again",
                    RECOVERY,
                    () -> writers.acknowledged().size() > before + 500);
            writers.close();
            var stored = Servers.askAll(server, "select no from row_of_test").stream()
                    .map(Long::valueOf)
                    .toList();
            assertThat(writers.lost(stored)).isEmpty();
            assertThat(stored).doesNotHaveDuplicates();
            assertThat(writers.refusals()).as("the kills were felt").isPositive();
        }
    }

    private static void kill(EmbeddedPostgres server, int kill) {
        long pid = server.pid();
        long begun = System.nanoTime();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Await.until("restart " + kill, RECOVERY, () -> server.state().restarts() == kill && server.pid() != pid);
        Await.until("answers", RECOVERY, () -> Servers.ask(server, "select 1").equals("1"));
        System.out.println("recovered from kill -9 of the server after "
                + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
    }

    @Test
    void a_connection_busy_in_a_killed_server_does_not_keep_it_from_coming_back() throws Exception {
        try (var server = Servers.start(temporary);
                var busy = Servers.connect(server)) {
            var query = Thread.ofPlatform().daemon().start(() -> {
                try (var statement = busy.createStatement()) {
                    // computes for minutes without ever looking whether its server lives
                    statement.execute("select count(*) from generate_series(1, 2000000000) g where g % 3 = 1");
                } catch (SQLException thrownOut) {
                    assertThat(thrownOut.getSQLState()).startsWith("08");
                }
            });
            Await.until(
                    "the query runs",
                    RECOVERY,
                    () -> Servers.ask(
                                    server,
                                    "select count(*) from pg_stat_activity where query like '%generate_series%' and state = 'active' and pid <> pg_backend_pid()")
                            .equals("1"));
            kill(server, 1);
            assertThat(query.join(RECOVERY)).isTrue();
        }
    }

    @Test
    void a_crashed_connection_is_told_as_a_restart_until_the_server_has_recovered() throws Exception {
        try (var server = Servers.start(temporary)) {
            long pid = server.pid();
            var backend = Long.parseLong(
                    Servers.ask(server, "select pid from pg_stat_activity where backend_type = 'walwriter'"));
            ProcessHandle.of(backend).orElseThrow().destroyForcibly();
            Await.until("recovered", RECOVERY, () -> server.state().restarts() == 1);
            assertThat(server.state().phase()).isEqualTo(Phase.RUNNING);
            assertThat(server.pid()).as("the server itself did not end").isEqualTo(pid);
            Await.until(
                    "answers", RECOVERY, () -> Servers.ask(server, "select 1").equals("1"));
        }
    }

    @Test
    void a_server_that_somebody_else_stopped_comes_back() throws Exception {
        try (var server = Servers.start(temporary)) {
            Signal.INT.send(server.pid());
            Await.until("restart", RECOVERY, () -> server.state().restarts() == 1);
            assertThat(Servers.ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void closing_while_the_server_is_being_restarted_ends_it_for_good() throws Exception {
        var server = Servers.start(temporary);
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        Await.until("the loss is seen", RECOVERY, () -> server.state().phase() == Phase.RESTARTING);
        server.close();
        assertThat(server.state().phase()).isEqualTo(Phase.STOPPED);
        assertThat(Servers.alive(server.pid())).isFalse();
        Servers.start(temporary).close();
    }
}
