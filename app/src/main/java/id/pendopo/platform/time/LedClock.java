package id.pendopo.platform.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that is led: it stands still, or runs so many times as fast as real time, and may be moved ahead. It never goes
 * back, so that the history stays in order.
 */
public final class LedClock implements InstantSource {
    private final LongSupplier nanos;
    private final int speed;
    private Instant from;
    private long since;

    /**
     * @param speed 0 to stand still until it is moved
     * @param nanos real time, as {@link System#nanoTime()} counts it
     */
    public LedClock(Instant start, int speed, LongSupplier nanos) {
        this.from = start;
        this.speed = speed;
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        return from.plusNanos((nanos.getAsLong() - since) * speed);
    }

    /** An earlier moment than now changes nothing. */
    public synchronized void moveTo(Instant moment) {
        if (moment.isAfter(instant())) {
            from = moment;
            since = nanos.getAsLong();
        }
    }

    public int speed() {
        return speed;
    }
}
