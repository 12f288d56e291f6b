package id.pendopo.catalog.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Text as words to be compared: without accents and capitals, in one spelling. */
final class Words {
    private static final int MOST = 12;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** One letter and a hyphen belong to the word: e-KTP, e-paspor, i-kalender. */
    private static final Pattern ELECTRONIC = Pattern.compile("\\b([ei])-(?=\\p{Alpha})");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{Alnum}]+");

    private static final EverydayWords EVERYDAY = EverydayWords.read();

    private Words() {}

    static List<String> in(String text) {
        String folded = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(ELECTRONIC.matcher(folded).replaceAll("$1")))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> EVERYDAY.meaning(word).stream())
                .toList();
    }

    /** The first words of a query; what comes after them is not read. */
    static List<String> asked(String text) {
        return in(text.substring(0, Math.min(text.length(), 200))).stream()
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether it says how or for whom, but not what. */
    static boolean isLight(String word) {
        return EVERYDAY.light().contains(word);
    }

    static Map<String, List<String>> spellings() {
        return EVERYDAY.meanings();
    }
}
