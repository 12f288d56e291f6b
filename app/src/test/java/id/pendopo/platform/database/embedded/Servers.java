package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What the tests of real servers share: one set of unpacked programs, and short ways to ask a server. */
public final class Servers {
    /** In the temporary folder and not below the build, so that other users may read it whoever owns the checkout. */
    static final Path BINARIES =
            Path.of(System.getProperty("java.io.tmpdir"), "pendopo-test-postgres-" + System.getProperty("user.name"));

    private Servers() {}

    public static EmbeddedPostgres start(Path folder) {
        return EmbeddedPostgres.start(folder, BINARIES, InstantSource.system());
    }

    static Connection connect(EmbeddedPostgres server) throws SQLException {
        return connect(server.port(), server.password());
    }

    static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5&socketTimeout=60",
                "postgres",
                password);
    }

    public static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        return askAll(server, sql).getFirst();
    }

    public static List<String> askAll(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    static boolean alive(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/cmdline")).isEmpty();
        } catch (IOException gone) {
            return false;
        }
    }

    static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    static boolean root() throws IOException {
        return ownerOf(Path.of("/proc/self")) == 0;
    }
}
