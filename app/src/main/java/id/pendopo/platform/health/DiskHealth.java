package id.pendopo.platform.health;

import id.pendopo.platform.database.DatabaseState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** WARNING when the disk of the embedded database gets full: nothing is broken yet, and a person has time to act. */
@Component("disk")
class DiskHealth implements HealthIndicator {
    static final Status WARNING = new Status("WARNING");

    private final DatabaseState state;

    DiskHealth(DatabaseState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        return (state.spaceScarce() ? Health.status(WARNING) : Health.up()).build();
    }
}
