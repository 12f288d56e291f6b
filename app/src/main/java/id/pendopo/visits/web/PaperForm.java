package id.pendopo.visits.web;

import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.ProblemWords;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.reception.FrontDeskProblem;
import id.pendopo.visits.reception.PaperNumbers;
import id.pendopo.visits.reception.PaperNumbers.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of paper numbers.
 *
 * @param lines what is to be keyed in: after a try only what was refused, each with its reason
 * @param kept numbers that were taken over just now
 */
public record PaperForm(List<Line> lines, List<String> kept, long wrong) {
    static final int ROWS = 8;
    public static final int MORE_ROWS = 32;
    static final int MOST_ROWS = 60;

    /** @param field the column that the problem is about */
    public record Line(Row row, Optional<ProblemWords> problem, String field) {
        public boolean wrong(String column) {
            return problem.isPresent() && field.equals(column);
        }
    }

    static PaperForm empty() {
        return new PaperForm(padded(List.of(), ROWS), List.of(), 0);
    }

    /** What is typed, unchecked, and room for more. */
    static PaperForm longer(List<Row> typed, int more) {
        List<Line> lines =
                typed.stream().map(row -> new Line(row, Optional.empty(), "")).toList();
        return new PaperForm(padded(lines, Math.clamp((long) typed.size() + more, ROWS, MOST_ROWS)), List.of(), 0);
    }

    static PaperForm after(List<PaperNumbers.Result> results, Page page) {
        List<String> kept = results.stream()
                .flatMap(result -> result.ticket().stream())
                .map(ticket -> ticket.number().toString())
                .toList();
        List<Line> wrong = results.stream()
                .filter(result -> result.refusal().isPresent())
                .map(result -> new Line(
                        result.row(),
                        result.refusal().map(refusal -> ProblemWords.of(refusal, page.texts(), page.lang())),
                        result.refusal().map(PaperForm::column).orElse("")))
                .toList();
        return new PaperForm(padded(wrong, ROWS), kept, wrong.size());
    }

    static List<Row> rows(HttpServletRequest request) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            Row row = new Row(
                    text(request, "number-" + i),
                    text(request, "time-" + i),
                    text(request, "service-" + i),
                    group(text(request, "group-" + i)),
                    outcome(text(request, "outcome-" + i)));
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String text(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        return typed == null ? "" : typed.strip();
    }

    private static String column(Refusal refusal) {
        return switch (refusal.type()) {
            case FrontDeskProblem front ->
                switch (front) {
                    case PAPER_NUMBER_UNREADABLE, PAPER_PREFIX_TAKEN -> "number";
                    case PAPER_TIME_UNREADABLE, PAPER_TIME_TO_COME, PAPER_TIME_TOO_EARLY -> "time";
                    case PAPER_DAY_IS_OVER -> "outcome";
                    case PAPER_SERVICE_UNKNOWN,
                            PAPER_DAY_UNKNOWN,
                            VISITOR_AT_COUNTER,
                            VOID_TOO_LATE,
                            DAY_NOT_OFFERED,
                            PROMISE_UNKNOWN -> "service";
                };
            default -> refusal.type() == VisitProblem.NUMBER_TAKEN ? "number" : "service";
        };
    }

    private static @Nullable PriorityGroup group(String typed) {
        return Arrays.stream(PriorityGroup.values())
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Outcome> outcome(String typed) {
        return Arrays.stream(Outcome.values())
                .filter(known -> known.name().equals(typed))
                .findFirst();
    }

    private static List<Line> padded(List<Line> lines, int rows) {
        List<Line> all = new ArrayList<>(lines);
        while (all.size() < rows) {
            all.add(new Line(new Row("", "", "", null, Optional.empty()), Optional.empty(), ""));
        }
        return all;
    }

    public boolean mayGrow() {
        return lines.size() < MOST_ROWS;
    }

    public List<PriorityGroup> groups() {
        return List.of(PriorityGroup.values());
    }

    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    public boolean tried() {
        return wrong > 0 || !kept.isEmpty();
    }
}
