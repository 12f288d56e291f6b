package id.pendopo.platform.database;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Brings every module's schema up to date, lower floors first. */
final class Migrations {
    private Migrations() {}

    /** @throws NewerData when a later release has been here: what its tables mean, this one can't know */
    static void run(DatabaseServer server, List<ModuleSchema> schemas) {
        var owner = new SingleConnectionDataSource(server.url(), server.owner(), server.ownerPassword(), true);
        try {
            Roles.prepare(JdbcClient.create(owner), server);
            schemas.stream()
                    .sorted(Comparator.comparingInt(ModuleSchema::floor))
                    .forEach(schema -> migrate(server, schema));
        } finally {
            owner.destroy();
        }
    }

    private static void migrate(DatabaseServer server, ModuleSchema schema) {
        Flyway flyway = Flyway.configure()
                .dataSource(server.url(), server.owner(), server.ownerPassword())
                .schemas(schema.name())
                .defaultSchema(schema.name())
                .table("migration_history")
                .locations("classpath:db/" + schema.name())
                .validateMigrationNaming(true)
                // Two branches number theirs apart: whoever ran one of them gets the other's later, though it is lower.
                .outOfOrder(true)
                // By default, what a later release has done to the tables is passed over in silence.
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            List<String> unknown = Arrays.stream(flyway.info().applied())
                    .filter(done -> !done.getState().isResolved())
                    .map(MigrationInfo::getScript)
                    .toList();
            if (unknown.isEmpty()) {
                throw e;
            }
            throw new NewerData(schema.name(), unknown.getLast());
        }
    }
}
