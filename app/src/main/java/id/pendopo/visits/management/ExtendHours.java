package id.pendopo.visits.management;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.AfterCommit;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.ServingHours;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an agency's counters open longer today. Hours are only ever made longer: nobody's ticket loses its time. */
@Component
public class ExtendHours {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final HallChange change;
    private final Directory directory;
    private final ServingHours hours;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final InstantSource clock;

    ExtendHours(
            HallChange change,
            Directory directory,
            ServingHours hours,
            JdbcClient jdbc,
            Journal journal,
            InstantSource clock) {
        this.change = change;
        this.directory = directory;
        this.hours = hours;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * All of the agencies, or none.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code not-open-today} for an agency that is not there today, or
     *     {@code not-later-than-closing}
     */
    @Transactional
    public void extend(UUID mall, Actor actor, List<UUID> agencies, LocalTime until, String key) {
        MallPlan plan = directory.plan(mall);
        if (change.first(mall, key, "EXTEND_HOURS", mall)) {
            write(plan, actor, agencies, until);
        }
    }

    /**
     * All agencies that are there today and would close before.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code not-open-today} when nobody is there, or
     *     {@code not-later-than-closing}
     */
    @Transactional
    public void extendAll(UUID mall, Actor actor, LocalTime until, String key) {
        MallPlan plan = directory.plan(mall);
        LocalDate day = Days.today(clock.instant(), plan.mall().zone());
        if (!change.first(mall, key, "EXTEND_HOURS", mall)) {
            return;
        }
        Map<UUID, LocalTime> there = new HashMap<>();
        plan.agencies()
                .keySet()
                .forEach(agency -> hours.closing(plan, agency, day).ifPresent(closing -> there.put(agency, closing)));
        LocalTime last =
                there.values().stream().max(Comparator.naturalOrder()).orElseThrow(HallProblem.NOT_OPEN_TODAY::refusal);
        List<UUID> earlier = there.entrySet().stream()
                .filter(agency -> agency.getValue().isBefore(until))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (earlier.isEmpty()) {
            throw HallProblem.NOT_LATER_THAN_CLOSING.refusal(Map.of("closing", last));
        }
        write(plan, actor, earlier, until);
    }

    private void write(MallPlan plan, Actor actor, List<UUID> agencies, LocalTime until) {
        UUID mall = plan.mall().id();
        LocalTime now = LocalTime.ofInstant(clock.instant(), plan.mall().zone());
        LocalDate day = Days.today(clock.instant(), plan.mall().zone());
        for (UUID agency : agencies) {
            LocalTime closing = hours.closing(plan, agency, day).orElseThrow(HallProblem.NOT_OPEN_TODAY::refusal);
            LocalTime least = closing.isAfter(now) ? closing : now;
            if (!until.isAfter(least)) {
                throw HallProblem.NOT_LATER_THAN_CLOSING.refusal(Map.of("closing", least));
            }
            write(mall, day, agency, until);
            journal.write(
                    mall, mall, actor.id(), "HOURS_EXTENDED", Facts.of("agency", agency, "until", HOUR.format(until)));
        }
        AfterCommit.run(() -> hours.forget(mall, day));
    }

    private void write(UUID mall, LocalDate day, UUID agency, LocalTime until) {
        jdbc.sql("""
                insert into visits.extension as e (region_id, mall_id, day, agency_id, until)
                values (:region, :mall, :day, :agency, :until)
                on conflict (region_id, mall_id, day, agency_id) do update set until = greatest(e.until, excluded.until)
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("day", day)
                .param("agency", agency)
                .param("until", until)
                .update();
    }
}
