package id.pendopo.visits.clockwork;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets parked and late visitors into their lines again when their time has come. */
@Component
class WakeParked implements TimedTask {
    private final JdbcClient jdbc;
    private final StopTable table;
    private final Journal journal;
    private final InstantSource clock;
    private final OneByOne oneByOne;

    WakeParked(JdbcClient jdbc, StopTable table, Journal journal, InstantSource clock, OneByOne oneByOne) {
        this.jdbc = jdbc;
        this.table = table;
        this.journal = journal;
        this.clock = clock;
        this.oneByOne = oneByOne;
    }

    @Override
    public void run(UUID mall) {
        Instant now = clock.instant();
        List<UUID> due = jdbc.sql("""
                select distinct visit_id from visits.stop
                where region_id = :region and mall_id = :mall and state = 'PARKED' and hold_until <= :now
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("now", Utc.of(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        oneByOne.each(this, due, visit -> wake(mall, visit, now));
    }

    private void wake(UUID mall, UUID visit, Instant now) {
        table.lock(mall, visit).ifPresent(locked -> {
            for (LiveStop stop : locked.open()) {
                boolean due = stop.state() == StopState.PARKED
                        && stop.holdUntil() != null
                        && !stop.holdUntil().isAfter(now);
                if (due) {
                    table.unparked(stop.id());
                    journal.write(mall, visit, null, "STOP_RETURNED", journal.facts(mall, stop));
                }
            }
            table.release(visit, now);
        });
    }
}
