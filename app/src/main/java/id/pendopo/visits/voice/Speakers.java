package id.pendopo.visits.voice;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.voice.Speaking.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which display speaks in each zone, as long as it is heard of. */
@Component
class Speakers {
    /** A display that has nothing to say asks once a minute. */
    private static final Duration SILENT = Duration.ofSeconds(90);
    /** A call that waits this long although its display is not busy: that display hears nothing any more. */
    private static final Duration DEAF = Duration.ofSeconds(20);
    /** What fetching a sound may take beside its length. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    Speakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A display heard of in the future was so before the clock was set back, and counts as gone.
     *
     * <p>The zone's row stays locked until the commit: of two displays that ask at once, one speaks.
     *
     * @param due when the call was made that waits to be said
     * @return whether this page is the zone's speaker from now on
     */
    boolean take(Screen screen, Instant now, Optional<Instant> due) {
        boolean unheard = due.filter(called -> called.isBefore(now.minus(DEAF))).isPresent();
        return jdbc.sql("""
                insert into visits.speaker as s (region_id, mall_id, zone, screen, device_id, seen_at, busy_until)
                values (:region, :mall, :zone, :screen, :device, :now, :now)
                on conflict (region_id, mall_id, zone) do update
                  set screen = excluded.screen, device_id = excluded.device_id, seen_at = excluded.seen_at,
                    busy_until = excluded.seen_at
                  where s.screen = excluded.screen
                    or s.busy_until < :now and (s.seen_at < :silent or :unheard and s.seen_at < :deaf)
                    or s.seen_at > :ahead
                """)
                        .param("region", Wall.region())
                        .param("mall", screen.mall())
                        .param("zone", screen.zone())
                        .param("screen", screen.page())
                        .param("device", screen.device())
                        .param("now", Utc.of(now))
                        .param("silent", Utc.of(now.minus(SILENT)))
                        .param("ahead", Utc.of(now.plus(SILENT)))
                        .param("unheard", unheard)
                        .param("deaf", Utc.of(now.minus(DEAF)))
                        .update()
                == 1;
    }

    /** Nobody takes over from a display in the middle of a sentence. */
    void busy(Screen screen, Instant now, Duration length) {
        jdbc.sql("""
                update visits.speaker set busy_until = :until
                where region_id = :region and mall_id = :mall and zone = :zone
                """)
                .param("until", Utc.of(now.plus(length).plus(SLACK)))
                .param("region", Wall.region())
                .param("mall", screen.mall())
                .param("zone", screen.zone())
                .update();
    }

    void leave(Screen screen) {
        jdbc.sql("""
                delete from visits.speaker
                where region_id = :region and mall_id = :mall and zone = :zone and screen = :screen
                """)
                .param("region", Wall.region())
                .param("mall", screen.mall())
                .param("zone", screen.zone())
                .param("screen", screen.page())
                .update();
    }
}
