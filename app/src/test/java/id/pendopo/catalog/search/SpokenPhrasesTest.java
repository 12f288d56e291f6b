package id.pendopo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Service;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * What people say at a kiosk, in Indonesian and in the languages at home, in each of the five malls that offers what they
 * mean: it stands among the first four tiles, the row that is seen without scrolling.
 */
class SpokenPhrasesTest {
    private static final List<String> MALLS = List.of("jambi", "jember", "jombang", "konawe", "ogan-ilir");
    private static final int SEEN = 4;

    private static CsvFile sheet(String path) throws IOException {
        return CsvReader.read(new ClassPathResource(path).getContentAsByteArray());
    }

    @Test
    void what_people_say_is_found_in_every_mall_that_offers_it() throws IOException {
        List<String> lost = new ArrayList<>();
        Map<String, Integer> asked = new TreeMap<>();
        CsvFile spoken = sheet("search/spoken.csv");
        for (String mall : MALLS) {
            Set<String> offered = sheet("seed/malls/" + mall + "/services.csv").lines().stream()
                    .map(line -> line.cell("service"))
                    .collect(Collectors.toSet());
            ServiceIndex index = TemplatesIndex.of(offered::contains);
            for (CsvFile.Line line : spoken.lines()) {
                if (offered.contains(line.cell("meant"))) {
                    List<String> found = index.find(line.cell("said"), SEEN).stream()
                            .map(Service::code)
                            .toList();
                    asked.merge(line.cell("said"), 1, Integer::sum);
                    if (!found.contains(line.cell("meant"))) {
                        lost.add(mall + ": " + line.cell("said") + " → " + found + ", not " + line.cell("meant"));
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(asked).as("each phrase in some mall").hasSize(spoken.lines().size());
        assertThat(spoken.lines()).hasSizeGreaterThan(50);
    }
}
