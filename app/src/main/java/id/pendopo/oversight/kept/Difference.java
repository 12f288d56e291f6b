package id.pendopo.oversight.kept;

import id.pendopo.oversight.Cell;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Figures;
import id.pendopo.oversight.VisitKind;
import id.pendopo.oversight.Visits;
import id.pendopo.oversight.fold.VisitAccount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The first place where what is kept is not what the history says.
 *
 * @param where agency, service or visit, by id, and which figure
 */
public record Difference(LocalDate day, String where, String kept, String history) {

    static Optional<Difference> between(LocalDate day, DayFigures kept, DayFigures history) {
        if (kept.equals(history)) {
            return Optional.empty();
        }
        return cells(day, kept, history)
                .or(() -> visits(day, kept, history))
                .or(() -> Optional.of(new Difference(
                        day, "events", kept.events() + " " + kept.until(), history.events() + " " + history.until())));
    }

    static Optional<Difference> between(LocalDate day, List<VisitAccount> kept, List<VisitAccount> history) {
        Map<UUID, VisitAccount> known = new HashMap<>();
        kept.forEach(account -> known.put(account.visit(), account));
        for (VisitAccount told : history) {
            VisitAccount account = known.remove(told.visit());
            if (!told.equals(account)) {
                return Optional.of(
                        new Difference(day, "visit " + told.visit(), String.valueOf(account), told.toString()));
            }
        }
        return known.values().stream()
                .findFirst()
                .map(account -> new Difference(day, "visit " + account.visit(), account.toString(), "-"));
    }

    private static Optional<Difference> cells(LocalDate day, DayFigures kept, DayFigures history) {
        Set<Cell> all = new HashSet<>(kept.cells().keySet());
        all.addAll(history.cells().keySet());
        for (Cell cell :
                all.stream().sorted(Comparator.comparing(Cell::toString)).toList()) {
            Figures ours = kept.cells().getOrDefault(cell, Figures.NONE);
            Figures told = history.cells().getOrDefault(cell, Figures.NONE);
            if (!ours.parts().equals(told.parts())) {
                return Optional.of(new Difference(
                        day,
                        cell.toString(),
                        ours.parts().counts().toString(),
                        told.parts().counts().toString()));
            }
            if (!ours.equals(told)) {
                return Optional.of(new Difference(
                        day,
                        cell.toString(),
                        ours.spreads().toString(),
                        told.spreads().toString()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> visits(LocalDate day, DayFigures kept, DayFigures history) {
        Set<VisitKind> all = new HashSet<>(kept.visits().keySet());
        all.addAll(history.visits().keySet());
        return all.stream()
                .sorted(Comparator.comparing(VisitKind::toString))
                .map(kind -> Map.entry(
                        kind,
                        List.of(
                                kept.visits().getOrDefault(kind, Visits.NONE),
                                history.visits().getOrDefault(kind, Visits.NONE))))
                .filter(both -> !both.getValue().get(0).equals(both.getValue().get(1)))
                .findFirst()
                .map(both -> new Difference(
                        day,
                        both.getKey().toString(),
                        both.getValue().get(0).counts().toString(),
                        both.getValue().get(1).counts().toString()));
    }
}
