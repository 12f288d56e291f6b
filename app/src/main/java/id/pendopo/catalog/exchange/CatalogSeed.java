package id.pendopo.catalog.exchange;

import id.pendopo.catalog.Service;
import id.pendopo.catalog.entry.Cells;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.entry.ServiceEntry;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.catalog.store.CatalogWriter;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.command.SeedStep;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads what the example malls offer. A mall that offers anything already is left alone. */
@Component
class CatalogSeed implements SeedStep {
    private final Directory directory;
    private final CatalogReader reader;
    private final CatalogWriter writer;
    private final Ids ids;
    private final TransactionOperations transaction;

    CatalogSeed(
            Directory directory,
            CatalogReader reader,
            CatalogWriter writer,
            Ids ids,
            TransactionOperations transaction) {
        this.directory = directory;
        this.reader = reader;
        this.writer = writer;
        this.ids = ids;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        List<Directory.MallEntry> malls = directory.all().stream()
                .filter(mall -> new ClassPathResource(path(mall)).exists())
                .filter(mall ->
                        Wall.get(mall.region(), () -> reader.offering(mall.id()).isEmpty()))
                .toList();
        if (!malls.isEmpty()) {
            Templates templates = Templates.load();
            for (Directory.MallEntry mall : malls) {
                Wall.run(mall.region(), () -> transaction.executeWithoutResult(t -> load(mall, templates)));
            }
        }
    }

    private static String path(Directory.MallEntry mall) {
        return "seed/malls/" + mall.code() + "/services.csv";
    }

    private void load(Directory.MallEntry mall, Templates templates) {
        writer.alone();
        MallPlan plan = directory.plan(mall.id());
        Map<String, Agency> agencies =
                plan.agencies().values().stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        Map<String, Service> there = reader.all().stream()
                .collect(Collectors.toMap(service -> service.agency() + " " + service.code(), Function.identity()));
        List<Fault> faults = new ArrayList<>();
        List<Service> added = new ArrayList<>();
        List<UUID> offered = new ArrayList<>();
        for (CsvFile.Line line :
                Templates.sheet("malls/" + mall.code() + "/services.csv").lines()) {
            Cells cells = new Cells(path(mall), line.number(), line.cells(), faults);
            Agency agency = Objects.requireNonNull(agencies.get(cells.must("agency", 40)), "agency of " + line);
            Templates.Template template =
                    Objects.requireNonNull(templates.services().get(cells.code("service", true)), "service of " + line);
            Service old = there.get(agency.id() + " " + template.service().code());
            if (old == null) {
                old = ServiceEntry.override(template.service(), cells).in(agency.id(), ids.next());
                added.add(old);
            }
            offered.add(old.id());
        }
        Templates.refuse(faults);
        writer.save(added);
        writer.offer(mall.id(), offered);
        writer.addBundles(templates.bundles());
        writer.tell(mall.id(), offered, null);
    }
}
