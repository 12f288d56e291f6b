package id.pendopo.platform.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as parameters: PostgreSQL's driver takes no {@link Instant} for a timestamptz. */
public final class Utc {
    private Utc() {}

    public static OffsetDateTime of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
