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

    @Override
    public Instant instant() {
        return now.get();
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void set(LocalDate day, LocalTime time) {
        now.set(at(day, time));
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now.get(), WIB);
    }
}
