package id.pendopo.visits.display;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of its room a mall's pictures and videos take: the pieces that lie there, of unfinished files, too. */
@Component
public class MediaRoom {
    /** A file of which no piece has come for so long is given up. */
    private static final Duration UNFINISHED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final long most;

    @Autowired
    MediaRoom(JdbcClient jdbc, InstantSource clock) {
        this(jdbc, clock, Media.MALL_AT_MOST);
    }

    MediaRoom(JdbcClient jdbc, InstantSource clock, long most) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = most;
    }

    /** In bytes; what was left unfinished is given up first. */
    @Transactional
    public long used(UUID mall) {
        jdbc.sql("""
                delete from visits.media
                where region_id = :region and mall_id = :mall and digest is null and added_at < :before
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("before", Utc.of(clock.instant().minus(UNFINISHED)))
                .update();
        return held(mall);
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code media-full} when so many bytes more have no room */
    void require(UUID mall, int bytes) {
        if (held(mall) + bytes > most) {
            throw DisplayProblem.MEDIA_FULL.refusal(Map.of("max", most / 1_000_000));
        }
    }

    private long held(UUID mall) {
        return jdbc.sql("""
                select coalesce(sum(length(p.content)), 0)
                from visits.media m join visits.media_piece p on p.region_id = m.region_id and p.media_id = m.id
                where m.region_id = :region and m.mall_id = :mall
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query(Long.class)
                .single();
    }
}
