package id.pendopo.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs another user than the one who runs the tests; an ordinary user proves its own case with all other tests. */
class RunAsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path temporary;

    @BeforeEach
    void only_root_can_become_others() throws Exception {
        assumeTrue(Servers.root(), "not root: becoming another user can't be tried");
        Binaries.unpack(Servers.BINARIES, Binaries.machine());
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void root_without_user_namespaces_steps_down_to_nobody_and_stays_able_to_start() throws Exception {
        var folder = temporary.resolve("folder");
        var withoutNamespaces = pathWithBroken("unshare");
        var program = Program.start(folder, List.of(), Program.classPath(), withoutNamespaces);
        var ready = program.ready();
        assertThat(Servers.ownerOf(Path.of("/proc/" + ready.serverPid()))).isEqualTo(RunAs.NOBODY);
        program.kill();
        Await.until("the server stops", SOON, () -> !Servers.alive(ready.serverPid()));
        assertThat(folder.resolve("data/postmaster.pid")).as("stopped cleanly").doesNotExist();

        try (var server = Servers.start(folder)) {
            assertThat(Servers.ask(server, "select 1")).isEqualTo("1");
            assertThat(Servers.ownerOf(Path.of("/proc/" + server.pid())))
                    .as("the owner of the data, although namespaces are allowed now")
                    .isEqualTo(RunAs.NOBODY);
        }
    }

    @Test
    void data_that_root_made_in_a_namespace_moves_to_nobody_where_namespaces_are_forbidden() throws Exception {
        var folder = temporary.resolve("folder");
        try (var server = Servers.start(folder)) {
            assumeTrue(Servers.ownerOf(folder.resolve("data")) == 0, "user namespaces are forbidden on this machine");
            Servers.execute(server, "create table visit as select 7 as no");
        }
        try (var program = Program.start(folder, List.of(), Program.classPath(), pathWithBroken("unshare"))) {
            var ready = program.ready();
            try (var connection = Servers.connect(ready.port(), ready.password());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select no from visit")) {
                assertThat(rows.next()).isTrue();
            }
            assertThat(Servers.ownerOf(folder.resolve("data/PG_VERSION"))).isEqualTo(RunAs.NOBODY);
        }
    }

    @Test
    void an_ordinary_user_runs_it_as_itself_and_root_may_help_out_without_locking_it_out() throws Exception {
        var classPath = Program.copyOfClassPath(Files.createDirectory(temporary.resolve("classes")));
        var home = Files.createDirectory(temporary.resolve("home"));
        Files.setAttribute(home, "unix:uid", RunAs.NOBODY);
        var folder = home.resolve("folder");
        var ordinary = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        var first = Program.start(folder, ordinary, classPath, Map.of());
        var ready = first.ready();
        assertThat(Servers.ownerOf(Path.of("/proc/" + ready.serverPid()))).isEqualTo(RunAs.NOBODY);
        first.kill();
        Await.until("the server stops", SOON, () -> !Servers.alive(ready.serverPid()));

        try (var asRoot = Servers.start(folder)) {
            assertThat(Servers.ask(asRoot, "select 1")).isEqualTo("1");
        }
        try (var again = Program.start(folder, ordinary, classPath, Map.of())) {
            assertThat(again.ready().password()).isEqualTo(ready.password());
        }
    }

    @Test
    void without_setpriv_an_ordinary_user_leaves_an_orphan_that_the_next_start_stops() throws Exception {
        var classPath = Program.copyOfClassPath(Files.createDirectory(temporary.resolve("classes")));
        var home = Files.createDirectory(temporary.resolve("home"));
        Files.setAttribute(home, "unix:uid", RunAs.NOBODY);
        var folder = home.resolve("folder");
        var ordinary = List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        var first = Program.start(folder, ordinary, classPath, pathWithBroken("setpriv"));
        var ready = first.ready();
        first.kill();
        assertThat(Servers.alive(ready.serverPid())).isTrue();

        try (var again = Program.start(folder, ordinary, classPath, pathWithBroken("setpriv"))) {
            assertThat(again.ready().serverPid()).isNotEqualTo(ready.serverPid());
            assertThat(Servers.alive(ready.serverPid())).isFalse();
        }
    }

    /** A search path on which this program is found first, and fails. */
    private Map<String, String> pathWithBroken(String program) throws Exception {
        var folder = Files.createDirectories(temporary.resolve("without-" + program));
        var fake = folder.resolve(program);
        Files.writeString(fake, "#!/bin/sh\necho 'Operation not permitted' >&2\nexit 1\n");
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Map.of("PATH", folder + ":" + System.getenv("PATH"));
    }
}
