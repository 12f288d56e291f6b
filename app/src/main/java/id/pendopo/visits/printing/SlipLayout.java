package id.pendopo.visits.printing;

import static id.pendopo.visits.printing.SlipLayout.Align.CENTRE;
import static id.pendopo.visits.printing.SlipLayout.Align.LEFT;

import id.pendopo.platform.text.PlainText;
import java.util.List;

/**
 * What stands on a mall's slips, from top to bottom. The same layout serves both rolls: texts are wrapped to the paper.
 */
public record SlipLayout(List<Line> lines) {
    public static final int LINES_AT_MOST = 40;
    public static final int LARGEST = 8;
    public static final int LONGEST_TEXT = 120;

    public static final SlipLayout STANDARD = new SlipLayout(List.of(
            line(SlipField.MALL, CENTRE, 1, true),
            line(SlipField.TAKEN_AT, CENTRE, 1, false),
            line(SlipField.NUMBER, CENTRE, 6, true),
            line(SlipField.FIRST, CENTRE, 1, true),
            line(SlipField.PEOPLE_AHEAD, CENTRE, 1, false),
            line(SlipField.RANGE, CENTRE, 1, true),
            line(SlipField.RULE, LEFT, 1, false),
            line(SlipField.STOPS, LEFT, 1, false),
            line(SlipField.RULE, LEFT, 1, false),
            line(SlipField.BRING, LEFT, 1, false),
            line(SlipField.QR, CENTRE, 1, false),
            line(SlipField.RULE, LEFT, 1, false),
            line(SlipField.FEE, CENTRE, 1, true),
            line(SlipField.COMPLAINT, CENTRE, 1, false),
            line(SlipField.FOOT, CENTRE, 1, false)));

    public SlipLayout {
        lines = List.copyOf(lines);
    }

    /** Where a line stands between the paper's edges. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * @param size how many times as large as the smallest letters, 1 to 8; a text that would not fit is made smaller
     * @param textId words of the mall's own, for {@link SlipField#OWN}; else empty
     */
    public record Line(SlipField field, Align align, int size, boolean bold, String textId, String textEn) {
        private boolean fits() {
            return size >= 1 && size <= LARGEST && fits(textId) && fits(textEn);
        }

        private static boolean fits(String text) {
            return text.length() <= LONGEST_TEXT && PlainText.isLine(text);
        }
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code slip-invalid} without a number, or with too much */
    public void check() {
        boolean fits = lines.size() <= LINES_AT_MOST
                && lines.stream().anyMatch(line -> line.field() == SlipField.NUMBER)
                && lines.stream().allMatch(Line::fits);
        if (!fits) {
            throw PrintingProblem.SLIP_INVALID.refusal();
        }
    }

    private static Line line(SlipField field, Align align, int size, boolean bold) {
        return new Line(field, align, size, bold, "", "");
    }
}
