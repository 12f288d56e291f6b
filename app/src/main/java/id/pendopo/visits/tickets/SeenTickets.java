package id.pendopo.visits.tickets;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that somebody has been seen with: their page was opened, their code scanned, their slip called up. */
@Component
public class SeenTickets {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    SeenTickets(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void mark(UUID visit) {
        jdbc.sql("""
                update visits.visit set seen_at = :now where region_id = :region and id = :visit and seen_at is null
                """)
                .param("now", Utc.of(clock.instant()))
                .param("region", Wall.region())
                .param("visit", visit)
                .update();
    }

    public boolean contains(UUID visit) {
        return jdbc.sql("select seen_at is not null from visits.visit where region_id = :region and id = :visit")
                .param("region", Wall.region())
                .param("visit", visit)
                .query(Boolean.class)
                .single();
    }
}
