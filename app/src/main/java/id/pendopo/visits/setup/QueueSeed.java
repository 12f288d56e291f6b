package id.pendopo.visits.setup;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.command.SeedStep;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.database.Wall;
import id.pendopo.visits.setup.QueueWriter.QueueEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The queues of the demo malls. */
@Component
class QueueSeed implements SeedStep {
    private final Directory directory;
    private final Catalog catalog;
    private final QueueBooks books;
    private final QueueWriter writer;
    private final TransactionTemplate transaction;

    QueueSeed(
            Directory directory,
            Catalog catalog,
            QueueBooks books,
            QueueWriter writer,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.catalog = catalog;
        this.books = books;
        this.writer = writer;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        directory
                .all()
                .forEach(mall -> Wall.run(mall.region(), () -> {
                    ClassPathResource file = new ClassPathResource("seed/malls/" + mall.code() + "/queues.csv");
                    if (file.exists() && books.of(mall.id()).queues().isEmpty()) {
                        transaction.executeWithoutResult(status -> load(directory.plan(mall.id()), read(file)));
                    }
                }));
    }

    private static CsvFile read(ClassPathResource file) {
        try {
            return CsvReader.read(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(MallPlan plan, CsvFile file) {
        Map<String, Agency> agencies =
                plan.agencies().values().stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        Map<String, UUID> counters = plan.counters().values().stream()
                .collect(Collectors.toMap(counter -> Integer.toString(counter.number()), Counter::id));
        Collection<Service> services = catalog.services(plan.mall().id()).values();
        for (CsvFile.Line line : file.lines()) {
            UUID agency = java.util.Objects.requireNonNull(agencies.get(line.cell("agency")))
                    .id();
            List<String> codes = words(line.cell("services"));
            Set<UUID> waiting = services.stream()
                    .filter(service -> service.agency().equals(agency))
                    .filter(service -> codes.equals(List.of("*")) || codes.contains(service.code()))
                    .map(Service::id)
                    .collect(Collectors.toSet());
            writer.save(
                    plan.mall().id(),
                    new QueueEntry(
                            line.cell("code"),
                            agency,
                            line.cell("name_id"),
                            line.cell("name_en"),
                            line.cell("prefix"),
                            Integer.parseInt(line.cell("digits")),
                            Integer.parseInt(line.cell("contingent")),
                            true,
                            words(line.cell("counters")).stream()
                                    .map(counters::get)
                                    .map(java.util.Objects::requireNonNull)
                                    .toList(),
                            waiting),
                    null);
        }
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isBlank()).toList();
    }
}
