package id.pendopo.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path temporary;

    @BeforeEach
    void a_database_with_one_row() throws Exception {
        try (var server = Servers.start(temporary)) {
            Servers.execute(server, "create table visit as select 7 as no");
        }
    }

    @Test
    void a_pid_file_of_a_dead_process_is_stale() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.onExit().join();
        leavePidFile(Long.toString(dead.pid()));
        startsWithTheRow();
    }

    @Test
    void a_pid_file_that_names_a_living_foreign_process_is_stale_and_the_process_lives_on() throws Exception {
        var foreign = new ProcessBuilder("sleep", "600").start();
        try {
            leavePidFile(Long.toString(foreign.pid()));
            startsWithTheRow();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void a_pid_file_that_names_the_server_of_another_folder_is_stale_and_that_server_lives_on(@TempDir Path other)
            throws Exception {
        try (var otherServer = Servers.start(other)) {
            leavePidFile(Long.toString(otherServer.pid()));
            startsWithTheRow();
            assertThat(Servers.ask(otherServer, "select 1")).isEqualTo("1");
            assertThat(otherServer.state().restarts()).isZero();
        }
    }

    @Test
    void a_pid_file_with_nonsense_is_stale() throws Exception {
        leavePidFile("-1");
        startsWithTheRow();
        leavePidFile("");
        startsWithTheRow();
        leavePidFile("seven");
        startsWithTheRow();
    }

    @Test
    void a_living_server_of_this_folder_is_stopped_before_the_start() throws Exception {
        long orphan = startOrphan(temporary.toRealPath().resolve("data"));
        startsWithTheRow();
        assertThat(Servers.alive(orphan)).isFalse();
    }

    @Test
    void a_living_server_of_this_folder_is_known_after_the_folder_was_renamed(@TempDir Path elsewhere)
            throws Exception {
        var before =
                Files.move(temporary.resolve("data"), elsewhere.resolve("data")).toRealPath();
        long orphan = startOrphan(before);
        Files.move(before, temporary.resolve("data"));
        startsWithTheRow();
        assertThat(Servers.alive(orphan)).isFalse();
    }

    private void leavePidFile(String pid) throws Exception {
        Files.writeString(
                temporary.resolve("data/postmaster.pid"), pid + "\n" + temporary + "/data\n1700000000\n5432\n\n\n");
    }

    private void startsWithTheRow() throws Exception {
        try (var server = Servers.start(temporary)) {
            assertThat(Servers.ask(server, "select no from visit")).isEqualTo("7");
        }
    }

    /** A server without a program, as pg_ctl leaves it. */
    private long startOrphan(Path data) throws Exception {
        var binaries = Binaries.unpack(Servers.BINARIES, Binaries.machine());
        var start = List.of(
                binaries.home().resolve("bin/pg_ctl").toString(),
                "-D",
                data.toString(),
                "-l",
                data.resolveSibling("orphan.log").toString(),
                "-o",
                "-p " + FreePort.find() + " -c unix_socket_directories= -c listen_addresses=127.0.0.1",
                "-w",
                "start");
        var command = RunAs.find(temporary.toRealPath(), binaries).command("INT", start);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("pg_ctl.log").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> "pg_ctl in " + data).isZero();
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        assertThat(Servers.alive(pid)).isTrue();
        return pid;
    }
}
