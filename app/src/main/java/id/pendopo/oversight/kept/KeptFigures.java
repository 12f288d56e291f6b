package id.pendopo.oversight.kept;

import id.pendopo.oversight.Cell;
import id.pendopo.oversight.Count;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Figures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.Parts;
import id.pendopo.oversight.Spread;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.VisitKind;
import id.pendopo.oversight.VisitStanding;
import id.pendopo.oversight.Visits;
import id.pendopo.oversight.fold.MallDay;
import id.pendopo.platform.database.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the figures of the current region's malls as they are kept. Four queries a day, whatever its size. */
@Component
public class KeptFigures {
    private final JdbcClient jdbc;

    KeptFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return {@link DayFigures#NONE} when nothing happened that day */
    public DayFigures of(UUID mall, LocalDate day) {
        return of(new MallDay(mall, day));
    }

    /** The days on which anything happened, the newest first; about two years of them. */
    public List<LocalDate> days(UUID mall) {
        return jdbc.sql("""
                        select day from oversight.day
                        where region_id = :region and mall_id = :mall order by day desc limit 500
                        """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> row.getDate("day").toLocalDate())
                .list();
    }

    /** How true the estimates of each day were, days without a scored call left out; nothing else of the day. One query. */
    SortedMap<LocalDate, Figures> estimates(UUID mall, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, Figures> days = new TreeMap<>();
        jdbc.sql("""
                select day, measure, sum, least, most, buckets, counts from oversight.day_spread
                where region_id = :region and mall_id = :mall and day between :first and :last and measure in (:measures)
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("first", first)
                .param("last", last)
                .param("measures", Measure.OF_ESTIMATES.stream().map(Enum::name).toList())
                .query(row -> {
                    Figures figures =
                            new Figures(Parts.NONE, Map.of(Measure.valueOf(row.getString("measure")), spread(row)));
                    days.merge(row.getObject("day", LocalDate.class), figures, Figures::plus);
                });
        return days;
    }

    /**
     * What changes whenever a figure of these days does, and with nothing else: whatever folds into a day rewrites the day's
     * own row.
     */
    String version(UUID mall, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select coalesce(string_agg(day || '@' || xmin::text, ' ' order by day), '') from oversight.day
                where region_id = :region and mall_id = :mall and day between :first and :last
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("first", first)
                .param("last", last)
                .query(String.class)
                .single();
    }

    DayFigures of(MallDay day) {
        Map<Cell, Figures> cells = new HashMap<>();
        parts(day).forEach((cell, parts) -> cells.put(cell, new Figures(new Parts(parts), Map.of())));
        spreads(day).forEach((cell, spreads) -> cells.merge(cell, new Figures(Parts.NONE, spreads), Figures::plus));
        return on("select events, until from oversight.day", day)
                .query((row, n) -> new DayFigures(
                        cells,
                        visits(day),
                        row.getLong("events"),
                        row.getTimestamp("until").toInstant()))
                .optional()
                .orElseGet(() -> new DayFigures(cells, visits(day), 0, Instant.EPOCH));
    }

    Map<Cell, Map<Measure, Spread>> spreads(MallDay day) {
        Map<Cell, Map<Measure, Spread>> spreads = new HashMap<>();
        on("""
                select agency_id, service_id, licensing, umk, priority, measure, sum, least, most, buckets, counts
                from oversight.day_spread
                """, day).query(row -> {
            spreads.computeIfAbsent(CellRow.read(row), cell -> new HashMap<>())
                    .put(Measure.valueOf(row.getString("measure")), spread(row));
        });
        return spreads;
    }

    private Map<Cell, Map<Standing, Count>> parts(MallDay day) {
        Map<Cell, Map<Standing, Count>> parts = new HashMap<>();
        on("""
                select agency_id, service_id, licensing, umk, priority, standing, people, papers
                from oversight.day_figure
                """, day).query(row -> {
            parts.computeIfAbsent(CellRow.read(row), cell -> new HashMap<>())
                    .put(
                            Standing.valueOf(row.getString("standing")),
                            new Count(row.getLong("people"), row.getLong("papers")));
        });
        return parts;
    }

    private Map<VisitKind, Visits> visits(MallDay day) {
        Map<VisitKind, Visits> visits = new HashMap<>();
        on("""
                select channel, priority_group, hour, several_agencies, standing, visits from oversight.day_visit
                """, day).query(row -> {
            VisitKind kind = new VisitKind(
                    row.getString("channel"),
                    row.getString("priority_group"),
                    row.getInt("hour"),
                    row.getBoolean("several_agencies"));
            visits.merge(
                    kind,
                    new Visits(Map.of(VisitStanding.valueOf(row.getString("standing")), row.getLong("visits"))),
                    Visits::plus);
        });
        return visits;
    }

    private StatementSpec on(String select, MallDay day) {
        return jdbc.sql(select + " where region_id = :region and mall_id = :mall and day = :day")
                .param("region", Wall.region())
                .param("mall", day.mall())
                .param("day", day.day());
    }

    private static Spread spread(ResultSet row) throws SQLException {
        Integer[] buckets = (Integer[]) row.getArray("buckets").getArray();
        Long[] counts = (Long[]) row.getArray("counts").getArray();
        TreeMap<Integer, Long> steps = new TreeMap<>();
        for (int i = 0; i < buckets.length; i++) {
            steps.put(buckets[i], counts[i]);
        }
        return new Spread(row.getLong("sum"), row.getLong("least"), row.getLong("most"), steps);
    }
}
