package id.pendopo.catalog.exchange;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.edit.Authorship;
import id.pendopo.catalog.edit.EditService;
import id.pendopo.catalog.edit.Rights;
import id.pendopo.catalog.entry.Cells;
import id.pendopo.catalog.entry.Circle;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.entry.ServiceEntry;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Sheets that have arrived, laid over the region's catalogue: what it would be afterwards, and what is wrong with it. */
final class Arrival {
    static final String SERVICES = "services.csv";

    private final MallPlan plan;
    private final Actor actor;
    private final Ids ids;
    private final Authorship authorship;
    private final Map<Key, Service> before = new HashMap<>();
    private final Map<Key, Service> after = new LinkedHashMap<>();
    private final Map<Key, Boolean> offered = new LinkedHashMap<>();
    private final Map<Key, Place> named = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    record Key(UUID agency, String code) {}

    private record Place(String sheet, int line) {}

    Arrival(MallPlan plan, Actor actor, Ids ids, Authorship authorship, Collection<Service> there) {
        this.plan = plan;
        this.actor = actor;
        this.ids = ids;
        this.authorship = authorship;
        there.forEach(service -> before.put(new Key(service.agency(), service.code()), service));
        after.putAll(before);
    }

    void services(CsvFile sheet) {
        for (CsvFile.Line line : sheet.lines()) {
            Cells cells = new Cells(SERVICES, line.number(), line.cells(), faults);
            if (faults.size() >= CsvFile.FAULTS_AT_MOST) {
                cells.fault("", CatalogProblem.MORE_FAULTS, Map.of("max", CsvFile.FAULTS_AT_MOST));
                break;
            }
            Service facts = ServiceEntry.read(cells).active(!cells.has("active") || cells.yes("active"));
            boolean offers = !cells.has("offered") || cells.yes("offered");
            for (Agency agency : agencies(cells)) {
                Key key = new Key(agency.id(), facts.code());
                Service old = before.get(key);
                if (named.put(key, new Place(SERVICES, line.number())) != null) {
                    cells.fault("code", CatalogProblem.SERVICE_TWICE, Map.of("code", facts.code()));
                }
                after.put(
                        key,
                        facts.in(agency.id(), old == null ? ids.next() : old.id())
                                .requiring(old == null ? List.of() : old.requirements()));
                offered.put(key, offers);
            }
        }
    }

    /** The agency that the line names, or in a national sheet all of that type. */
    private List<Agency> agencies(Cells cells) {
        boolean byCode = cells.has("agency");
        String wanted = cells.must(byCode ? "agency" : "agency_type", 40).toUpperCase(Locale.ROOT);
        List<Agency> found = plan.agencies().values().stream()
                .filter(agency -> (byCode ? agency.code() : agency.type()).equalsIgnoreCase(wanted))
                .toList();
        if (found.isEmpty() && !wanted.isEmpty()) {
            cells.fault(
                    byCode ? "agency" : "agency_type",
                    byCode ? CatalogProblem.AGENCY_UNKNOWN : CatalogProblem.AGENCY_TYPE_ABSENT,
                    Map.of("agency", wanted));
        }
        if (found.stream().anyMatch(agency -> !Rights.may(actor, agency.id()))) {
            cells.fault(byCode ? "agency" : "agency_type", CatalogProblem.AGENCY_NOT_YOURS);
        }
        return found;
    }

    void requirements(CsvFile sheet) {
        RequirementSheet.read(sheet, faults).groups().forEach((target, group) -> {
            List<Key> keys = after.keySet().stream()
                    .filter(key -> key.code().equals(target.service()) && isIn(key, target.agency()))
                    .toList();
            if (keys.isEmpty() && !target.service().isEmpty()) {
                fault(
                        group.line(),
                        "service",
                        CatalogProblem.SERVICE_NOT_IN_CATALOGUE,
                        Map.of("code", target.service()));
            }
            for (Key key : keys) {
                if (!Rights.may(actor, key.agency())) {
                    fault(group.line(), "service", CatalogProblem.AGENCY_NOT_YOURS, Map.of());
                }
                after.computeIfPresent(key, (k, service) -> service.requiring(group.requirements()));
                named.putIfAbsent(key, new Place(RequirementSheet.NAME, group.line()));
            }
        });
    }

    private boolean isIn(Key key, String agencyCode) {
        Agency agency = plan.agencies().get(key.agency());
        return agency != null && (agencyCode.isEmpty() || agency.code().equalsIgnoreCase(agencyCode));
    }

    private void fault(int line, String field, CatalogProblem problem, Map<String, Object> facts) {
        faults.add(new Fault(RequirementSheet.NAME, line, field, problem, facts));
    }

    /** What several malls share may come back as it is, and be offered or not. */
    private List<Fault> sharedFaults() {
        return named.entrySet().stream()
                .filter(line -> !later(line.getKey()).equals(before.get(line.getKey()))
                        && !authorship.mayWrite(actor, plan, line.getKey().agency()))
                .map(Map.Entry::getValue)
                .map(place -> new Fault(place.sheet(), place.line(), "", CatalogProblem.AGENCY_SHARED, Map.of()))
                .limit(CsvFile.FAULTS_AT_MOST)
                .toList();
    }

    /** Prerequisites are looked at last, over everything together. */
    List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        all.addAll(sharedFaults());
        if (all.isEmpty()) {
            Circle.in(after.values()).ifPresent(circle -> {
                Place place = circle.stream()
                        .map(service -> named.get(new Key(service.agency(), service.code())))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(new Place("", 0));
                all.add(new Fault(
                        place.sheet(),
                        place.line(),
                        "met_by",
                        CatalogProblem.PREREQUISITES_IN_A_CIRCLE,
                        Map.of("services", EditService.names(circle))));
            });
        }
        return all;
    }

    List<Service> added() {
        return named.keySet().stream()
                .filter(key -> !before.containsKey(key))
                .map(this::later)
                .toList();
    }

    List<Service> changed() {
        return named.keySet().stream()
                .filter(key -> before.containsKey(key) && !later(key).equals(before.get(key)))
                .map(this::later)
                .toList();
    }

    int named() {
        return named.size();
    }

    List<UUID> offered(boolean yes) {
        return offered.keySet().stream()
                .filter(key -> Boolean.valueOf(yes).equals(offered.get(key)))
                .map(key -> later(key).id())
                .toList();
    }

    private Service later(Key key) {
        return java.util.Objects.requireNonNull(after.get(key));
    }
}
