package id.pendopo.visits.web;

import id.pendopo.visits.printing.PrintingProblem;
import id.pendopo.visits.printing.SlipField;
import id.pendopo.visits.printing.SlipLayout;
import id.pendopo.visits.printing.SlipLayout.Align;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A mall's slip as the manager has typed it: one row a line, in the order of their figures. */
final class SlipForm {
    /** Rows without a field, for what is to be added. */
    static final int SPARE = 3;

    private SlipForm() {}

    private record Row(int place, SlipLayout.Line line) {}

    /** @throws id.pendopo.platform.problem.Refusal {@code slip-invalid} when a cell holds what can't stand there */
    static SlipLayout read(HttpServletRequest request) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < SlipLayout.LINES_AT_MOST + SPARE; i++) {
            String field = typed(request, "field-" + i);
            if (!field.isEmpty()) {
                rows.add(new Row(figure(request, "place-" + i), line(request, i, field)));
            }
        }
        return new SlipLayout(rows.stream()
                .sorted(Comparator.comparingInt(Row::place))
                .map(Row::line)
                .toList());
    }

    private static SlipLayout.Line line(HttpServletRequest request, int i, String field) {
        return new SlipLayout.Line(
                one(SlipField.values(), field),
                one(Align.values(), typed(request, "align-" + i)),
                figure(request, "size-" + i),
                request.getParameter("bold-" + i) != null,
                typed(request, "textId-" + i),
                typed(request, "textEn-" + i));
    }

    private static String typed(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static int figure(HttpServletRequest request, String name) {
        String typed = typed(request, name);
        if (!typed.matches("\\d{1,3}")) {
            throw PrintingProblem.SLIP_INVALID.refusal();
        }
        return Integer.parseInt(typed);
    }

    private static <T extends Enum<T>> T one(T[] all, String typed) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(PrintingProblem.SLIP_INVALID::refusal);
    }
}
