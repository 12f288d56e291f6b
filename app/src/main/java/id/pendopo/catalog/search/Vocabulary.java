package id.pendopo.catalog.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** All words that a mall's catalogue uses, found again by what somebody typed. */
final class Vocabulary {
    private final TreeSet<String> words;
    private final Map<String, List<String>> byStem = new HashMap<>();

    Vocabulary(Collection<String> all) {
        words = new TreeSet<>(all);
        words.forEach(word -> Stems.of(word).forEach(stem -> byStem.merge(stem, List.of(word), Vocabulary::joined)));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /**
     * The words that may be meant, each with how sure that is: the same word 1, kin 0.9, the beginning of a word, a slip
     * of the finger. Two words written as one are taken apart when nothing else fits.
     */
    Map<String, Double> meant(String typed) {
        Map<String, Double> meant = new TreeMap<>();
        if (words.contains(typed)) {
            meant.put(typed, 1.0);
        }
        for (String stem : Stems.of(typed)) {
            byStem.getOrDefault(stem, List.of()).forEach(word -> meant.merge(word, 0.9, Math::max));
        }
        if (typed.length() >= 2) {
            for (String word : words.subSet(typed, typed + Character.MAX_VALUE)) {
                meant.merge(word, 0.55 + 0.3 * typed.length() / word.length(), Math::max);
            }
        }
        if (meant.values().stream().noneMatch(sure -> sure >= 0.9)) {
            words.forEach(word -> {
                double alike = Likeness.of(typed, word);
                if (alike > 0) {
                    meant.merge(word, alike, Math::max);
                }
            });
            Words.spellings().forEach((spelling, meaning) -> {
                double alike = Likeness.of(typed, spelling);
                if (alike > 0) {
                    meaning.stream().filter(words::contains).forEach(word -> meant.merge(word, alike, Math::max));
                }
            });
        }
        if (meant.isEmpty()) {
            apart(typed, meant);
        }
        return meant;
    }

    private void apart(String typed, Map<String, Double> meant) {
        for (int cut = 3; cut + 3 <= typed.length(); cut++) {
            List<String> left = same(typed.substring(0, cut));
            List<String> right = same(typed.substring(cut));
            if (!left.isEmpty() && !right.isEmpty()) {
                left.forEach(word -> meant.merge(word, 0.7, Math::max));
                right.forEach(word -> meant.merge(word, 0.7, Math::max));
            }
        }
    }

    private List<String> same(String piece) {
        String spelled = String.join("", Words.in(piece));
        return words.contains(spelled) ? List.of(spelled) : List.of();
    }
}
