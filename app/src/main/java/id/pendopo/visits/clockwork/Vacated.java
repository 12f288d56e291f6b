package id.pendopo.visits.clockwork;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.platform.security.StaffAccounts.Member;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Desks;
import id.pendopo.visits.counter.LeftBehind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An officer whose account was closed or moved to another agency can't come back to the desk, nor can anybody work at a
 * counter that was switched off: such a counter is not manned, whoever sat there. A visitor who was called there waits
 * again at the old place; one who was being served there is done, as after a forgotten finish.
 */
@Component
class Vacated implements TimedTask {
    private final JdbcClient jdbc;
    private final Directory directory;
    private final StaffAccounts accounts;
    private final CounterSessions sessions;
    private final LeftBehind leftBehind;
    private final OneByOne oneByOne;

    Vacated(
            JdbcClient jdbc,
            Directory directory,
            StaffAccounts accounts,
            CounterSessions sessions,
            LeftBehind leftBehind,
            OneByOne oneByOne) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.accounts = accounts;
        this.sessions = sessions;
        this.leftBehind = leftBehind;
        this.oneByOne = oneByOne;
    }

    @Override
    public void run(UUID mall) {
        endSessions(mall);
        oneByOne.each(this, leftBehind.visits(mall), visit -> leftBehind.free(mall, visit));
    }

    private void endSessions(UUID mall) {
        List<Open> open = jdbc.sql("""
                select id, counter_id, officer_id from visits.counter_session
                where region_id = :region and mall_id = :mall and state <> 'CLOSED'
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> new Open(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
        if (open.isEmpty()) {
            return;
        }
        MallPlan plan = directory.plan(mall);
        Map<UUID, Member> staff = accounts.of(mall).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Map<UUID, Counter> vacated = new LinkedHashMap<>();
        for (Open one : open) {
            Counter counter = plan.counters().get(one.counter());
            Optional<Member> officer =
                    Optional.ofNullable(staff.get(one.officer())).or(() -> accounts.find(one.officer()));
            if (counter != null && officer.filter(who -> mayStay(who, counter)).isEmpty()) {
                vacated.put(one.session(), counter);
            }
        }
        oneByOne.each(
                this,
                List.copyOf(vacated.keySet()),
                session -> sessions.vacate(mall, session, Objects.requireNonNull(vacated.get(session))));
    }

    private static boolean mayStay(Member officer, Counter counter) {
        return officer.active() && counter.active() && Desks.worksAt(officer.role(), officer.agency(), counter);
    }

    private record Open(UUID session, UUID counter, UUID officer) {}
}
