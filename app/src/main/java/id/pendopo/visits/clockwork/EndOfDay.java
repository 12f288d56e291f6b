package id.pendopo.visits.clockwork;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Days;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Endings;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The night: what yesterday left open is ended, in the mall's own day. Whoever was being served counts as served, with a
 * time that is not accurate; whoever still waited and was neither served nor rescheduled is cancelled by the closing.
 */
@Component
class EndOfDay implements TimedTask {
    private final JdbcClient jdbc;
    private final Directory directory;
    private final StopTable table;
    private final Endings endings;
    private final CounterSessions sessions;
    private final InstantSource clock;
    private final OneByOne oneByOne;

    EndOfDay(
            JdbcClient jdbc,
            Directory directory,
            StopTable table,
            Endings endings,
            CounterSessions sessions,
            InstantSource clock,
            OneByOne oneByOne) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.table = table;
        this.endings = endings;
        this.sessions = sessions;
        this.clock = clock;
        this.oneByOne = oneByOne;
    }

    @Override
    public void run(UUID mall) {
        MallPlan plan = directory.plan(mall);
        LocalDate today = Days.today(clock.instant(), plan.mall().zone());
        List<UUID> open = jdbc.sql("""
                select id from visits.visit where region_id = :region and mall_id = :mall and state = 'OPEN' and day < :today
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("today", today)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        oneByOne.each(this, open, visit -> end(mall, visit));
        closeCounters(plan, today);
    }

    private void end(UUID mall, UUID visitId) {
        LiveVisit visit = table.lock(mall, visitId).orElseThrow();
        for (LiveStop stop : visit.open()) {
            switch (stop.state()) {
                case SERVING -> endings.served(mall, visit, stop, Outcome.ACCEPTED, stop.quantity(), false, null);
                case CALLED -> endings.noShow(mall, visit, stop, null);
                case WAITING, BLOCKED, PARKED -> endings.cancelled(mall, visit, stop, "CLOSING", null);
                case SERVED, NO_SHOW, CANCELLED, TRANSFERRED, RESCHEDULED -> {
                    // over already
                }
            }
        }
        endings.goOn(mall, visitId, null, "ENDED");
    }

    private void closeCounters(MallPlan plan, LocalDate today) {
        List<Open> open = jdbc.sql("""
                select id, counter_id from visits.counter_session
                where region_id = :region and mall_id = :mall and state <> 'CLOSED' and opened_at < :midnight
                """)
                .param("region", Wall.region())
                .param("mall", plan.mall().id())
                .param("midnight", Utc.of(today.atStartOfDay(plan.mall().zone()).toInstant()))
                .query((row, n) -> new Open(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        oneByOne.each(this, open, one -> {
            Counter counter = plan.counters().get(one.counter());
            if (counter != null) {
                sessions.endOfDay(plan.mall().id(), one.session(), counter);
            }
        });
    }

    private record Open(UUID session, UUID counter) {}
}
