package id.pendopo.visits.setup;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.csv.CsvUnreadable;
import id.pendopo.platform.csv.CsvWriter;
import id.pendopo.visits.setup.QueueFault.Kind;
import id.pendopo.visits.setup.QueueWriter.QueueEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The queues of a mall as a file: written out, read in, and every bad cell named. Reading changes nothing. */
@Component
public class QueueSheet {
    public static final List<String> COLUMNS = List.of(
            "code", "agency", "name_id", "name_en", "prefix", "digits", "contingent", "counters", "services", "active");
    private static final int SHOWN = 40;

    private final Directory directory;
    private final Catalog catalog;
    private final QueueBooks books;

    QueueSheet(Directory directory, Catalog catalog, QueueBooks books) {
        this.directory = directory;
        this.catalog = catalog;
        this.books = books;
    }

    /** @param entries to be saved only when there is no fault */
    public record Checked(List<QueueEntry> entries, List<QueueFault> faults) {
        public boolean fine() {
            return faults.isEmpty();
        }

        public long wrong() {
            return faults.stream().map(QueueFault::line).distinct().count();
        }
    }

    /** All queues, as the file holds them, by code. */
    public List<Map<String, String>> rows(UUID mall) {
        MallPlan plan = directory.plan(mall);
        QueueBook book = books.of(mall);
        Map<UUID, Service> services = catalog.services(mall);
        return book.queues().values().stream()
                .sorted(Comparator.comparing(Queue::code))
                .map(queue -> row(plan, book, services, queue))
                .toList();
    }

    private static Map<String, String> row(MallPlan plan, QueueBook book, Map<UUID, Service> services, Queue queue) {
        var agency = plan.agencies().get(queue.agency());
        String counters = plan.counters().values().stream()
                .filter(counter -> book.usuallyForCounter(counter.id()).contains(queue.id()))
                .map(counter -> Integer.toString(counter.number()))
                .collect(Collectors.joining(" "));
        Set<UUID> waiting = book.ofService().entrySet().stream()
                .filter(entry -> entry.getValue().equals(queue.id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        String codes = services.values().stream()
                .filter(service -> waiting.contains(service.id()))
                .map(Service::code)
                .sorted()
                .collect(Collectors.joining(" "));
        return Map.of(
                "code", queue.code(),
                "agency", agency == null ? "" : agency.code(),
                "name_id", queue.nameId(),
                "name_en", queue.nameEn(),
                "prefix", queue.prefix(),
                "digits", Integer.toString(queue.digits()),
                "contingent", Integer.toString(queue.contingent()),
                "counters", counters,
                "services", codes,
                "active", Boolean.toString(queue.active()));
    }

    public String export(UUID mall) {
        return CsvWriter.write(
                COLUMNS,
                rows(mall).stream()
                        .map(row -> COLUMNS.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList())
                        .toList());
    }

    public Checked file(UUID mall, byte[] content) {
        CsvFile file;
        try {
            file = CsvReader.read(content);
        } catch (CsvUnreadable e) {
            return new Checked(
                    List.of(),
                    List.of(new QueueFault(
                            e.line(), "", Kind.FILE_UNREADABLE, e.reason().name())));
        }
        List<QueueFault> missing = COLUMNS.stream()
                .filter(column -> !file.columns().contains(column) && !column.equals("active"))
                .map(column -> new QueueFault(1, column, Kind.COLUMN_MISSING, column))
                .toList();
        return missing.isEmpty() ? check(mall, file.lines()) : new Checked(List.of(), missing);
    }

    /** A form is a file of one line. */
    public Checked form(UUID mall, Map<String, String> cells) {
        return check(mall, List.of(new CsvFile.Line(1, COLUMNS.size(), cells)));
    }

    private Checked check(UUID mall, List<CsvFile.Line> lines) {
        QueueCheck check = new QueueCheck(
                directory.plan(mall), books.of(mall), catalog.services(mall).values());
        List<QueueEntry> entries = new ArrayList<>();
        List<QueueFault> faults = new ArrayList<>();
        for (CsvFile.Line line : lines) {
            if (faults.size() >= CsvFile.FAULTS_AT_MOST) {
                faults.add(new QueueFault(line.number(), "", Kind.MORE_FAULTS, ""));
                break;
            }
            check.read(
                            line,
                            (column, kind) ->
                                    faults.add(new QueueFault(line.number(), column, kind, cut(line.cell(column)))))
                    .ifPresent(entries::add);
        }
        return new Checked(List.copyOf(entries), List.copyOf(faults));
    }

    private static String cut(String cell) {
        return cell.codePointCount(0, cell.length()) <= SHOWN
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
