package id.pendopo.directory.live;

import com.github.benmanes.caffeine.cache.Interner;
import id.pendopo.directory.Agency;
import id.pendopo.directory.AgencyKind;
import id.pendopo.directory.Counter;
import id.pendopo.directory.Mall;
import id.pendopo.directory.MallPlan.Notice;
import id.pendopo.directory.OpenSpan;
import id.pendopo.directory.WorkingDays;
import id.pendopo.directory.drawing.Drawings;
import id.pendopo.directory.hours.Holiday;
import id.pendopo.directory.hours.OpeningHours;
import id.pendopo.directory.hours.Scope;
import id.pendopo.directory.hours.Special;
import id.pendopo.directory.hours.SpecialKind;
import id.pendopo.directory.hours.Weekly;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one mall of the current region out of the tables, as of one moment when the caller's transaction says so. */
@Component
class PlanLoader {
    /** Most are the nation's: in memory once, not with each mall. */
    private static final Interner<Holiday> HOLIDAYS = Interner.newWeakInterner();

    private final JdbcClient jdbc;
    private final Drawings drawings;
    private final Notice agreementEnded;

    PlanLoader(JdbcClient jdbc, Drawings drawings, Texts texts) {
        this.jdbc = jdbc;
        this.drawings = drawings;
        this.agreementEnded = new Notice(
                texts.get(Lang.ID, "directory.agreement-ended"), texts.get(Lang.EN, "directory.agreement-ended"));
    }

    Optional<LoadedPlan> load(UUID mall) {
        return rows("""
                select *, trim_scale(walk_minutes_per_floor * 60)::int as walk_seconds from directory.mall
                where region_id = :region and id = :mall
                """, mall, (row, n) -> new MallRow(mall(row), weekdays(row.getArray("working_week")))).stream()
                .findFirst()
                .map(this::plan);
    }

    private LoadedPlan plan(MallRow row) {
        UUID id = row.mall().id();
        List<Holiday> holidays = holidays(id);
        Set<LocalDate> off = holidays.stream()
                .filter(holiday -> !holiday.workingDay())
                .map(Holiday::day)
                .collect(Collectors.toSet());
        List<Agency> agencies = agencies(id);
        List<Counter> counters = counters(id);
        Map<String, UUID> codes = agencies.stream().collect(Collectors.toMap(Agency::code, Agency::id));
        return new LoadedPlan(
                row.mall(),
                byId(agencies, Agency::id),
                byId(counters, Counter::id),
                drawings.floors(id, codes, counters),
                new OpeningHours(weekly(id), specials(id), holidays),
                new WorkingDays(row.week(), off),
                agreementEnded);
    }

    private List<Agency> agencies(UUID mall) {
        return rows(
                """
                select a.*, m.pks_no, m.pks_from, m.pks_until, m.booth, m.floor, m.area
                from directory.membership m
                join directory.agency a on a.region_id = m.region_id and a.id = m.agency_id
                where m.region_id = :region and m.mall_id = :mall order by a.name_id
                """,
                mall,
                (row, n) -> new Agency(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("type"),
                        row.getString("name_id"),
                        row.getString("name_en"),
                        row.getString("short"),
                        AgencyKind.valueOf(row.getString("kind")),
                        row.getString("pks_no"),
                        row.getObject("pks_from", LocalDate.class),
                        row.getObject("pks_until", LocalDate.class),
                        row.getString("booth"),
                        row.getInt("floor"),
                        row.getString("area"),
                        row.getString("source")));
    }

    private List<Counter> counters(UUID mall) {
        return rows(
                """
                select * from directory.counter where region_id = :region and mall_id = :mall order by number
                """,
                mall,
                (row, n) -> new Counter(
                        row.getObject("id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getInt("number"),
                        row.getInt("floor"),
                        row.getString("area"),
                        row.getBoolean("step_free"),
                        row.getBoolean("active")));
    }

    private List<Weekly> weekly(UUID mall) {
        return rows(
                """
                select scope, ref, weekday, opens, closes from directory.opening
                where region_id = :region and mall_id = :mall
                """,
                mall,
                (row, n) -> new Weekly(
                        Scope.valueOf(row.getString("scope")),
                        row.getObject("ref", UUID.class),
                        DayOfWeek.of(row.getInt("weekday")),
                        new OpenSpan(
                                row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class))));
    }

    private List<Special> specials(UUID mall) {
        return rows(
                """
                select * from directory.opening_exception where region_id = :region and mall_id = :mall
                order by from_day, id
                """,
                mall,
                (row, n) -> new Special(
                        Scope.valueOf(row.getString("scope")),
                        row.getObject("ref", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        weekdays(row.getArray("weekdays")),
                        SpecialKind.valueOf(row.getString("kind")),
                        span(row),
                        row.getString("reason_id"),
                        row.getString("reason_en")));
    }

    private List<Holiday> holidays(UUID mall) {
        return rows(
                """
                select day, name_id, name_en, working_day, site_open from directory.regional_holiday
                where region_id = :region and :mall::uuid is not null
                union all
                select day, name_id, name_en, working_day, site_open from directory.holiday
                """,
                mall,
                (row, n) -> HOLIDAYS.intern(new Holiday(
                        row.getObject("day", LocalDate.class),
                        row.getString("name_id"),
                        row.getString("name_en"),
                        row.getBoolean("working_day"),
                        row.getBoolean("site_open"))));
    }

    private <T> List<T> rows(String sql, UUID mall, RowMapper<T> mapper) {
        return jdbc.sql(sql)
                .param("region", Wall.region())
                .param("mall", mall)
                .query(mapper)
                .list();
    }

    private static Mall mall(ResultSet row) throws SQLException {
        return new Mall(
                row.getInt("region_id"),
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name_id"),
                row.getString("name_en"),
                row.getString("short_name"),
                row.getString("address"),
                ZoneId.of(row.getString("zone")),
                row.getInt("floors"),
                row.getBoolean("lift"),
                row.getInt("hall_capacity"),
                Duration.ofSeconds(row.getInt("walk_seconds")),
                languages(row.getString("regional_languages")),
                row.getString("complaint_number"),
                row.getString("running_text_id"),
                row.getString("running_text_en"),
                row.getString("source"));
    }

    private static List<Lang> languages(String regional) {
        return Stream.concat(Lang.WHOLE.stream(), Stream.of(regional.split(" ")).map(Lang::of))
                .distinct()
                .toList();
    }

    private static Set<DayOfWeek> weekdays(Array numbers) throws SQLException {
        return Arrays.stream((Integer[]) numbers.getArray()).map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<OpenSpan> span(ResultSet row) throws SQLException {
        LocalTime opens = row.getObject("opens", LocalTime.class);
        return opens == null
                ? Optional.empty()
                : Optional.of(new OpenSpan(opens, row.getObject("closes", LocalTime.class)));
    }

    private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
        Map<UUID, T> all = new LinkedHashMap<>();
        rows.forEach(row -> all.put(id.apply(row), row));
        return Collections.unmodifiableMap(all);
    }

    private record MallRow(Mall mall, Set<DayOfWeek> week) {}
}
