package id.pendopo;

import id.pendopo.platform.database.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The PostgreSQL that all tests of this run share: our own embedded one, or the one that PENDOPO_DATABASE_URL names
 * (its owner then needs CREATEDB and CREATEROLE). Every Spring context gets a database of its own.
 */
public final class TestServer {
    private static final String EXTERNAL = System.getenv().getOrDefault("PENDOPO_DATABASE_URL", "");
    private static final String OWNER = EXTERNAL.isEmpty() ? startEmbedded() : EXTERNAL;

    private TestServer() {}

    /** Address of a new, empty database, with its owner's name and password. */
    public static String freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(new DriverManagerDataSource(OWNER))
                .sql("create database " + name)
                .update();
        return OWNER.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }

    private static String startEmbedded() {
        Path folder = Path.of(
                "target", "test-postgres", Long.toString(ProcessHandle.current().pid()));
        EmbeddedPostgres server =
                EmbeddedPostgres.start(folder, Path.of("target", "postgres-binaries"), InstantSource.system());
        // Not before the programs that the tests have started: each would wait for a database that is gone.
        SpringApplication.getShutdownHandlers().add(server::close);
        JdbcClient superuser = JdbcClient.create(
                new DriverManagerDataSource(server.jdbcUrl("postgres"), server.superuser(), server.password()));
        superuser
                .sql("create role test_owner login createdb createrole password 'test-owner'")
                .update();
        return server.jdbcUrl("postgres") + "?user=test_owner&password=test-owner";
    }
}
