package id.pendopo.catalog.exchange;

import id.pendopo.catalog.Service;
import id.pendopo.catalog.entry.Cells;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.entry.ServiceEntry;
import id.pendopo.catalog.store.BundleRow;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The national templates that come with the program: a region copies them and makes them its own. They are data of the
 * program itself, so a fault in them is a defect.
 *
 * @param services by code, with requirements
 */
public record Templates(Map<String, Template> services, List<BundleRow> bundles) {
    /** @param agencyType the type of agency that gives it, such as {@code DUKCAPIL} */
    public record Template(String agencyType, Service service) {}

    public static Templates load() {
        List<Fault> faults = new ArrayList<>();
        CsvFile serviceSheet = sheet("services.csv");
        Map<RequirementSheet.Target, RequirementSheet.Group> requirements =
                RequirementSheet.read(sheet(RequirementSheet.NAME), faults).groups();
        Map<String, Template> services = new LinkedHashMap<>();
        for (CsvFile.Line line : serviceSheet.lines()) {
            Cells cells = new Cells("services.csv", line.number(), line.cells(), faults);
            Service service = ServiceEntry.read(cells);
            RequirementSheet.Group group = requirements.get(new RequirementSheet.Target("", service.code()));
            services.put(
                    service.code(),
                    new Template(
                            cells.must("agency_type", 40),
                            group == null ? service : service.requiring(group.requirements())));
        }
        refuse(faults);
        return new Templates(services, readBundles());
    }

    private static List<BundleRow> readBundles() {
        List<Fault> faults = new ArrayList<>();
        List<BundleRow> bundles = new ArrayList<>();
        for (CsvFile.Line line : sheet("bundles.csv").lines()) {
            Cells cells = new Cells("bundles.csv", line.number(), line.cells(), faults);
            bundles.add(new BundleRow(
                    cells.code("code", true),
                    cells.must("name_id", 200),
                    cells.text("name_en", 200),
                    cells.text("words", 500),
                    Arrays.asList(cells.must("services", 500).split(" "))));
        }
        refuse(faults);
        return bundles;
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the program's own sheets have faults: " + faults);
        }
    }

    static CsvFile sheet(String path) {
        try {
            return CsvReader.read(new ClassPathResource("seed/" + path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
