package id.pendopo.oversight.kept;

import id.pendopo.platform.database.Regions;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Pulse;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets the figures follow, region by region, on one thread: the busier the malls, the larger the batches, never more
 * load. Every minute it looks everywhere, so that nothing waits for a pulse that was missed at start.
 */
@Component
class Following implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long REST_NANOS = 1_000_000_000;
    private static final long ROUND_NANOS = 60_000_000_000L;

    private final BooleanSupplier step;
    private final Regions regions;
    private final Set<Integer> due = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    @Autowired
    Following(Follower follower, Regions regions, Pulse pulse) {
        this(follower::step, regions);
        pulse.listen(this::look);
    }

    /** @param step folds what comes next in the current region, and tells whether there may be more */
    Following(BooleanSupplier step, Regions regions) {
        this.step = step;
        this.regions = regions;
    }

    private void follow() {
        long lastRound = System.nanoTime() - ROUND_NANOS;
        while (running) {
            try {
                if (System.nanoTime() - lastRound >= ROUND_NANOS) {
                    due.addAll(regions.all());
                    lastRound = System.nanoTime();
                }
                catchUp();
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("figures can't follow just now, trying again: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("a round of the figures failed; the thread that lets them follow lives on", e);
            }
            LockSupport.parkNanos(REST_NANOS);
        }
    }

    /** Every region that has something new, or that could not be followed the last time. */
    void catchUp() {
        new HashSet<>(due).forEach(this::catchUp);
    }

    /** There is something new in a region. */
    void look(int region) {
        due.add(region);
    }

    private void catchUp(int region) {
        try {
            due.remove(region);
            Wall.run(region, () -> {
                while (step.getAsBoolean() && running) {
                    LOG.debug("more to fold in region {}", region);
                }
            });
        } catch (TransactionException e) {
            // No connection: no other region's figures would find one either.
            due.add(region);
            throw e;
        } catch (DataAccessException e) {
            due.add(region);
            LOG.warn("figures of region {} can't follow just now, trying again: {}", region, e.getMessage());
        } catch (RuntimeException e) {
            // The boundary of a region: an event that can't be folded stops its figures, never those of the others.
            LOG.error("figures of region {} stand still at an event that can't be folded", region, e);
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("figures").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
