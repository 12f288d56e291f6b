package id.pendopo.visits.offline;

import id.pendopo.platform.database.Wall;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which kiosks could go on alone now, by what each has said last: it has numbers of today, and its pages. */
@Component
public class ReadyKiosks {
    private final JdbcClient jdbc;

    ReadyKiosks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which have ever said what they have. A browser says it within a minute, where it can keep anything at all. */
    public Set<UUID> heard(UUID mall) {
        return Set.copyOf(
                jdbc.sql("select device_id from visits.offline_kiosk where region_id = :region and mall_id = :mall")
                        .param("region", Wall.region())
                        .param("mall", mall)
                        .query((row, n) -> row.getObject("device_id", UUID.class))
                        .list());
    }

    public Set<UUID> of(UUID mall, LocalDate today) {
        return Set.copyOf(jdbc.sql("""
                select device_id from visits.offline_kiosk
                where region_id = :region and mall_id = :mall and stock_day = :today and stock_left > 0 and pages_kept
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("today", today)
                .query((row, n) -> row.getObject("device_id", UUID.class))
                .list());
    }
}
