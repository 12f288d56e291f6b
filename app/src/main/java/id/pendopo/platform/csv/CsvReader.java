package id.pendopo.platform.csv;

import id.pendopo.platform.csv.CsvUnreadable.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV as offices save it: UTF-8 with or without a byte order mark, commas or (as Indonesian spreadsheets do)
 * semicolons, blank lines in between.
 */
public final class CsvReader {
    /** More than any sheet has: who chose another file need not be told the name of each of its columns. */
    private static final int COLUMNS_AT_MOST = 200;

    private CsvReader() {}

    /** @throws CsvUnreadable when the file as a whole can't be used */
    public static CsvFile read(byte[] bytes) {
        String text = decoded(bytes);
        char comma = text.lines()
                        .findFirst()
                        .filter(first -> !first.contains(",") && first.contains(";"))
                        .isPresent()
                ? ';'
                : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(comma)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvFile read(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        List<String> columns = List.of();
        List<CsvFile.Line> lines = new ArrayList<>();
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            CSVRecord record;
            try {
                if (!records.hasNext()) {
                    break;
                }
                record = records.next();
            } catch (UncheckedIOException e) {
                throw new CsvUnreadable(line, Reason.QUOTES_BROKEN);
            }
            if (blank(record)) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = header(record, line);
            } else {
                lines.add(new CsvFile.Line(line, record.size(), cells(columns, record)));
            }
        }
        if (columns.isEmpty()) {
            throw new CsvUnreadable(1, Reason.EMPTY);
        }
        return new CsvFile(columns, List.copyOf(lines));
    }

    private static List<String> header(CSVRecord record, int line) {
        if (record.size() > COLUMNS_AT_MOST) {
            throw new CsvUnreadable(line, Reason.TOO_MANY_COLUMNS);
        }
        List<String> columns = record.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new CsvUnreadable(line, Reason.HEADER_REPEATED);
        }
        return columns;
    }

    private static Map<String, String> cells(List<String> columns, CSVRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            cells.put(columns.get(i), Cells.plain(record.get(i).strip()));
        }
        return cells;
    }

    private static boolean blank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CsvUnreadable(1, Reason.NOT_UTF8);
        }
    }
}
