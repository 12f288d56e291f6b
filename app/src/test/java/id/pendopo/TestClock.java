package id.pendopo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Time as an argument: stands still until a test moves it. */
public final class TestClock implements InstantSource {
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(at(LocalDate.of(2025, 2, 12), LocalTime.of(9, 0)));

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WIB).toInstant();
    }

    private final AtomicReference<Instant> furthest = new AtomicReference<>(now.get());

    @Override
    public Instant instant() {
        return now.get();
    }

    public void set(Instant instant) {
        now.set(instant);
        furthest.accumulateAndGet(instant, TestClock::later);
    }

    public void set(LocalDate day, LocalTime time) {
        set(at(day, time));
    }

    public void advance(Duration duration) {
        set(now.get().plus(duration));
    }

    void forgetFurthest() {
        furthest.set(now.get());
    }

    /** The last day on which it has stood since then. */
    LocalDate furthest() {
        return LocalDate.ofInstant(furthest.get(), WIB);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now.get(), WIB);
    }
}
