package id.pendopo.catalog.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The roots that an Indonesian word may have, by its common affixes: light, without a dictionary. Two words are kin when
 * they share one, so a root too many does no harm as long as nobody else has it.
 *
 * <p>Suffixes: -nya -lah -kah -ku -mu, then -kan -an -i. Prefixes: di- ter- ber- per- se- ke-, and me-/pe- with the sound
 * that they put before the root: meng-urus, men-cetak, mem-bayar; where that sound swallows the root's first letter, it
 * is put back: meny-ewa → sewa, men-ambah → tambah, mem-utus → putus, meng-irim → kirim; menge- stands before roots of one syllable: menge-cek.
 */
final class Stems {
    private static final int SHORTEST = 3;
    private static final List<String> TAILS = List.of("nya", "lah", "kah", "ku", "mu");
    private static final List<String> SUFFIXES = List.of("kan", "an", "i");
    private static final List<String> PREFIXES = List.of("di", "ter", "ber", "per", "memper", "pemer", "se", "ke");
    private static final List<Sound> SOUNDS = List.of(
            new Sound("eny", "s"),
            new Sound("enge", ""),
            new Sound("eng", "k"),
            new Sound("em", "p"),
            new Sound("en", "t"),
            new Sound("e", ""));

    /** @param swallowed what the root may have begun with */
    private record Sound(String after, String swallowed) {}

    private Stems() {}

    /** @return the word itself first */
    static Set<String> of(String word) {
        Set<String> stems = new LinkedHashSet<>();
        stems.add(word);
        Set<String> bare = new LinkedHashSet<>(stems);
        for (String tail : TAILS) {
            cutEnd(word, tail, bare);
        }
        for (String shorter : List.copyOf(bare)) {
            for (String suffix : SUFFIXES) {
                cutEnd(shorter, suffix, bare);
            }
        }
        stems.addAll(bare);
        bare.forEach(shorter -> cutStart(shorter, stems));
        return stems;
    }

    private static void cutEnd(String word, String end, Set<String> into) {
        if (word.endsWith(end) && word.length() - end.length() >= SHORTEST) {
            into.add(word.substring(0, word.length() - end.length()));
        }
    }

    private static void cutStart(String word, Set<String> into) {
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix)) {
                add(word.substring(prefix.length()), into);
            }
        }
        if (word.startsWith("me") || word.startsWith("pe")) {
            for (Sound sound : SOUNDS) {
                if (word.startsWith(sound.after(), 1)) {
                    String rest = word.substring(1 + sound.after().length());
                    add(rest, into);
                    if (!rest.isEmpty() && "aiueo".indexOf(rest.charAt(0)) >= 0) {
                        add(sound.swallowed() + rest, into);
                    }
                }
            }
        }
    }

    private static void add(String root, Set<String> into) {
        if (root.length() >= SHORTEST) {
            into.add(root);
        }
    }
}
