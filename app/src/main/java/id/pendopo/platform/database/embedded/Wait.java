package id.pendopo.platform.database.embedded;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Patience with a process that isn't our child, of which the system sends no word: ask again until time is up. */
final class Wait {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final long end;

    Wait(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** False when time is up. */
    boolean pause() {
        if (System.nanoTime() - end > 0) {
            return false;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
        return true;
    }
}
