package id.pendopo.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.TestServer;
import java.util.List;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTest {
    private static final List<ModuleSchema> PLATFORM = List.of(new ModuleSchema("platform", 0));

    private final String address = TestServer.freshDatabase();
    private final DatabaseServer server = DatabaseConfiguration.external(address);
    private final JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(address));

    @Test
    void what_a_later_release_has_changed_is_refused_by_an_older_one_in_a_sentence_each() {
        Migrations.run(server, PLATFORM);
        owner.sql("""
                insert into platform.migration_history
                  (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (999, '999', 'later', 'SQL', 'V999__later.sql', 'somebody', 1, true)
                """).update();
        assertThatThrownBy(() -> Migrations.run(server, PLATFORM)).isInstanceOfSatisfying(NewerData.class, refused -> {
            assertThat(refused.indonesian()).contains("lebih baru", "V999__later.sql");
            assertThat(refused.english()).contains("later release", "V999__later.sql");
        });
    }

    @Test
    void a_migration_that_was_edited_after_it_ran_is_a_defect_and_no_later_release() {
        Migrations.run(server, PLATFORM);
        owner.sql("update platform.migration_history set checksum = 1 where version = '001'")
                .update();
        assertThatThrownBy(() -> Migrations.run(server, PLATFORM)).isInstanceOf(FlywayValidateException.class);
    }
}
