package id.pendopo.visits.printing;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/** Writes a text with the letters that a printer has: an accent is dropped, a dash becomes a hyphen; never garbage. */
final class Letters {
    private static final String UNKNOWN = "?";

    /** What a reader takes for the same. */
    private static final Map<Character, String> SAME = Map.ofEntries(
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('−', "-"),
            Map.entry('‑', "-"),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('ʼ', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('…', "..."),
            Map.entry('•', "*"),
            Map.entry('·', "-"),
            Map.entry('×', "x"),
            Map.entry('±', "+/-"),
            Map.entry('→', "->"),
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('Đ', "D"),
            Map.entry('đ', "d"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ß', "ss"));

    private Letters() {}

    /** Spaces of all kinds become one kind; what can't be seen is left out. */
    static String fit(String text, CodePage page) {
        CharsetEncoder letters = page.charset().newEncoder();
        StringBuilder fitted = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> fitted.append(fit(point, letters)));
        return fitted.toString();
    }

    private static String fit(int point, CharsetEncoder letters) {
        if (Character.isSpaceChar(point) || point == '\t' || point == '\n') {
            return " ";
        }
        if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
            return "";
        }
        String letter = Character.toString(point);
        if (letters.canEncode(letter)) {
            return letter;
        }
        String same = point <= Character.MAX_VALUE ? SAME.get((char) point) : null;
        if (same != null) {
            return same;
        }
        String bare = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && letters.canEncode(bare) ? bare : UNKNOWN;
    }
}
