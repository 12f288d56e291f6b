package id.pendopo.platform.health;

import id.pendopo.platform.history.Sealer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN when a region's chain of seals can't be right: the hall works on (readiness stays UP), but somebody must look. */
@Component("history")
class HistoryHealth implements HealthIndicator {
    private final Sealer sealer;

    HistoryHealth(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public Health health() {
        return (sealer.broken().isEmpty() ? Health.up() : Health.down()).build();
    }
}
