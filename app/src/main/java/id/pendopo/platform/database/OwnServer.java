package id.pendopo.platform.database;

import id.pendopo.platform.database.embedded.EmbeddedPostgres;
import id.pendopo.platform.database.embedded.RunningPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The embedded server as whoever copies its files sees it; an external one is somebody else's to copy. */
@Component
public class OwnServer {
    private static final String SUPERUSER = "postgres";

    private final DatabaseServer server;
    private final DatabaseSettings settings;
    private final ObjectProvider<EmbeddedPostgres> embedded;

    OwnServer(DatabaseServer server, DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        this.server = server;
        this.settings = settings;
        this.embedded = embedded;
    }

    /**
     * @param folder the program's data folder, with PostgreSQL's files in {@code data}
     * @param url of the maintenance database
     */
    public record Access(Path folder, String url, String superuser, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return url;
        }
    }

    /** Empty when {@code PENDOPO_DATABASE_URL} names another server. */
    public Optional<Access> access() {
        if (!settings.databaseUrl().isBlank()) {
            return Optional.empty();
        }
        if (server.ready()) {
            RunningPostgres running = RunningPostgres.find(settings.data());
            return Optional.of(new Access(settings.data(), running.jdbcUrl("postgres"), SUPERUSER, running.password()));
        }
        EmbeddedPostgres ours = embedded.getObject();
        return Optional.of(new Access(settings.data(), ours.jdbcUrl("postgres"), SUPERUSER, ours.password()));
    }
}
