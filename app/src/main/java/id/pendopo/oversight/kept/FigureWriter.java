package id.pendopo.oversight.kept;

import id.pendopo.oversight.Cell;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Figures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.Spread;
import id.pendopo.oversight.VisitKind;
import id.pendopo.oversight.fold.MallDay;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds changes to the figures that are kept. */
@Component
class FigureWriter {
    private static final String DAY = """
            insert into oversight.day as d (region_id, mall_id, day, events, until)
            values (:region, :mall, :day, :events, :until)
            on conflict (region_id, mall_id, day) do update set
              events = d.events + excluded.events, until = greatest(d.until, excluded.until)
            """;
    private static final String PART = """
            insert into oversight.day_figure as f
              (region_id, mall_id, day, agency_id, service_id, licensing, umk, priority, standing, people, papers)
            values (:region, :mall, :day, :agency, :service, :licensing, :umk, :priority, :standing, :people, :papers)
            on conflict (region_id, mall_id, day, agency_id, service_id, licensing, umk, priority, standing)
              do update set people = f.people + excluded.people, papers = f.papers + excluded.papers
            """;
    private static final String SPREAD = """
            insert into oversight.day_spread as s
              (region_id, mall_id, day, agency_id, service_id, licensing, umk, priority, measure, sum, least, most,
               buckets, counts)
            values (:region, :mall, :day, :agency, :service, :licensing, :umk, :priority, :measure, :sum, :least, :most,
               :buckets, :counts)
            on conflict (region_id, mall_id, day, agency_id, service_id, licensing, umk, priority, measure)
              do update set sum = excluded.sum, least = excluded.least, most = excluded.most,
                buckets = excluded.buckets, counts = excluded.counts
            """;
    private static final String VISIT = """
            insert into oversight.day_visit as v
              (region_id, mall_id, day, channel, priority_group, hour, several_agencies, standing, visits)
            values (:region, :mall, :day, :channel, :group, :hour, :several, :standing, :visits)
            on conflict (region_id, mall_id, day, channel, priority_group, hour, several_agencies, standing)
              do update set visits = v.visits + excluded.visits
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final KeptFigures kept;

    FigureWriter(NamedParameterJdbcTemplate jdbc, KeptFigures kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    void add(MallDay day, DayFigures changes) {
        Batch.run(
                jdbc,
                DAY,
                java.util.List.of(changes),
                c -> row(day).addValue("events", c.events()).addValue("until", Utc.of(c.until())));
        Batch parts = new Batch(jdbc, PART);
        changes.cells()
                .forEach((cell, figures) -> figures.parts()
                        .counts()
                        .forEach((standing, count) -> parts.add(row(day, cell)
                                .addValue("standing", standing.name())
                                .addValue("people", count.people())
                                .addValue("papers", count.papers()))));
        parts.run();
        addSpreads(day, changes.cells());
        Batch visits = new Batch(jdbc, VISIT);
        changes.visits()
                .forEach((kind, counts) -> counts.counts()
                        .forEach((standing, n) -> visits.add(row(day, kind)
                                .addValue("standing", standing.name())
                                .addValue("visits", n))));
        visits.run();
    }

    private void addSpreads(MallDay day, Map<Cell, Figures> cells) {
        if (cells.values().stream().allMatch(figures -> figures.spreads().isEmpty())) {
            return;
        }
        Map<Cell, Map<Measure, Spread>> before = kept.spreads(day);
        Batch spreads = new Batch(jdbc, SPREAD);
        cells.forEach((cell, figures) -> figures.spreads().forEach((measure, spread) -> {
            Spread old = before.getOrDefault(cell, Map.of()).getOrDefault(measure, Spread.NONE);
            Spread sum = old.plus(spread);
            spreads.add(row(day, cell)
                    .addValue("measure", measure.name())
                    .addValue("sum", sum.sum())
                    .addValue("least", sum.min())
                    .addValue("most", sum.max())
                    .addValue("buckets", sum.buckets().keySet().toArray(Integer[]::new))
                    .addValue("counts", sum.buckets().values().toArray(Long[]::new)));
        }));
        spreads.run();
    }

    private static MapSqlParameterSource row(MallDay day) {
        return new MapSqlParameterSource("region", Wall.region())
                .addValue("mall", day.mall())
                .addValue("day", day.day());
    }

    private static MapSqlParameterSource row(MallDay day, Cell cell) {
        return row(day).addValue("agency", cell.agency())
                .addValue("service", cell.service())
                .addValue("licensing", cell.licensing().name())
                .addValue("umk", cell.umk())
                .addValue("priority", cell.priority());
    }

    private static MapSqlParameterSource row(MallDay day, VisitKind kind) {
        return row(day).addValue("channel", kind.channel())
                .addValue("group", kind.group())
                .addValue("hour", kind.hour())
                .addValue("several", kind.severalAgencies());
    }
}
