package id.pendopo.oversight.screen;

import id.pendopo.catalog.Service.Licensing;
import id.pendopo.oversight.Cell;
import id.pendopo.oversight.Figures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.Standing;
import id.pendopo.platform.csv.CsvWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The day as a spreadsheet: one line for each service, then their sum. It begins with a byte order mark, without which
 * spreadsheets take UTF-8 for something else. Times are whole seconds: no decimal sign to be misread.
 */
final class FiguresFile {
    private static final List<String> TIMES = List.of(
            "wait-median",
            "wait-nine-in-ten",
            "way-median",
            "service-median",
            "in-target",
            "past-target",
            "wait-unknown",
            "not-accurate");

    private FiguresFile() {}

    private record Line(UUID agency, UUID service, Licensing licensing, boolean umk) {}

    static String of(Reading reading, Names names) {
        Map<Line, Figures> lines = new HashMap<>();
        reading.figures().cells().forEach((cell, figures) -> lines.merge(line(cell), figures, Figures::plus));
        List<List<String>> rows = new ArrayList<>();
        String day = reading.day().toString();
        lines.entrySet().stream()
                .map(entry -> row(
                        List.of(
                                day,
                                names.agency(entry.getKey().agency()),
                                names.service(entry.getKey().service()),
                                names.texts()
                                        .get(
                                                names.lang(),
                                                "oversight.csv."
                                                        + entry.getKey().licensing()),
                                names.texts()
                                        .get(
                                                names.lang(),
                                                "oversight.csv.umk."
                                                        + entry.getKey().umk())),
                        entry.getValue()))
                .sorted(Comparator.comparing(row -> row.get(1) + '\0' + row.get(2)))
                .forEach(rows::add);
        String total = names.texts().get(names.lang(), "oversight.total");
        rows.add(row(List.of(day, total, "", "", ""), reading.figures().total()));
        return '\uFEFF' + CsvWriter.write(columns(names), rows);
    }

    private static Line line(Cell cell) {
        return new Line(cell.agency(), cell.service(), cell.licensing(), cell.umk());
    }

    private static List<String> columns(Names names) {
        List<String> keys = new ArrayList<>(List.of("day", "agency", "service", "licensing", "umk", "taken"));
        for (Standing standing : Standing.values()) {
            keys.add(standing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        keys.addAll(List.of("served", "papers-taken", "papers-served"));
        keys.addAll(TIMES);
        return keys.stream()
                .map(key -> names.texts().get(names.lang(), "oversight.csv." + key))
                .toList();
    }

    private static List<String> row(List<String> names, Figures figures) {
        List<Long> numbers = new ArrayList<>();
        numbers.add(figures.parts().taken().people());
        for (Standing standing : Standing.values()) {
            numbers.add(figures.parts().of(standing).people());
        }
        numbers.add(figures.parts().served().people());
        numbers.add(figures.parts().taken().papers());
        numbers.add(figures.parts().served().papers());
        numbers.add(figures.waiting().median() / 1000);
        numbers.add(figures.waiting().nineInTen() / 1000);
        numbers.add(figures.of(Measure.WAY).median() / 1000);
        numbers.add(figures.of(Measure.SERVICE).median() / 1000);
        numbers.add(figures.of(Measure.WAIT_IN_TARGET).count());
        numbers.add(figures.of(Measure.WAIT_PAST_TARGET).count());
        numbers.add(figures.of(Measure.WAIT_UNKNOWN).count());
        numbers.add(figures.of(Measure.SERVICE_NOT_ACCURATE).count());
        List<String> row = new ArrayList<>(names);
        numbers.forEach(number -> row.add(number.toString()));
        return row;
    }
}
