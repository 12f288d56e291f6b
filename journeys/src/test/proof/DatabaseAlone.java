import id.pendopo.platform.database.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

/**
 * The program's own PostgreSQL without the program, for two nodes to share: run from its source over the built program's
 * jars. Says the database's address, and runs until its input ends. A killed server is started again, as in a hall.
 */
class DatabaseAlone {
    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[0]);
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(folder, folder.resolve("binaries"), InstantSource.system())) {
            prepare(server);
            System.out.println("address=" + server.jdbcUrl("pendopo") + "?user=proof_owner&password=proof-owner");
            while (System.in.read() >= 0) {
                // the test holds our input open for as long as it needs us
            }
        }
    }

    private static void prepare(EmbeddedPostgres server) throws SQLException {
        try (Connection superuser =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
                Statement statement = superuser.createStatement()) {
            statement.execute("create role proof_owner login createrole password 'proof-owner'");
            statement.execute("create database pendopo owner proof_owner");
        }
    }
}
