package id.pendopo.platform.health;

import id.pendopo.platform.database.DatabaseState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN while the database restarts or can't be reached: then this node can't serve, though it lives. */
@Component("database")
class DatabaseHealth implements HealthIndicator {
    private final DatabaseState state;

    DatabaseHealth(DatabaseState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        return (state.answers() ? Health.up() : Health.down()).build();
    }
}
