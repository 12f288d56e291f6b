package id.pendopo.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.command.CommandLine;
import id.pendopo.platform.database.OwnServer;
import id.pendopo.platform.database.embedded.EmbeddedPostgres;
import id.pendopo.platform.database.embedded.Servers;
import id.pendopo.platform.database.embedded.Writers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.ZipParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
    private static final int WRITERS = 4;
    private static final int ROWS_BEFORE = 2_000;
    private static final int FILLING = 300;
    private static final String SECRET = "pemulutan-selatan";

    @TempDir
    private Path temporary;

    @Test
    void a_copy_made_while_people_work_holds_all_that_was_acknowledged_before_and_is_sound() throws Exception {
        Path file = temporary.resolve("backup.zip");
        Set<Long> before;
        try (EmbeddedPostgres server = start("hall")) {
            Servers.execute(server, Writers.TABLE);
            try (Writers writers = new Writers(server.port(), server.password(), WRITERS, FILLING)) {
                while (writers.acknowledged().size() < ROWS_BEFORE) {
                    Thread.onSpinWait();
                }
                before = Set.copyOf(writers.acknowledged());
                copy(server, "hall", file, "");
                assertThat(writers.refusals()).isZero();
            }
        }
        Restore.into(temporary.resolve("again"), file, "");
        try (EmbeddedPostgres server = start("again")) {
            List<Long> stored = numbers(server, "select no from row_of_test");
            assertThat(stored).doesNotHaveDuplicates().containsAll(before);
            assertThat(stored.size())
                    .as("the copy went on while numbers were written")
                    .isGreaterThan(before.size());
            assertThat(numbers(server, "select no from row_of_test where no > 0 order by no"))
                    .as("by the index, too")
                    .hasSameSizeAs(stored);
            Servers.execute(server, "insert into row_of_test values (0, 'life goes on')");
        }
    }

    @Test
    void an_encrypted_backup_opens_with_its_password_only() throws Exception {
        Path file = temporary.resolve("backup.zip");
        Path open = temporary.resolve("open.zip");
        try (EmbeddedPostgres server = start("hall")) {
            Servers.execute(server, "create table secret (word text)");
            Servers.execute(server, "insert into secret values ('" + SECRET + "')");
            Servers.execute(server, "checkpoint");
            copy(server, "hall", file, "kata sandi yang panjang");
            copy(server, "hall", open, "");
        }
        assertThat(readByAnybody(open)).as("without encryption").anyMatch(content -> content.contains(SECRET));
        assertThat(readByAnybody(file)).as("encrypted").allMatch(String::isEmpty);
        assertThatThrownBy(() -> Restore.into(temporary.resolve("without"), file, ""))
                .isInstanceOf(BackupRefused.class);
        assertThatThrownBy(() -> Restore.into(temporary.resolve("right"), file, "kata sandi lain"))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("PENDOPO_BACKUP_PASSWORD");
        assertThat(temporary.resolve("right")).isEmptyDirectory();
        Restore.into(temporary.resolve("right"), file, "kata sandi yang panjang");
        try (EmbeddedPostgres server = start("right")) {
            assertThat(numbers(server, "select count(*) from secret where word = '" + SECRET + "'"))
                    .containsExactly(1L);
        }
    }

    /** What the archive tells whoever has no password. */
    private static List<String> readByAnybody(Path file) throws IOException {
        List<String> contents = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (FileHeader entry : zip.getFileHeaders()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    contents.add(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
                } catch (ZipException closed) {
                    assertThat(closed).hasMessageContaining("password");
                }
            }
        }
        return contents;
    }

    @Test
    void what_somebody_put_into_an_encrypted_backup_without_its_password_is_not_restored() throws Exception {
        Path file = temporary.resolve("backup.zip");
        try (EmbeddedPostgres server = start("hall")) {
            copy(server, "hall", file, "sandi-cadangan");
        }
        put(file, "data/postgresql.auto.conf", "archive_mode = on");
        assertThatThrownBy(() -> Restore.into(temporary.resolve("again"), file, "sandi-cadangan"))
                .isInstanceOf(BackupRefused.class);
        assertThat(temporary.resolve("again/data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recovery.signal", "standby.signal", "tablespace_map", "./recovery.signal"})
    void a_file_that_tells_the_database_to_run_commands_or_to_follow_others_is_no_backup(String name) throws Exception {
        Path file = temporary.resolve("backup.zip");
        try (EmbeddedPostgres server = start("hall")) {
            copy(server, "hall", file, "");
        }
        put(file, "data/" + name, "");
        assertThatThrownBy(() -> Restore.into(temporary.resolve("again"), file, ""))
                .isInstanceOf(BackupRefused.class);
        assertThat(temporary.resolve("again/data")).doesNotExist();
    }

    @Test
    void of_a_backup_from_elsewhere_neither_settings_nor_other_files_are_taken_over() throws Exception {
        Path file = temporary.resolve("backup.zip");
        try (EmbeddedPostgres server = start("hall")) {
            Servers.execute(server, "alter system set cluster_name = 'elsewhere'");
            Servers.execute(server, "alter system set work_mem = '77MB'");
            Servers.execute(server, "create table kept as select 7 as no");
            copy(server, "hall", file, "");
        }
        put(file, "postgres/bin/postgres", "#!/bin/sh");
        put(file, "data2/x", "x");
        Path folder = temporary.resolve("again");
        Restore.into(folder, file, "");
        try (var entries = Files.list(folder)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "password");
        }
        try (EmbeddedPostgres server = start("again")) {
            assertThat(numbers(server, "select no from kept")).containsExactly(7L);
            assertThat(Servers.ask(server, "show work_mem")).isEqualTo("4MB");
            assertThat(Servers.askAll(server, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
        }
    }

    private static void put(Path file, String name, String content) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipParameters entry = new ZipParameters();
            entry.setFileNameInZip(name);
            zip.addStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), entry);
        }
    }

    @Test
    void what_a_power_cut_left_half_unpacked_does_not_stand_in_the_way() throws Exception {
        Path file = temporary.resolve("backup.zip");
        try (EmbeddedPostgres server = start("hall")) {
            copy(server, "hall", file, "");
        }
        Path folder = temporary.resolve("again");
        Files.createDirectories(folder.resolve("restore.part/data"));
        Restore.into(folder, file, "");
        try (var entries = Files.list(folder)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "password");
        }
    }

    @Test
    void a_backup_never_overwrites_what_is_there_and_half_a_file_is_refused() throws Exception {
        Path file = temporary.resolve("backup.zip");
        try (EmbeddedPostgres server = start("hall")) {
            copy(server, "hall", file, "");
        }
        assertThatThrownBy(() -> Restore.into(temporary.resolve("hall"), file, ""))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("tidak kosong");
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(temporary.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Restore.into(temporary.resolve("new"), half, ""))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("half.zip");
        assertThatThrownBy(() -> Restore.into(temporary.resolve("new"), temporary.resolve("none.zip"), ""))
                .isInstanceOf(BackupRefused.class);
    }

    @Test
    void the_command_says_what_it_needs_and_what_comes_next() throws Exception {
        Path file = temporary.resolve("backup.zip");
        try (EmbeddedPostgres server = start("hall")) {
            copy(server, "hall", file, "");
        }
        assertThat(said(2, "restore", file.toString())).contains("restore FILE --data FOLDER");
        assertThat(said(
                        1,
                        "restore",
                        "none.zip",
                        "--data",
                        temporary.resolve("a").toString()))
                .contains("tidak dapat dibaca", "can't be read");
        assertThat(said(
                        0,
                        "restore",
                        file.toString(),
                        "--data",
                        temporary.resolve("b").toString()))
                .contains("verify-history");
    }

    private static String said(int code, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(RestoreCommand.run(
                        CommandLine.parse(words), null, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private EmbeddedPostgres start(String folder) {
        return Servers.start(temporary.resolve(folder));
    }

    private void copy(EmbeddedPostgres server, String folder, Path file, String password) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Archive archive = new Archive(out, password)) {
            OnlineCopy.write(
                    new OwnServer.Access(
                            temporary.resolve(folder),
                            server.jdbcUrl("postgres"),
                            server.superuser(),
                            server.password()),
                    archive);
            archive.add("password", temporary.resolve(folder).resolve("password"));
        }
    }

    private static List<Long> numbers(EmbeddedPostgres server, String sql) throws SQLException {
        return Servers.askAll(server, sql).stream().map(Long::valueOf).toList();
    }
}
