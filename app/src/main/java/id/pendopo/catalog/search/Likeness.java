package id.pendopo.catalog.search;

import java.util.HashSet;
import java.util.Set;

/** How much two words look alike, when one of them may be mistyped. */
final class Likeness {
    private Likeness() {}

    /**
     * @return 0 to 1: nothing below a few slips of the finger; short words must be nearly right
     */
    static double of(String typed, String word) {
        int length = Math.max(typed.length(), word.length());
        int slips = length <= 2 ? 0 : length <= 7 ? 1 : 2;
        if (slips == 0 || Math.abs(typed.length() - word.length()) > 3) {
            return 0;
        }
        int distance = distance(typed, word);
        if (distance <= slips && sensible(typed, word, distance)) {
            return 0.9 - 0.15 * distance - (typed.charAt(0) == word.charAt(0) ? 0 : 0.15);
        }
        double trigrams = length >= 6 ? trigrams(typed, word) : 0;
        return trigrams >= 0.45 ? 0.7 * trigrams : 0;
    }

    /** Of three or four letters every one matters (KTP, KTA, KIA): there only a swap or a doubled letter is a slip. */
    private static boolean sensible(String typed, String word, int distance) {
        if (distance == 0 || Math.min(typed.length(), word.length()) > 4) {
            return true;
        }
        return sorted(typed).equals(sorted(word))
                || typed.length() > word.length() && undoubled(typed).equals(undoubled(word));
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        java.util.Arrays.sort(letters);
        return new String(letters);
    }

    private static String undoubled(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }

    /** Damerau-Levenshtein (optimal string alignment): insert, leave out, replace, or swap two neighbours. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }

    /** Shared three-letter pieces, as PostgreSQL's pg_trgm counts them. */
    static double trigrams(String a, String b) {
        Set<String> left = pieces(a);
        Set<String> right = pieces(b);
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        left.retainAll(right);
        return (double) left.size() / all.size();
    }

    private static Set<String> pieces(String word) {
        String padded = "  " + word + " ";
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            pieces.add(padded.substring(i, i + 3));
        }
        return pieces;
    }
}
