package id.pendopo.visits.setup;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.text.PlainText;
import id.pendopo.visits.setup.QueueFault.Kind;
import id.pendopo.visits.setup.QueueWriter.QueueEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the rows of one queue sheet against what stands in the mall; remembers the rows before. */
final class QueueCheck {
    private static final int LONGEST_NAME = 120;

    private final QueueBook book;
    private final Map<String, Agency> agencies;
    private final Map<String, Counter> counters;
    private final Collection<Service> services;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Set<UUID> taken = new HashSet<>();

    QueueCheck(MallPlan plan, QueueBook book, Collection<Service> services) {
        this.book = book;
        this.services = services;
        this.agencies = plan.agencies().values().stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        this.counters = plan.counters().values().stream()
                .collect(Collectors.toMap(counter -> Integer.toString(counter.number()), Function.identity()));
    }

    /** The row as a queue; empty when {@code fault} was told of something. */
    Optional<QueueEntry> read(CsvFile.Line line, BiConsumer<String, Kind> fault) {
        List<String> bad = new ArrayList<>();
        BiConsumer<String, Kind> tell = (column, kind) -> {
            bad.add(column);
            fault.accept(column, kind);
        };
        String code = line.cell("code").strip();
        if (!code.matches("[A-Z0-9][A-Z0-9._-]{0,39}")) {
            tell.accept("code", code.isEmpty() ? Kind.EMPTY : Kind.NOT_A_CODE);
        } else if (!codes.add(code)) {
            tell.accept("code", Kind.TWICE);
        }
        String nameId = name(line, "name_id", true, tell);
        String nameEn = name(line, "name_en", false, tell);
        String prefix = prefix(line, code, tell);
        int digits = whole(line, "digits", 3, 4, Kind.NOT_DIGITS, tell);
        int most = digits == 4 ? 9_999 : 999;
        int contingent = whole(line, "contingent", 1, most, Kind.CONTINGENT_OUT_OF_RANGE, tell);
        boolean active = active(line, tell);
        Agency agency = agencies.get(line.cell("agency").strip());
        if (agency == null) {
            tell.accept("agency", Kind.AGENCY_UNKNOWN);
            return Optional.empty();
        }
        List<UUID> desks = counters(line, agency, tell);
        Set<UUID> waiting = services(line, agency, tell);
        return bad.isEmpty()
                ? Optional.of(new QueueEntry(
                        code, agency.id(), nameId, nameEn, prefix, digits, contingent, active, desks, waiting))
                : Optional.empty();
    }

    private static String name(CsvFile.Line line, String column, boolean required, BiConsumer<String, Kind> tell) {
        String name = PlainText.line(line.cell(column));
        if (required && name.isEmpty()) {
            tell.accept(column, Kind.EMPTY);
        } else if (name.length() > LONGEST_NAME) {
            tell.accept(column, Kind.TOO_LONG);
        }
        return name;
    }

    /** Letters that can't be taken for figures, and no other queue's, nor those of kiosks that are cut off. */
    private String prefix(CsvFile.Line line, String code, BiConsumer<String, Kind> tell) {
        String prefix = line.cell("prefix").strip().toUpperCase(Locale.ROOT);
        boolean others = book.queues().values().stream()
                .anyMatch(
                        queue -> queue.prefix().equals(prefix) && !queue.code().equals(code));
        if (!prefix.matches("[A-HJ-NP-Z]{1,2}")) {
            tell.accept("prefix", Kind.NOT_A_PREFIX);
        } else if (others || prefix.equals(book.rules().offlinePrefix()) || !prefixes.add(prefix)) {
            tell.accept("prefix", Kind.PREFIX_TAKEN);
        }
        return prefix;
    }

    private static int whole(
            CsvFile.Line line, String column, int least, int most, Kind kind, BiConsumer<String, Kind> tell) {
        String cell = line.cell(column).strip();
        int number = cell.matches("\\d{1,6}") ? Integer.parseInt(cell) : -1;
        if (number < least || number > most) {
            tell.accept(column, kind);
        }
        return number;
    }

    private static boolean active(CsvFile.Line line, BiConsumer<String, Kind> tell) {
        String cell = line.cell("active").strip().toLowerCase(Locale.ROOT);
        if (!List.of("", "true", "false").contains(cell)) {
            tell.accept("active", Kind.NOT_YES_OR_NO);
        }
        return !cell.equals("false");
    }

    private List<UUID> counters(CsvFile.Line line, Agency agency, BiConsumer<String, Kind> tell) {
        List<UUID> desks = new ArrayList<>();
        for (String number : words(line.cell("counters"))) {
            Counter counter = counters.get(number);
            if (counter == null) {
                tell.accept("counters", Kind.COUNTER_UNKNOWN);
            } else if (!counter.agency().equals(agency.id())) {
                tell.accept("counters", Kind.COUNTER_OF_OTHERS);
            } else if (!desks.contains(counter.id())) {
                desks.add(counter.id());
            }
        }
        return desks;
    }

    /** {@code *} stands for all of the agency's services. */
    private Set<UUID> services(CsvFile.Line line, Agency agency, BiConsumer<String, Kind> tell) {
        List<String> wanted = words(line.cell("services"));
        Set<UUID> waiting = new LinkedHashSet<>();
        for (Service service : services) {
            boolean here = wanted.equals(List.of("*")) || wanted.contains(service.code());
            if (service.agency().equals(agency.id()) && here) {
                waiting.add(service.id());
            }
        }
        boolean allKnown = wanted.equals(List.of("*"))
                || wanted.stream()
                        .allMatch(code -> services.stream()
                                .anyMatch(service -> service.code().equals(code)
                                        && service.agency().equals(agency.id())));
        if (!allKnown) {
            tell.accept("services", Kind.SERVICE_UNKNOWN);
        }
        if (waiting.stream().anyMatch(taken::contains)) {
            tell.accept("services", Kind.SERVICE_TWICE);
        }
        taken.addAll(waiting);
        return waiting;
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
