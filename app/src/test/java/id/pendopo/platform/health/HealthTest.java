package id.pendopo.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.platform.database.DatabaseState;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class HealthTest extends PendopoTest {
    private record Said(boolean answers, boolean spaceScarce) implements DatabaseState {}

    @Test
    void the_program_is_not_ready_while_its_database_restarts_and_a_full_disk_is_a_warning() {
        assertThat(new DatabaseHealth(new Said(false, false)).health().getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(new DatabaseHealth(new Said(true, true)).health().getStatus())
                .isEqualTo(Status.UP);
        assertThat(new DiskHealth(new Said(true, true)).health().getStatus()).isEqualTo(DiskHealth.WARNING);
        assertThat(new DiskHealth(new Said(false, false)).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_history_that_can_not_be_right_is_down_for_watchers_and_the_hall_works_on() {
        assertThat(http.get().uri("/actuator/health")).hasStatusOk().bodyText().contains("\"history\"");
        assertThat(http.get().uri("/actuator/health/readiness")).bodyText().doesNotContain("history");
    }

    @Test
    void readiness_asks_the_database_and_liveness_does_not() {
        assertThat(http.get().uri("/actuator/health/readiness"))
                .hasStatusOk()
                .bodyText()
                .contains("\"database\"");
        assertThat(http.get().uri("/actuator/health/liveness"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("database");
        assertThat(http.get().uri("/actuator/health")).hasStatusOk().bodyText().contains("\"disk\"");
    }
}
