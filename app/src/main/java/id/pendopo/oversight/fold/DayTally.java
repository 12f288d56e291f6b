package id.pendopo.oversight.fold;

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
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Adds up changes of one day; what it holds may be less than nothing, for a stop that moved on since. */
final class DayTally {
    private final Map<Cell, Map<Standing, Count>> parts = new HashMap<>();
    private final Map<Cell, Map<Measure, SpreadTally>> spreads = new HashMap<>();
    private final Map<VisitKind, Map<VisitStanding, Long>> visits = new HashMap<>();
    private long events;
    private Instant until = Instant.EPOCH;

    void event(Instant at) {
        events++;
        until = at.isAfter(until) ? at : until;
    }

    void stop(StopAccount stop, int sign) {
        parts.computeIfAbsent(stop.cell(), cell -> new EnumMap<>(Standing.class))
                .merge(stop.standing(), new Count(sign, (long) sign * stop.quantity()), Count::plus);
    }

    void time(Cell cell, Measure measure, long ms) {
        spreads.computeIfAbsent(cell, c -> new EnumMap<>(Measure.class))
                .computeIfAbsent(measure, m -> new SpreadTally())
                .add(ms);
    }

    void visit(VisitKind kind, VisitStanding standing, long sign) {
        visits.computeIfAbsent(kind, k -> new EnumMap<>(VisitStanding.class)).merge(standing, sign, Long::sum);
    }

    DayFigures figures() {
        Map<Cell, Figures> cells = new HashMap<>();
        parts.forEach((cell, counts) -> cells.put(cell, new Figures(new Parts(counts), Map.of())));
        spreads.forEach((cell, measures) -> {
            Map<Measure, Spread> lengths = new EnumMap<>(Measure.class);
            measures.forEach((measure, tally) -> lengths.put(measure, tally.spread()));
            cells.merge(cell, new Figures(Parts.NONE, lengths), Figures::plus);
        });
        Map<VisitKind, Visits> kinds = new HashMap<>();
        visits.forEach((kind, counts) -> kinds.put(kind, new Visits(counts)));
        return new DayFigures(cells, kinds, events, until);
    }
}
