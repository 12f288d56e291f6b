package id.pendopo.visits.retention;

import id.pendopo.platform.database.Regions;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Sessions;
import id.pendopo.platform.security.Throttle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Goes through all regions every hour and forgets what is past its time: names, phones and notes after the mall's own
 * period, keys of commands after a week, sessions at their end, failed sign-ins once they are forgiven. Any node may do it, and several at once do no harm.
 */
@Component
public class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration KEYS = Duration.ofDays(7);

    private final Regions regions;
    private final MallPeriods periods;
    private final Once once;
    private final Sessions sessions;
    private final Throttle throttle;
    private final InstantSource clock;

    Retention(
            Regions regions,
            MallPeriods periods,
            Once once,
            Sessions sessions,
            Throttle throttle,
            InstantSource clock) {
        this.regions = regions;
        this.periods = periods;
        this.once = once;
        this.sessions = sessions;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${pendopo.retention-every:PT1H}",
            initialDelayString = "${pendopo.retention-every:PT1H}")
    public void run() {
        forgetIn(Wall.NATION);
        regions.all().forEach(this::forgetIn);
    }

    private void forgetIn(int region) {
        try {
            Wall.run(region, this::forget);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("region {} keeps what is past its time until the database is back: {}", region, e.getMessage());
        } catch (RuntimeException e) {
            // The boundary of a region: a defect there must not keep the names of another.
            LOG.error("region {} keeps what is past its time until the next round", region, e);
        }
    }

    /** The current region. */
    private void forget() {
        Instant now = clock.instant();
        periods.forget(now);
        once.forget(now.minus(KEYS));
        sessions.forgetEnded();
        throttle.forgetForgiven();
    }
}
