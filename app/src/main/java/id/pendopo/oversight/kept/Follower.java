package id.pendopo.oversight.kept;

import id.pendopo.directory.Directory;
import id.pendopo.oversight.fold.Fold;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.Position;
import id.pendopo.platform.history.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the figures of the current region up to its history. Figures and position move in one transaction, and one
 * node at a time: every event counts exactly once, whoever folds it and whenever it stops.
 */
@Component
public class Follower {
    static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final History history;
    private final Directory directory;
    private final Ledger ledger;

    Follower(JdbcClient jdbc, History history, Directory directory, Ledger ledger) {
        this.jdbc = jdbc;
        this.history = history;
        this.directory = directory;
        this.ledger = ledger;
    }

    /**
     * Folds the next events. The lock is one that takes no transaction id: as long as it only reads, no follower of
     * the history has to wait for it.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean step() {
        lock();
        Position from = position();
        List<RecordedEvent> events = history.after(from, BATCH);
        if (events.isEmpty()) {
            return false;
        }
        Set<UUID> visits = events.stream()
                .map(RecordedEvent::event)
                .filter(Fold::counts)
                .map(event -> event.subject())
                .collect(Collectors.toSet());
        if (!visits.isEmpty()) {
            Fold fold = new Fold(mall -> directory.plan(mall).mall().zone(), ledger.known(visits));
            events.forEach(fold::add);
            ledger.add(fold);
        }
        moveTo(events.getLast().position());
        return events.size() == BATCH;
    }

    /** Held until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('pendopo.figures'), :region)")
                .param("region", Wall.region())
                .query(row -> {});
    }

    Position position() {
        return jdbc.sql("select xid, id from oversight.follower where region_id = :region")
                .param("region", Wall.region())
                .query((row, n) -> new Position(row.getLong("xid"), row.getObject("id", UUID.class)))
                .optional()
                .orElse(Position.START);
    }

    private void moveTo(Position position) {
        jdbc.sql("""
                insert into oversight.follower (region_id, xid, id) values (:region, :xid, :id)
                on conflict (region_id) do update set xid = excluded.xid, id = excluded.id
                """)
                .param("region", Wall.region())
                .param("xid", position.xid())
                .param("id", position.id())
                .update();
    }
}
