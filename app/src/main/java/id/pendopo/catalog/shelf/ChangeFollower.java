package id.pendopo.catalog.shelf;

import id.pendopo.platform.history.Pulse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hears of catalogues that other nodes changed. The pulse of a nation's queues beats all the time, so it looks at most
 * twice a second, with one query for all regions, and not at all while nothing happens anywhere.
 */
@Component
class ChangeFollower {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFollower.class);

    private final JdbcClient jdbc;
    private final LiveCatalog catalog;
    private final AtomicBoolean beaten = new AtomicBoolean();
    private long seen;

    ChangeFollower(JdbcClient jdbc, LiveCatalog catalog, Pulse pulse) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.seen = newest();
        pulse.listen(region -> beaten.set(true));
    }

    @Scheduled(fixedDelay = 500)
    void follow() {
        if (!beaten.getAndSet(false)) {
            return;
        }
        try {
            read();
        } catch (DataAccessException e) {
            beaten.set(true);
            LOG.warn("the catalogue can't be followed just now, trying again: {}", e.getMessage());
        }
    }

    private void read() {
        long until = newest();
        List<Integer> regions = jdbc.sql(
                        "select * from catalog.changed_regions(:since::text::xid8, :until::text::xid8)")
                .param("since", seen)
                .param("until", until)
                .query((row, n) -> row.getInt(1))
                .list();
        seen = until;
        regions.forEach(catalog::changed);
    }

    /** No transaction up to this one is still open. */
    private long newest() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1")
                .query(Long.class)
                .single();
    }
}
