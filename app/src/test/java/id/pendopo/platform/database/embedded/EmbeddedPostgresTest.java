package id.pendopo.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.database.embedded.ServerState.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path temporary;

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (var server = Servers.start(temporary)) {
            Servers.execute(server, "create table visit (no int)");
            Servers.execute(server, "insert into visit values (7)");
        }
        long begun = System.nanoTime();
        try (var server = Servers.start(temporary)) {
            System.out.println("later start: "
                    + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
            assertThat(Servers.ask(server, "select no from visit")).isEqualTo("7");
        }
    }

    @Test
    void a_closed_server_is_gone_and_leaves_nothing_to_recover() {
        var server = Servers.start(temporary);
        long pid = server.pid();
        assertThat(server.state().running()).isTrue();
        server.close();
        assertThat(server.state().phase()).isEqualTo(Phase.STOPPED);
        assertThat(Servers.alive(pid)).isFalse();
        assertThat(temporary.resolve("data/postmaster.pid")).doesNotExist();
        server.close();
    }

    @Test
    void every_setting_of_the_table_is_in_force() throws Exception {
        try (var server = Servers.start(temporary)) {
            for (var setting : ServerSettings.ALL) {
                var shown = Servers.ask(server, "select current_setting('" + setting.name() + "')");
                switch (setting.name()) {
                    case "timezone", "datestyle" ->
                        assertThat(Servers.ask(
                                        server,
                                        "select reset_val from pg_settings where lower(name) = '" + setting.name()
                                                + "'"))
                                // the driver sets both for its own session
                                .isNotNull();
                    default -> assertThat(shown).as(setting.name()).isEqualTo(setting.value());
                }
                assertThat(Servers.ask(
                                server,
                                "select source from pg_file_settings right join pg_settings using (name) where lower(pg_settings.name) = '"
                                        + setting.name() + "'"))
                        .as("%s is given by us", setting.name())
                        .isIn("command line", "client");
            }
            assertThat(Servers.ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(Servers.ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Servers.ask(server, "select datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void words_with_accents_are_letters_to_the_text_search() throws Exception {
        try (var server = Servers.start(temporary)) {
            assertThat(Servers.ask(server, "select to_tsvector('simple', lower('KAFÉ Ñandú'))::text"))
                    .isEqualTo("'kafé':1 'ñandú':2");
        }
    }

    @Test
    void nobody_connects_without_the_password_that_only_the_owner_can_read() throws Exception {
        try (var server = Servers.start(temporary)) {
            assertThatThrownBy(() -> Servers.connect(server.port(), "wrong")).hasMessageContaining("password");
            var file = temporary.resolve("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(server.password()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void a_folder_restored_without_its_password_file_gets_a_new_password() throws Exception {
        Servers.start(temporary).close();
        var old = Files.readString(temporary.resolve("password"));
        Files.delete(temporary.resolve("password"));
        try (var server = Servers.start(temporary)) {
            assertThat(server.password()).isNotEqualTo(old.strip());
            assertThat(Servers.ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_of_another_major_version_is_refused_untouched() throws Exception {
        var data = Files.createDirectory(temporary.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertThatExceptionOfType(OtherMajorVersion.class)
                .isThrownBy(() -> Servers.start(temporary))
                .satisfies(e -> assertThat(e.indonesian()).contains("PostgreSQL 17", "PostgreSQL 18"));
        try (var left = Files.list(data)) {
            assertThat(left).containsExactly(data.resolve("PG_VERSION"));
        }
        assertThat(temporary.resolve("password")).doesNotExist();
    }

    @Test
    void the_state_says_since_when() {
        var now = Instant.parse("2026-08-17T01:00:00Z");
        try (var server = EmbeddedPostgres.start(temporary, Servers.BINARIES, InstantSource.fixed(now))) {
            assertThat(server.state()).isEqualTo(new ServerState(Phase.RUNNING, now, 0));
        }
    }

    @Test
    void the_binaries_are_of_the_version_that_their_folder_is_named_after() throws Exception {
        var binaries = Binaries.unpack(Servers.BINARIES, Binaries.machine());
        var said = new ProcessBuilder(binaries.postgres().toString(), "--version").start();
        assertThat(new String(said.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip())
                .isEqualTo("postgres (PostgreSQL) " + Binaries.VERSION);
    }

    @Test
    void both_processors_have_their_archive_and_others_get_a_sentence() {
        for (var arch : new String[] {"amd64", "aarch64"}) {
            assertThat(Binaries.class.getResource("/postgres-linux-" + Binaries.machine("Linux", arch) + ".txz"))
                    .as(arch)
                    .isNotNull();
        }
        for (var machine : new String[][] {{"Linux", "riscv64"}, {"Windows 11", "amd64"}, {"Mac OS X", "aarch64"}}) {
            assertThatExceptionOfType(UnsupportedMachine.class)
                    .isThrownBy(() -> Binaries.machine(machine[0], machine[1]))
                    .withMessageContaining("PENDOPO_DATABASE_URL")
                    .withMessageContaining(machine[1]);
        }
    }
}
