package id.pendopo.catalog.search;

import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.csv.CsvUnreadable;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * How people say things, in Indonesian and in the languages at home, and the words by which the catalogue calls them; data
 * that comes with the program ({@code seed/words.txt}).
 *
 * @param meanings the catalogue's words by what is said
 * @param light what says how or for whom, but not what
 */
record EverydayWords(Map<String, List<String>> meanings, Set<String> light) {
    private static final ClassPathResource SHEET = new ClassPathResource("seed/words.txt");

    static EverydayWords read() {
        Map<String, List<String>> meanings = new HashMap<>();
        Set<String> light = new HashSet<>();
        for (CsvFile.Line line : sheet().lines()) {
            if (line.cell("means").isEmpty()) {
                light.add(line.cell("said"));
            } else {
                meanings.put(line.cell("said"), List.of(line.cell("means").split(" ")));
            }
        }
        return new EverydayWords(Map.copyOf(meanings), Set.copyOf(light));
    }

    private static CsvFile sheet() {
        try {
            return CsvReader.read(SHEET.getContentAsByteArray());
        } catch (IOException | CsvUnreadable e) {
            throw new IllegalStateException("the program's own sheet of words can't be read", e);
        }
    }

    /** The word itself when it is already one of the catalogue's, or of nobody's. */
    List<String> meaning(String word) {
        return meanings.getOrDefault(word, List.of(word));
    }
}
