package id.pendopo.visits.printing;

import id.pendopo.visits.printing.SlipLayout.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A slip as lines of one paper: words wrapped, numbers as large as they fit. */
public record Slip(Paper paper, List<Piece> pieces) {
    public Slip {
        pieces = List.copyOf(pieces);
    }

    public static Slip of(SlipLayout layout, SlipWords words, Paper paper, CodePage page) {
        return of(layout, words, paper, page, Optional.empty());
    }

    /** @param logo the mall's own picture */
    public static Slip of(SlipLayout layout, SlipWords words, Paper paper, CodePage page, Optional<Raster> logo) {
        List<Piece> pieces = new ArrayList<>();
        for (SlipLayout.Line line : layout.lines()) {
            switch (line.field()) {
                case RULE -> pieces.add(new Piece.Text("-".repeat(paper.columns()), Align.LEFT, 1, false));
                case LOGO -> pieces.add(logo.<Piece>map(Piece.Picture::new).orElseGet(Piece.Logo::new));
                case QR -> {
                    if (!words.link().isEmpty()) {
                        pieces.add(new Piece.Code(words.link()));
                        texts(line, words, paper, page, pieces);
                    }
                }
                case MALL, TAKEN_AT, NUMBER, FIRST, PEOPLE_AHEAD, RANGE, STOPS, BRING, FEE, COMPLAINT, FOOT, OWN ->
                    texts(line, words, paper, page, pieces);
            }
        }
        return new Slip(paper, pieces);
    }

    /** The same between two lines that say what it is: a copy must not pass for another number. */
    public Slip marked(String mark, CodePage page) {
        String fitted = Letters.fit(mark, page);
        List<Piece> lines = wrap(fitted, paper.columns()).stream()
                .<Piece>map(part -> new Piece.Text(part, Align.CENTRE, 1, true))
                .toList();
        return new Slip(
                paper, Stream.of(lines, pieces, lines).flatMap(List::stream).toList());
    }

    /** As it looks, in letters of one size, up to the first picture and from one to the next. */
    public List<String> plain() {
        List<String> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text text -> lines.add(aligned(text));
                case Piece.Code code -> lines.add(" ".repeat((paper.columns() - 4) / 2) + "[QR]");
                case Piece.Logo logo -> lines.add(" ".repeat((paper.columns() - 6) / 2) + "[LOGO]");
                case Piece.Picture picture -> {
                    parts.add(String.join("\n", lines));
                    lines.clear();
                }
            }
        }
        parts.add(String.join("\n", lines));
        return parts;
    }

    private String aligned(Piece.Text text) {
        int free = paper.columns() - text.text().length();
        return switch (text.align()) {
            case LEFT -> text.text();
            case CENTRE -> " ".repeat(free / 2) + text.text();
            case RIGHT -> " ".repeat(free) + text.text();
        };
    }

    private static void texts(SlipLayout.Line line, SlipWords words, Paper paper, CodePage page, List<Piece> pieces) {
        for (String text : words.of(line)) {
            String fitted = Letters.fit(text, page);
            int size = Math.max(1, Math.min(line.size(), paper.columns() / Math.max(1, longestWord(fitted))));
            wrap(fitted, paper.columns() / size)
                    .forEach(part -> pieces.add(new Piece.Text(part, line.align(), size, line.bold())));
        }
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.strip().split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    /** Between words where there are any; whatever follows the first line hangs as far as it began. */
    static List<String> wrap(String text, int columns) {
        String indent = " "
                .repeat(Math.min(
                        columns / 2, text.length() - text.stripLeading().length()));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.strip().split(" +")) {
            String rest = word;
            if (line.length() > indent.length() && line.length() + 1 + rest.length() > columns) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            if (line.length() > indent.length()) {
                line.append(' ');
            }
            while (line.length() + rest.length() > columns) {
                int part = columns - line.length();
                lines.add(line + rest.substring(0, part));
                rest = rest.substring(part);
                line = new StringBuilder(indent);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
