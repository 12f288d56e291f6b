package id.pendopo.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.pendopo.platform.database.embedded.EmbeddedPostgres;
import id.pendopo.platform.database.embedded.RunningPostgres;
import id.pendopo.platform.ids.LinkSecrets;
import id.pendopo.platform.ids.Secrets;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Starts or finds the server, prepares roles, brings every module's schema up to date, then opens the pool. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final String OWNER = "pendopo_owner";

    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedPostgres embeddedPostgres(DatabaseSettings settings) {
        return EmbeddedPostgres.start(settings.data());
    }

    /** One setting decides: the embedded server is not even unpacked when an external one is named. */
    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        if (!settings.databaseUrl().isBlank()) {
            return external(settings.databaseUrl());
        }
        return settings.join() ? joined(settings, embedded) : ours(embedded.getObject());
    }

    /** The server of the program that is running over the folder; our own where none is. */
    private static DatabaseServer joined(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        if (!EmbeddedPostgres.inUse(settings.data())) {
            return ours(embedded.getObject());
        }
        RunningPostgres running = RunningPostgres.find(settings.data());
        return new DatabaseServer(running.jdbcUrl("pendopo"), OWNER, running.password(), true);
    }

    private static DatabaseServer ours(EmbeddedPostgres postgres) {
        var maintenance = new SingleConnectionDataSource(
                postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.password(), true);
        try {
            EmbeddedOwner.prepare(JdbcClient.create(maintenance), OWNER, postgres.password());
        } finally {
            maintenance.destroy();
        }
        return new DatabaseServer(postgres.jdbcUrl("pendopo"), OWNER, postgres.password(), false);
    }

    static DatabaseServer external(String address) {
        Properties parts = Driver.parseURL(address, new Properties());
        if (parts == null || parts.getProperty("user") == null || parts.getProperty("password") == null) {
            throw new DatabaseAddressUnreadable();
        }
        String bare = address.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceAll("[?&]$", "");
        return new DatabaseServer(bare, parts.getProperty("user"), parts.getProperty("password"), false);
    }

    @Bean
    DatabaseState databaseState(
            DatabaseServer server, DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        boolean ours = settings.databaseUrl().isBlank() && !server.ready();
        return ours ? new EmbeddedState(embedded.getObject()) : new ExternalState(server);
    }

    /** Every node knows the owner's password, so every node makes the same links from it. */
    @Bean
    LinkSecrets linkSecrets(DatabaseServer server) {
        return new LinkSecrets(Secrets.digest("links:" + server.ownerPassword()));
    }

    @Bean
    ModuleSchema platformSchema() {
        return new ModuleSchema("platform", 0);
    }

    @Bean
    DataSource dataSource(DatabaseServer server, DatabaseSettings settings, List<ModuleSchema> schemas) {
        if (!server.ready()) {
            Migrations.run(server, schemas);
        }
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("pendopo");
        pool.setJdbcUrl(server.url());
        pool.setUsername(Roles.PROGRAM);
        pool.setPassword(Roles.programPassword(server));
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(settings.connections());
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("ApplicationName", "pendopo");
        // Followers of the history write hundreds of small rows at a time: many to a statement.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of a refused row quotes it, and so a person; messages end up in logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new WalledDataSource(new HikariDataSource(pool));
    }
}
