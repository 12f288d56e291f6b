package id.pendopo.oversight;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The figures of one mall on one day. Only the smallest cells are held; every total and split is added up from them,
 * so that none can disagree with another. Two halves of a history fold into two of these, whose sum is the fold of
 * the whole.
 *
 * @param events how many events of visits they were folded from
 * @param until when the last of them happened; {@link Instant#EPOCH} when there is none
 */
public record DayFigures(Map<Cell, Figures> cells, Map<VisitKind, Visits> visits, long events, Instant until) {
    public static final DayFigures NONE = new DayFigures(Map.of(), Map.of(), 0, Instant.EPOCH);

    public DayFigures {
        cells = without(cells, Figures::isEmpty);
        visits = without(visits, Visits.NONE::equals);
    }

    public Figures total() {
        return where(cell -> true);
    }

    public Figures where(Predicate<Cell> which) {
        Figures sum = Figures.NONE;
        for (Map.Entry<Cell, Figures> cell : cells.entrySet()) {
            sum = which.test(cell.getKey()) ? sum.plus(cell.getValue()) : sum;
        }
        return sum;
    }

    /** Only what belongs to some cells; visits, which belong to the mall as a whole, are left out. */
    public DayFigures only(Predicate<Cell> which) {
        Map<Cell, Figures> kept = new HashMap<>(cells);
        kept.keySet().removeIf(which.negate());
        return new DayFigures(kept, Map.of(), events, until);
    }

    public Visits allVisits() {
        return visitsWhere(kind -> true);
    }

    public Visits visitsWhere(Predicate<VisitKind> which) {
        Visits sum = Visits.NONE;
        for (Map.Entry<VisitKind, Visits> kind : visits.entrySet()) {
            sum = which.test(kind.getKey()) ? sum.plus(kind.getValue()) : sum;
        }
        return sum;
    }

    /** Visits split by hour, channel, group …: the splits always sum to {@link #allVisits}. */
    public <K extends Comparable<K>> TreeMap<K, Visits> visitsBy(Function<VisitKind, K> key) {
        TreeMap<K, Visits> split = new TreeMap<>();
        visits.forEach((kind, n) -> split.merge(key.apply(kind), n, Visits::plus));
        return split;
    }

    public DayFigures plus(DayFigures other) {
        Map<Cell, Figures> bothCells = new HashMap<>(cells);
        other.cells.forEach((cell, figures) -> bothCells.merge(cell, figures, Figures::plus));
        Map<VisitKind, Visits> bothVisits = new HashMap<>(visits);
        other.visits.forEach((kind, n) -> bothVisits.merge(kind, n, Visits::plus));
        Instant last = until.isAfter(other.until) ? until : other.until;
        return new DayFigures(bothCells, bothVisits, events + other.events, last);
    }

    private static <K, V> Map<K, V> without(Map<K, V> all, Predicate<V> empty) {
        Map<K, V> kept = new HashMap<>(all);
        kept.values().removeIf(empty);
        return Map.copyOf(kept);
    }
}
