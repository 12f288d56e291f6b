package id.pendopo.directory.sheet;

import id.pendopo.directory.sheet.Fault.Type;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.csv.CsvUnreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file or a form into rows and finds every fault in it, not only the first. Changes nothing. */
public final class SheetReader {
    private static final int SHOWN = 40;

    private SheetReader() {}

    /** @param rows those that are fine; to be saved only when there is no fault at all */
    public record Result(List<Values> rows, List<Fault> faults) {
        public boolean fine() {
            return faults.isEmpty();
        }
    }

    public static Result file(Sheet sheet, byte[] bytes, Premises premises) {
        CsvFile file;
        try {
            file = CsvReader.read(bytes);
        } catch (CsvUnreadable e) {
            Type type =
                    switch (e.reason()) {
                        case NOT_UTF8 -> Type.NOT_UTF8;
                        case EMPTY -> Type.EMPTY_FILE;
                        case QUOTES_BROKEN -> Type.QUOTES_BROKEN;
                        case HEADER_REPEATED -> Type.HEADER_REPEATED;
                        case TOO_MANY_COLUMNS -> Type.TOO_MANY_COLUMNS;
                    };
            return new Result(List.of(), List.of(new Fault(e.line(), "", type, "", Map.of())));
        }
        List<Fault> faults = new ArrayList<>(header(sheet, file));
        return faults.isEmpty() ? lines(sheet, file, premises) : new Result(List.of(), faults);
    }

    /** A form is a file of one line. */
    public static Result form(Sheet sheet, Map<String, String> cells, Premises premises) {
        return forms(sheet, List.of(cells), premises);
    }

    public static Result forms(Sheet sheet, List<Map<String, String>> rows, Premises premises) {
        List<String> columns = sheet.columns().stream().map(Column::name).toList();
        List<CsvFile.Line> lines = new ArrayList<>();
        for (Map<String, String> row : rows) {
            lines.add(new CsvFile.Line(lines.size() + 1, columns.size(), row));
        }
        return lines(sheet, new CsvFile(columns, lines), premises);
    }

    private static List<Fault> header(Sheet sheet, CsvFile file) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Column column : sheet.columns()) {
            known.add(column.name());
            if (column.fallback() == null && !file.columns().contains(column.name())) {
                faults.add(new Fault(1, "", Type.COLUMN_MISSING, column.name(), Map.of()));
            }
        }
        for (String column : file.columns()) {
            if (!known.contains(column)) {
                faults.add(new Fault(1, "", Type.COLUMN_UNKNOWN, cut(column), Map.of()));
            }
        }
        return faults;
    }

    private static Result lines(Sheet sheet, CsvFile file, Premises premises) {
        List<Values> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        for (CsvFile.Line line : file.lines()) {
            int before = faults.size();
            if (before >= CsvFile.FAULTS_AT_MOST) {
                faults.add(new Fault(line.number(), "", Type.MORE_FAULTS, "", Map.of("max", CsvFile.FAULTS_AT_MOST)));
                break;
            }
            Values row = cells(sheet, file, line, faults);
            if (faults.size() == before) {
                sheet.check(
                        row,
                        premises,
                        (column, type) ->
                                faults.add(new Fault(line.number(), column, type, cut(line.cell(column)), Map.of())));
            }
            if (faults.size() == before && !keys.add(row.key(sheet.key()))) {
                faults.add(new Fault(line.number(), "", Type.TWICE, "", Map.of()));
            }
            if (faults.size() == before) {
                rows.add(row);
            }
        }
        return new Result(List.copyOf(rows), List.copyOf(faults));
    }

    private static Values cells(Sheet sheet, CsvFile file, CsvFile.Line line, List<Fault> faults) {
        Values row = new Values(line.number());
        int columns = file.columns().size();
        if (line.width() != columns) {
            Type type = line.width() < columns ? Type.CELLS_MISSING : Type.CELLS_TOO_MANY;
            faults.add(new Fault(line.number(), "", type, "", Map.of("is", line.width(), "should", columns)));
            return row;
        }
        for (Column column : sheet.columns()) {
            boolean there = file.columns().contains(column.name());
            String fallback = column.fallback();
            String cell = there || fallback == null ? line.cell(column.name()).strip() : fallback;
            read(column, cell, line.number(), row, faults);
        }
        return row;
    }

    private static void read(Column column, String cell, int line, Values row, List<Fault> faults) {
        if (cell.isEmpty()) {
            if (column.required()) {
                faults.add(new Fault(line, column.name(), Type.EMPTY, "", Map.of()));
            }
            row.put(column.name(), column.kind() instanceof Kind.Text ? "" : null);
            return;
        }
        switch (column.kind().read(cell)) {
            case Kind.Reading.Value(Object value) -> row.put(column.name(), value);
            case Kind.Reading.Bad(Type type, Map<String, Object> facts) ->
                faults.add(new Fault(line, column.name(), type, cut(cell), facts));
        }
    }

    private static String cut(String cell) {
        return cell.codePointCount(0, cell.length()) <= SHOWN
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
