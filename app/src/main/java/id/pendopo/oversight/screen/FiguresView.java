package id.pendopo.oversight.screen;

import id.pendopo.catalog.Service.Licensing;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Figures;
import id.pendopo.oversight.Parts;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.Visits;
import id.pendopo.platform.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the page shows.
 *
 * @param choice the other days
 * @param wholeMall whether the reader may see visits, which belong to no agency
 * @param splits each the total, divided in two lines
 */
public record FiguresView(
        Page page,
        LocalDate day,
        DayChoice choice,
        boolean wholeMall,
        DayFigures figures,
        Row total,
        List<Row> agencies,
        List<Row> splits) {
    private static final List<Evidence> COLUMNS = List.of(
            Evidence.TAKEN,
            Evidence.SERVED,
            Evidence.INCOMPLETE,
            Evidence.CANNOT_SERVE,
            Evidence.NO_SHOW,
            Evidence.CANCELLED,
            Evidence.RESCHEDULED,
            Evidence.TRANSFERRED,
            Evidence.OPEN);

    public boolean isToday() {
        return day.equals(page.today());
    }

    public boolean isEmpty() {
        return figures.cells().isEmpty() && figures.visits().isEmpty();
    }

    public Figures all() {
        return total.figures();
    }

    /** Licensing, or not. */
    public Row licensing(boolean licensing) {
        return splits.getFirst().rows().get(licensing ? 0 : 1);
    }

    public Visits visits() {
        return figures.allVisits();
    }

    public Visits severalAgencies() {
        return figures.visitsWhere(kind -> kind.severalAgencies());
    }

    public Map<String, Visits> byChannel() {
        return figures.visitsBy(kind -> kind.channel());
    }

    public Map<String, Visits> byGroup() {
        return figures.visitsBy(kind -> kind.group());
    }

    /** Every hour from the first arrival to the last. */
    public List<Bar> hours() {
        TreeMap<Integer, Visits> hours = figures.visitsBy(kind -> kind.hour());
        long most = hours.values().stream().mapToLong(Visits::came).max().orElse(0);
        if (hours.isEmpty()) {
            return List.of();
        }
        int first = hours.firstKey();
        return IntStream.rangeClosed(first, hours.lastKey())
                .mapToObj(hour -> new Bar(
                        hour - first,
                        hour,
                        hours.getOrDefault(hour, Visits.NONE).came(),
                        most))
                .toList();
    }

    public String hoursInWords() {
        return page.t("oversight.by-hour") + ": "
                + hours().stream()
                        .map(bar -> page.t("oversight.hour", "hour", bar.label()) + " " + bar.visits())
                        .collect(Collectors.joining(", "));
    }

    /** The parts of all that was wished for, as columns; the first is their sum. */
    public List<Evidence> columns() {
        return COLUMNS;
    }

    public long people(Evidence of, Parts parts) {
        return switch (of) {
            case TAKEN -> parts.taken().people();
            case SERVED -> parts.served().people();
            case OPEN -> parts.open().people();
            default -> parts.of(Standing.valueOf(of.name())).people();
        };
    }

    /** The same parts as in {@link #columns}, as one bar. */
    public List<Piece> bar() {
        List<Piece> pieces = new ArrayList<>();
        long from = 0;
        for (Evidence of : COLUMNS.subList(1, COLUMNS.size())) {
            long people = people(of, all().parts());
            if (people > 0) {
                pieces.add(new Piece(colour(of), page.t("oversight.part." + of), from, people));
                from += people;
            }
        }
        return pieces;
    }

    public String partsInWords() {
        return bar().stream().map(piece -> piece.people() + " " + piece.name()).collect(Collectors.joining(", "));
    }

    private static String colour(Evidence of) {
        return switch (of) {
            case SERVED -> "p3";
            case OPEN -> "p2";
            case NO_SHOW -> "p4";
            case INCOMPLETE -> "p7";
            case CANNOT_SERVE -> "p6";
            case TRANSFERRED -> "p1";
            case RESCHEDULED -> "p8";
            default -> "p5";
        };
    }

    public String served(Row row) {
        return page.number(row.figures().parts().served().people());
    }

    public Scope permits() {
        return total.scope().and(Narrowing.LICENSING, Licensing.LICENSING.name());
    }

    public Scope permitsForUmk(boolean umk) {
        return permits().and(Narrowing.UMK, umk);
    }

    public long permitsIssued(Scope scope) {
        return figures.where(scope::has).parts().of(Standing.ISSUED).people();
    }

    public String csv() {
        return page.mall("/figures.csv?day=" + day);
    }

    public String link(Evidence evidence, Scope scope) {
        return page.mall("/figures/events?day=" + day + "&of=" + evidence + scope.query());
    }

    public String link(Evidence evidence) {
        return link(evidence, total.scope());
    }

    public String visitLink(Evidence evidence, Narrowing narrowing, Object value) {
        return link(evidence, Scope.ALL.and(narrowing, value));
    }

    public String minutes(long ms) {
        return Lengths.minutes(page.lang(), ms);
    }

    public List<String> rules() {
        return SimpleRule.notes(page, all());
    }

    public String percent(double share) {
        return page.number(Math.round(share * 100));
    }
}
