package id.pendopo.directory.live;

import id.pendopo.platform.history.Pulse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets the directory catch up when anything happened anywhere, at most three times a second. */
@Component
class DirectoryFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryFollower.class);
    private static final long REST_NANOS = 300_000_000;

    private final LiveDirectory directory;
    private final Semaphore beats = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread follower = Thread.currentThread();

    DirectoryFollower(LiveDirectory directory, Pulse pulse) {
        this.directory = directory;
        pulse.listen(region -> beats.release());
    }

    private void follow() {
        while (running) {
            try {
                beats.acquire();
                beats.drainPermits();
                directory.catchUp();
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("the directory can't be followed just now, trying again: {}", e.getMessage());
                beats.release();
            }
            LockSupport.parkNanos(REST_NANOS);
        }
    }

    @Override
    public void start() {
        running = true;
        follower = Thread.ofVirtual().name("directory").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        follower.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
