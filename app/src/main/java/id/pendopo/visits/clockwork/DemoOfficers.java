package id.pendopo.visits.clockwork;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.command.SeedStep;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.platform.security.StaffAccounts.Member;
import id.pendopo.platform.time.Days;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.ServingHours;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In the demo malls the fictional officers come to work: each opens the usual counter once a day, in its hours, by the
 * same act as a real one. Without them the capacity gate, rightly, refuses everybody once the grace for late officers is
 * over. They only sit there: whoever signs in as one of them finds the counter open and calls. A counter that somebody
 * has opened or closed today is left alone.
 */
@Component
@ConditionalOnProperty(name = "pendopo.demo-officers", havingValue = "true")
class DemoOfficers implements SeedStep, TimedTask {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOfficers.class);

    private final JdbcClient jdbc;
    private final Directory directory;
    private final ServingHours hours;
    private final StaffAccounts staff;
    private final CounterSessions sessions;
    private final InstantSource clock;

    DemoOfficers(
            JdbcClient jdbc,
            Directory directory,
            ServingHours hours,
            StaffAccounts staff,
            CounterSessions sessions,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.hours = hours;
        this.staff = staff;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** After the staff. */
    @Override
    public int order() {
        return 50;
    }

    @Override
    public void load() {
        directory.all().forEach(mall -> Wall.run(mall.region(), () -> run(mall.id())));
    }

    @Override
    public void run(UUID mall) {
        MallPlan plan = directory.plan(mall);
        if (!new ClassPathResource("seed/malls/" + plan.mall().code() + "/staff.csv").exists()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate day = Days.today(now, plan.mall().zone());
        Set<UUID> opened =
                openedSince(mall, day.atStartOfDay(plan.mall().zone()).toInstant());
        List<Counter> waiting = plan.counters().values().stream()
                .filter(counter -> counter.active() && !opened.contains(counter.id()))
                .filter(counter -> hours.of(plan, counter.id(), day).stream().anyMatch(span -> span.holds(now)))
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        Map<UUID, Member> officers = staff.of(mall).stream()
                .filter(member ->
                        member.demo() && member.active() && member.role() == Role.OFFICER && member.counter() != null)
                .collect(Collectors.toMap(Member::counter, Function.identity(), (one, other) -> one));
        waiting.forEach(counter -> Optional.ofNullable(officers.get(counter.id()))
                .ifPresent(officer -> open(plan, counter, officer, day)));
    }

    private void open(MallPlan plan, Counter counter, Member officer, LocalDate day) {
        Actor actor = new Actor(
                officer.id(),
                plan.mall().region(),
                officer.role(),
                officer.displayName(),
                officer.mall(),
                officer.agency(),
                officer.counter());
        try {
            sessions.open(plan.mall().id(), actor, counter.id(), "demo-officer-" + day + "-" + counter.id());
        } catch (Refusal refusal) {
            LOG.debug("counter {} stays as it is: {}", counter.number(), refusal.getMessage());
        }
    }

    /** Counters that were opened today, or are still open. */
    private Set<UUID> openedSince(UUID mall, Instant morning) {
        return Set.copyOf(jdbc.sql("""
                select distinct counter_id from visits.counter_session
                where region_id = :region and mall_id = :mall and (opened_at >= :morning or state <> 'CLOSED')
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("morning", Utc.of(morning))
                .query(UUID.class)
                .list());
    }
}
