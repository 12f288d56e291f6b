package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import id.pendopo.visits.estimate.CallEstimate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a visitor was told when the number was taken, as it is kept for the estimate's score. */
@Component
public class TicketPromises {
    private final JdbcClient jdbc;

    TicketPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By stop; a stop for which nothing could be told is missing. */
    public Map<UUID, CallEstimate> of(UUID visit) {
        Map<UUID, CallEstimate> promises = new HashMap<>();
        jdbc.sql("""
                select id, est_median, est_bound from visits.stop
                where region_id = :region and visit_id = :visit and est_median is not null and est_bound is not null
                """).param("region", Wall.region()).param("visit", visit).query(row -> {
            promises.put(
                    row.getObject("id", UUID.class),
                    new CallEstimate(
                            row.getTimestamp("est_median").toInstant(),
                            row.getTimestamp("est_bound").toInstant()));
        });
        return promises;
    }
}
