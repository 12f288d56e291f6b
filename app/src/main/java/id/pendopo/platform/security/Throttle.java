package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.time.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. After some free tries each further one waits twice as long, up to a quarter of an hour; an hour
 * without failure forgives all. A try is counted before it is judged, so that many at once are not free; and in the
 * database, so that a second node does not give a second set of tries.
 */
@Component
public class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGIVEN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Throttle(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is guessed at, or from where. A name is counted for each place that it is tried from, so that a stranger makes
     * only the stranger wait; all strangers' tries at it together have an end, too. Behind one address sits a whole hall, so
     * it is given more tries.
     */
    enum Guess {
        ADDRESS(30),
        NAME(5),
        NAME_BY_STRANGERS(50),
        OWN_PASSWORD(5),
        PAIRING(5);

        private final int free;

        Guess(int free) {
            this.free = free;
        }
    }

    /** One of the counts that a try belongs to. */
    record Tally(Guess guess, String what) {}

    /** Counts a try, or refuses it because too many failed too recently. */
    @Transactional
    void attempt(Guess guess, String what) {
        attempt(List.of(new Tally(guess, what)));
    }

    /**
     * Counts a try in all of these, or refuses it until none of them minds any more. A refused one isn't judged, so it is
     * counted nowhere: whoever waits for one's own sake makes nobody else wait.
     *
     * @param tallies in the order of {@link Guess}: they are locked one after the other
     */
    @Transactional
    void attempt(List<Tally> tallies) {
        Instant now = clock.instant();
        Map<Tally, Counted> all = new LinkedHashMap<>();
        tallies.forEach(tally -> all.put(tally, counted(tally)));
        Instant until = all.entrySet().stream()
                .map(one -> freeFrom(one.getKey().guess(), one.getValue()))
                .reduce(Instant.MIN, (one, other) -> one.isAfter(other) ? one : other);
        if (until.isAfter(now)) {
            throw PlatformProblem.TOO_MANY_TRIES.refusal(
                    Map.of("seconds", Duration.between(now, until).toSeconds() + 1));
        }
        all.forEach((tally, counted) -> {
            boolean forgiven = counted.last().plus(FORGIVEN).isBefore(now);
            set(tally, forgiven ? 1 : counted.failures() + 1, now);
        });
    }

    /** Within the free tries nothing is compared: the database rounds times, so "last" may lie a hair ahead of now. */
    private static Instant freeFrom(Guess guess, Counted counted) {
        return counted.failures() < guess.free
                ? Instant.MIN
                : waitUntil(counted.failures(), guess.free, counted.last());
    }

    @Transactional
    void succeeded(Guess guess, String what) {
        succeeded(List.of(new Tally(guess, what)));
    }

    /** The try was right: a name's failures there are forgotten, all others get only this one back. */
    @Transactional
    void succeeded(List<Tally> tallies) {
        for (Tally tally : tallies) {
            Counted counted = counted(tally);
            set(tally, tally.guess() == Guess.NAME ? 0 : Math.max(0, counted.failures() - 1), counted.last());
        }
    }

    /** Takes away the current region's failures that are forgiven: they would be counted from one again. */
    public int forgetForgiven() {
        return jdbc.sql("delete from platform.sign_in_failure where region_id = :region and last_at < :before")
                .param("region", Wall.region())
                .param("before", Utc.of(clock.instant().minus(FORGIVEN)))
                .update();
    }

    static Instant waitUntil(int failures, int free, Instant last) {
        if (failures < free) {
            return last;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - free + 1, 10));
        return last.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    /** Locks the count until the end of the transaction; writing it, not only reading, keeps it from being forgotten. */
    private Counted counted(Tally tally) {
        return jdbc.sql("""
                insert into platform.sign_in_failure as known (region_id, key, failures, last_at)
                values (:region, :key, 0, :at)
                on conflict (region_id, key) do update set failures = known.failures returning failures, last_at
                """)
                .param("region", Wall.region())
                .param("key", key(tally))
                .param("at", Utc.of(clock.instant()))
                .query((row, n) -> new Counted(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .single();
    }

    private void set(Tally tally, int failures, Instant last) {
        jdbc.sql("""
                update platform.sign_in_failure set failures = :failures, last_at = :last
                where region_id = :region and key = :key
                """)
                .param("failures", failures)
                .param("last", Utc.of(last))
                .param("region", Wall.region())
                .param("key", key(tally))
                .update();
    }

    private static String key(Tally tally) {
        return HexFormat.of().formatHex(Secrets.digest(tally.guess() + ":" + tally.what()), 0, 16);
    }

    private record Counted(int failures, Instant last) {}
}
