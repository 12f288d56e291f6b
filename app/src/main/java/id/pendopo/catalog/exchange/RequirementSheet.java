package id.pendopo.catalog.exchange;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.entry.Cells;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.entry.RequirementEntry;
import id.pendopo.platform.csv.CsvFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code requirements.csv}: all requirements of each service that it names, in the order of their numbers. */
record RequirementSheet(Map<Target, Group> groups) {
    static final String NAME = "requirements.csv";
    static final List<String> NEEDED = List.of("service", "no", "kind", "name_id");

    /** @param agency the agency's code; empty in a national sheet: whichever agency gives the service */
    record Target(String agency, String service) {}

    /** @param line where the service is named first */
    record Group(int line, List<Requirement> requirements) {}

    static RequirementSheet read(CsvFile sheet, List<Fault> faults) {
        Map<Target, Group> groups = new LinkedHashMap<>();
        for (CsvFile.Line line : sheet.lines()) {
            Cells cells = new Cells(NAME, line.number(), line.cells(), faults);
            if (faults.size() >= 2 * CsvFile.FAULTS_AT_MOST) {
                cells.fault("", CatalogProblem.MORE_FAULTS, Map.of("max", CsvFile.FAULTS_AT_MOST));
                break;
            }
            Target target = new Target(cells.text("agency", 40).toUpperCase(Locale.ROOT), cells.code("service", true));
            Long no = cells.number("no", 1, RequirementEntry.MOST);
            if (!cells.has("no")) {
                cells.fault("no", CatalogProblem.FIELD_EMPTY);
            }
            Requirement requirement = RequirementEntry.read(cells, no == null ? 0 : no.intValue());
            Group group = groups.computeIfAbsent(target, t -> new Group(line.number(), new ArrayList<>()));
            if (no != null && group.requirements().stream().anyMatch(other -> other.no() == no)) {
                cells.fault("no", CatalogProblem.REQUIREMENT_TWICE, Map.of("no", no));
            }
            group.requirements().add(requirement);
        }
        groups.values().forEach(group -> group.requirements().sort(Comparator.comparingInt(Requirement::no)));
        return new RequirementSheet(groups);
    }
}
