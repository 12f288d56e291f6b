package id.pendopo.platform.database;

import id.pendopo.platform.database.embedded.EmbeddedPostgres;
import id.pendopo.platform.database.embedded.RunningPostgres;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ours, or that of the program that runs over the same folder. */
@Component
class EmbeddedFiles implements OwnServer {
    private final DatabaseServer server;
    private final DatabaseSettings settings;
    private final ObjectProvider<EmbeddedPostgres> embedded;

    EmbeddedFiles(DatabaseServer server, DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        this.server = server;
        this.settings = settings;
        this.embedded = embedded;
    }

    @Override
    public Optional<Access> access() {
        if (!settings.databaseUrl().isBlank()) {
            return Optional.empty();
        }
        if (server.ready()) {
            RunningPostgres running = RunningPostgres.find(settings.data());
            return Optional.of(
                    new Access(settings.data(), running.jdbcUrl("postgres"), running.superuser(), running.password()));
        }
        EmbeddedPostgres ours = embedded.getObject();
        return Optional.of(new Access(settings.data(), ours.jdbcUrl("postgres"), ours.superuser(), ours.password()));
    }
}
