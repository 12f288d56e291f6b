package id.pendopo.platform.history;

import id.pendopo.platform.database.DatabaseSettings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells listeners of this node which regions have new events, whichever node wrote them. It follows the history (one
 * small query, at once after a commit of this node, else every 200 ms); nothing is notified inside a transaction.
 */
@Component
public class Pulse implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long EVERY_NANOS = 200_000_000;
    /** However many commit: no eye sees ten milliseconds, but looking a hundred times a second would cost a tenth of a core. */
    private static final long REST_NANOS = 10_000_000;

    private final JdbcClient jdbc;
    private final boolean follows;
    private final List<IntConsumer> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile Thread follower = Thread.currentThread();

    public Pulse(JdbcClient jdbc, DatabaseSettings settings) {
        this.jdbc = jdbc;
        this.follows = !settings.join();
    }

    /** A command looks at the history but does not follow it. */
    @Override
    public boolean isAutoStartup() {
        return follows;
    }

    /** The listener is given the region's number; it must be quick. */
    public void listen(IntConsumer listener) {
        listeners.add(listener);
    }

    /** Something was committed on this node: look at once. */
    public void hurry() {
        LockSupport.unpark(follower);
    }

    private void follow() {
        long seen = -1;
        while (running) {
            try {
                seen = seen < 0 ? newest() : look(seen);
            } catch (RuntimeException e) { // whatever a listener meets: the pulse goes on
                LOG.warn("history can't be followed just now, trying again: {}", e.toString());
                LockSupport.parkNanos(1_000_000_000);
            }
            rest();
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    /** A hurry that comes meanwhile is not lost: whoever was hurried while resting does not park afterwards. */
    private void rest() {
        long until = System.nanoTime() + REST_NANOS;
        boolean hurried = false;
        for (long left = REST_NANOS; running && left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            hurried |= until - System.nanoTime() > 0;
        }
        if (hurried) {
            LockSupport.unpark(Thread.currentThread());
        }
    }

    /** Every region that has any event, whatever else is known of it. */
    List<Integer> regionsWithHistory() {
        return jdbc.sql("select region_id from platform.pulse('0'::xid8) order by region_id")
                .query((row, n) -> row.getInt("region_id"))
                .list();
    }

    private long newest() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1")
                .query(Long.class)
                .single();
    }

    private long look(long seen) {
        List<Beat> beats = jdbc.sql(
                        "select region_id, last_xid::text::bigint as xid from platform.pulse(:seen::text::xid8)")
                .param("seen", seen)
                .query((row, n) -> new Beat(row.getInt("region_id"), row.getLong("xid")))
                .list();
        for (Beat beat : beats) {
            for (IntConsumer listener : listeners) {
                listener.accept(beat.region());
            }
        }
        return beats.stream().mapToLong(Beat::xid).max().orElse(seen);
    }

    @Override
    public void start() {
        running = true;
        follower = Thread.ofPlatform().name("pulse").daemon(true).start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(follower);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private record Beat(int region, long xid) {}
}
