package id.pendopo.catalog.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as words to be compared: without accents and capitals, in one spelling. */
final class Words {
    private static final int MOST = 12;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** One letter and a hyphen belong to the word: e-KTP, e-paspor, i-kalender. */
    private static final Pattern ELECTRONIC = Pattern.compile("\\b([ei])-(?=\\p{Alpha})");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{Alnum}]+");

    /** What carries no wish. */
    private static final Set<String> STOP = Set.of(
            "yang",
            "dan",
            "atau",
            "di",
            "ke",
            "dari",
            "untuk",
            "buat",
            "dengan",
            "pada",
            "saya",
            "aku",
            "mau",
            "ingin",
            "pengin",
            "pengen",
            "cara",
            "caranya",
            "gimana",
            "bagaimana",
            "dimana",
            "apa",
            "apakah",
            "ada",
            "adalah",
            "tolong",
            "mohon",
            "minta",
            "bisa",
            "urus",
            "ngurus",
            "mengurus",
            "pengurusan",
            "bikin",
            "buatkan",
            "membuat",
            "pembuatan",
            "syarat",
            "syaratnya",
            "persyaratan",
            "layanan",
            "pelayanan",
            "dong",
            "ya",
            "nya",
            "kalau",
            "karena",
            "itu",
            "ini",
            "the",
            "an",
            "of",
            "for",
            "to",
            "my",
            "how",
            "need",
            "want",
            "get",
            "make",
            "in",
            "and",
            "or");

    /** How people write it → how the catalogue does (KBBI and official names). */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("ijin", "izin"),
            Map.entry("perijinan", "perizinan"),
            Map.entry("praktek", "praktik"),
            Map.entry("akte", "akta"),
            Map.entry("pasport", "paspor"),
            Map.entry("passport", "paspor"),
            Map.entry("epaspor", "paspor"),
            Map.entry("ektp", "ktp"),
            Map.entry("ilang", "hilang"),
            Map.entry("kehilangan", "hilang"),
            Map.entry("sertipikat", "sertifikat"),
            Map.entry("materai", "meterai"),
            Map.entry("apotik", "apotek"),
            Map.entry("legalisir", "legalisasi"),
            Map.entry("ledeng", "pdam"),
            Map.entry("merk", "merek"),
            Map.entry("musholla", "musala"),
            Map.entry("mushola", "musala"),
            Map.entry("rubah", "ubah"),
            Map.entry("merubah", "ubah"),
            Map.entry("nikahan", "nikah"),
            Map.entry("kawin", "nikah"),
            Map.entry("jamsostek", "bpjamsostek"),
            Map.entry("hp", "ponsel"),
            Map.entry("handphone", "ponsel"));

    private Words() {}

    static List<String> in(String text) {
        String folded = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(ELECTRONIC.matcher(folded).replaceAll("$1")))
                .filter(word -> !word.isEmpty())
                .map(word -> SPELLINGS.getOrDefault(word, word))
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
        return STOP.contains(word);
    }

    static Map<String, String> spellings() {
        return SPELLINGS;
    }
}
