package id.pendopo.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.command.CommandLine;
import id.pendopo.platform.database.OwnServer;
import id.pendopo.platform.database.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    static final Path BINARIES =
            Path.of(System.getProperty("java.io.tmpdir"), "pendopo-test-postgres-" + System.getProperty("user.name"));
    private static final int WRITERS = 4;
    private static final int ROWS_BEFORE = 2_000;

    @TempDir
    private Path temporary;

    @Test
    void a_copy_made_while_people_work_holds_all_that_was_acknowledged_before_and_is_sound() throws Exception {
        Path file = temporary.resolve("backup.zip");
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        Set<Long> before;
        AtomicLong next = new AtomicLong();
        try (EmbeddedPostgres server = start("hall");
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            execute(server, "create table number (no bigint primary key, filling text)");
            AtomicBoolean going = new AtomicBoolean(true);
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                ends.add(writers.submit(() -> write(server, going, next, acknowledged)));
            }
            while (acknowledged.size() < ROWS_BEFORE) {
                Thread.onSpinWait();
            }
            before = Set.copyOf(acknowledged);
            copy(server, "hall", file, "");
            going.set(false);
            for (Future<?> end : ends) {
                end.get();
            }
        }
        Restore.into(temporary.resolve("again"), file, "");
        try (EmbeddedPostgres server = start("again")) {
            List<Long> stored = numbers(server, "select no from number");
            assertThat(stored).doesNotHaveDuplicates().containsAll(before);
            assertThat(stored.size())
                    .as("the copy went on while numbers were written")
                    .isGreaterThan(before.size());
            assertThat(numbers(server, "select no from number where no between 1 and " + next.get() + " order by no"))
                    .as("by the index, too")
                    .hasSameSizeAs(stored);
            execute(server, "insert into number values (0, 'life goes on')");
        }
    }

    @Test
    void an_encrypted_backup_opens_with_its_password_only() throws Exception {
        Path file = temporary.resolve("backup.zip");
        try (EmbeddedPostgres server = start("hall")) {
            execute(server, "create table secret (word text)");
            execute(server, "insert into secret values ('pemulutan-selatan')");
            execute(server, "checkpoint");
            copy(server, "hall", file, "kata sandi yang panjang");
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("pemulutan-selatan");
        assertThatThrownBy(() -> Restore.into(temporary.resolve("without"), file, ""))
                .isInstanceOf(BackupRefused.class);
        assertThatThrownBy(() -> Restore.into(temporary.resolve("wrong"), file, "kata sandi lain"))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("PENDOPO_BACKUP_PASSWORD");
        Restore.into(temporary.resolve("right"), file, "kata sandi yang panjang");
        try (EmbeddedPostgres server = start("right")) {
            assertThat(numbers(server, "select count(*) from secret where word = 'pemulutan-selatan'"))
                    .containsExactly(1L);
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
        return EmbeddedPostgres.start(temporary.resolve(folder), BINARIES, InstantSource.system());
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

    private static @Nullable Void write(
            EmbeddedPostgres server, AtomicBoolean going, AtomicLong next, Set<Long> acknowledged) throws SQLException {
        try (Connection connection = connect(server);
                var insert = connection.prepareStatement("insert into number values (?, repeat('x', 300))")) {
            while (going.get()) {
                long no = next.incrementAndGet();
                insert.setLong(1, no);
                insert.executeUpdate();
                acknowledged.add(no);
            }
        }
        return null;
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Long> numbers(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }
}
