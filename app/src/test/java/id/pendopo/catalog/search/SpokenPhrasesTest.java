package id.pendopo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.catalog.exchange.Templates;
import id.pendopo.catalog.store.BundleRow;
import id.pendopo.directory.Agency;
import id.pendopo.directory.AgencyKind;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

    private static ServiceIndex index(Set<String> offered) {
        Templates templates = Templates.load();
        Map<String, Agency> agencies = new HashMap<>();
        Map<String, Service> services = new TreeMap<>();
        templates.services().values().stream()
                .filter(template -> offered.contains(template.service().code()))
                .forEach(template -> {
                    Agency agency = agencies.computeIfAbsent(template.agencyType(), SpokenPhrasesTest::agency);
                    UUID id = new UUID(2, services.size());
                    services.put(template.service().code(), template.service().in(agency.id(), id));
                });
        Map<UUID, Agency> byId = agencies.values().stream().collect(Collectors.toMap(Agency::id, one -> one));
        List<ServiceBundle> bundles =
                templates.bundles().stream().map(row -> bundle(row, services)).toList();
        return ServiceIndex.of(new ArrayList<>(services.values()), bundles, templates.bundles(), byId);
    }

    private static ServiceBundle bundle(BundleRow row, Map<String, Service> services) {
        List<UUID> ids = row.services().stream()
                .map(services::get)
                .filter(Objects::nonNull)
                .map(Service::id)
                .toList();
        return new ServiceBundle(row.code(), row.nameId(), row.nameEn(), ids);
    }

    private static Agency agency(String type) {
        LocalDate day = LocalDate.of(2025, 1, 1);
        UUID id = UUID.nameUUIDFromBytes(type.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Agency(
                id,
                type,
                type,
                type,
                type,
                type,
                AgencyKind.LOCAL_DEPARTMENT,
                "",
                day,
                day.plusYears(3),
                "",
                1,
                "A",
                "");
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
            ServiceIndex index = index(offered);
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
