package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.PlatformProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. After five failures each further try waits twice as long, up to a quarter of an hour. Counted
 * in the database, so that a second node does not give a second set of tries.
 */
@Component
class Throttle {
    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Throttle(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refuses when this key failed too often too recently. */
    void check(String what) {
        jdbc.sql("select failures, last_at from platform.sign_in_failure where region_id = :region and key = :key")
                .param("region", Wall.region())
                .param("key", key(what))
                .query((row, n) -> waitUntil(row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .optional()
                .filter(until -> until.isAfter(clock.instant()))
                .ifPresent(until -> {
                    long seconds = Duration.between(clock.instant(), until).toSeconds() + 1;
                    throw PlatformProblem.TOO_MANY_TRIES.refusal(Map.of("seconds", seconds));
                });
    }

    static Instant waitUntil(int failures, Instant last) {
        if (failures < FREE_TRIES) {
            return last;
        }
        long seconds = 1L << Math.min(failures - FREE_TRIES + 1, 10);
        Duration pause = Duration.ofSeconds(seconds);
        return last.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    @Transactional
    void failed(String what) {
        jdbc.sql("""
                insert into platform.sign_in_failure as f (region_id, key, failures, last_at)
                values (:region, :key, 1, :at)
                on conflict (region_id, key) do update set failures = f.failures + 1, last_at = excluded.last_at
                """)
                .param("region", Wall.region())
                .param("key", key(what))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void succeeded(String what) {
        jdbc.sql("delete from platform.sign_in_failure where region_id = :region and key = :key")
                .param("region", Wall.region())
                .param("key", key(what))
                .update();
    }

    private static String key(String what) {
        return HexFormat.of().formatHex(Secrets.digest(what), 0, 16);
    }
}
