package id.pendopo.visits.hall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.time.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What moves in the malls of this node: read on demand, at most a second old where speed matters more. How old a hall may
 * be is decided here alone: forecasts ask, and live pages have it forgotten when an event tells that it has changed.
 */
@Component
public class Halls {
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Long enough that thousands of phones share one forecast, short beside the minutes that stand on them. */
    static final Duration LATE = Duration.ofSeconds(10);
    /** From then on it pays to read it anew before somebody has to wait for it. */
    static final Duration AGING = Duration.ofMillis(700);

    private final HallReader reader;
    private final Directory directory;
    private final InstantSource clock;
    private final Cache<UUID, HallState> recent =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();

    public Halls(HallReader reader, Directory directory, InstantSource clock) {
        this.reader = reader;
        this.directory = directory;
        this.clock = clock;
    }

    /** As it is now. */
    public HallState now(UUID mall) {
        MallPlan plan = directory.plan(mall);
        ZoneId zone = plan.mall().zone();
        Instant now = clock.instant();
        HallState state = reader.read(mall, Days.today(now, zone), zone, now);
        recent.put(mall, state);
        return state;
    }

    /** At most a second old. */
    public HallState recently(UUID mall) {
        HallState known = recent.getIfPresent(mall);
        return known != null && isFresh(known) ? known : now(mall);
    }

    boolean isFresh(HallState state) {
        return isNoOlder(state, FRESH);
    }

    boolean isNoOlder(HallState state, Duration limit) {
        Duration age = Duration.between(state.at(), clock.instant());
        return !age.isNegative() && age.compareTo(limit) < 0;
    }

    public void forget(UUID mall) {
        recent.invalidate(mall);
    }
}
