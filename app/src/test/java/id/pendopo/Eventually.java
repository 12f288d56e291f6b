package id.pendopo;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Patience with what happens on another thread or in another process: asks again until it is so, or time is up. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Eventually() {}

    public static void see(String what, BooleanSupplier so) {
        see(what, so, () -> "");
    }

    /** @param instead what is there instead, for the message */
    public static void see(String what, BooleanSupplier so, Supplier<Object> instead) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not within " + LIMIT + ": " + what + " " + instead.get());
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
