package id.pendopo.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.database.embedded.ServerState.Phase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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
            var commandLine = Files.readString(Path.of("/proc/" + server.pid() + "/cmdline"));
            for (var setting : ServerSettings.ALL) {
                assertThat(commandLine).contains("\0-c\0" + setting.name() + "=" + setting.value() + "\0");
                // of these two the driver asks for its own values in its session
                if (!Set.of("timezone", "datestyle").contains(setting.name())) {
                    assertThat(Servers.ask(server, "select current_setting('" + setting.name() + "')"))
                            .as(setting.name())
                            .isEqualTo(setting.value());
                }
            }
        }
    }

    @Test
    void what_is_acknowledged_is_on_the_disk_and_only_this_machine_can_ask() throws Exception {
        try (var server = Servers.start(temporary)) {
            for (var durable : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(Servers.ask(server, "show " + durable)).as(durable).isEqualTo("on");
            }
            assertThat(Servers.ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Servers.ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(Servers.ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Servers.ask(server, "select datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("C.UTF-8");
            assertThat(Servers.askAll(server, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
        }
    }

    @Test
    void neither_commands_nor_libraries_that_somebody_wrote_among_the_data_are_in_force() throws Exception {
        Servers.start(temporary).close();
        Files.writeString(temporary.resolve("data/postgresql.auto.conf"), """
                shared_preload_libraries = 'from_elsewhere'
                archive_mode = 'on'
                archive_command = 'touch %s/was-run'
                restore_command = 'touch %s/was-run'
                """.formatted(temporary, temporary));
        try (var server = Servers.start(temporary)) {
            assertThat(Servers.ask(server, "show archive_mode")).isEqualTo("off");
            assertThat(Servers.ask(server, "show restore_command")).isEmpty();
        }
        Files.createFile(temporary.resolve("data/recovery.signal"));
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> Servers.start(temporary));
        assertThat(temporary.resolve("was-run")).doesNotExist();
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
        assertThat(new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
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
