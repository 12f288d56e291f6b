package id.pendopo.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.csv.CsvUnreadable.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void a_cell_that_a_spreadsheet_would_run_is_written_with_an_apostrophe() {
        assertThat(CsvWriter.write(List.of("name"), List.of(List.of("=HYPERLINK(\"x\")"))))
                .isEqualTo("name\n\"'=HYPERLINK(\"\"x\"\")\"\n");
    }

    @Test
    void what_a_spreadsheet_that_parts_at_semicolons_would_run_inside_a_cell_is_written_with_an_apostrophe_too() {
        assertThat(CsvWriter.write(List.of("name"), List.of(List.of("Batik;=1+1;-2;;@x;'=y\n=z; biasa"))))
                .isEqualTo("name\n\"Batik;'=1+1;'-2;;'@x;''=y\n'=z; biasa\"\n");
    }

    @Test
    void wide_signs_are_guarded_like_narrow_ones() {
        for (String sign : List.of("\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")) {
            assertThat(CsvWriter.write(List.of("name"), List.of(List.of(sign + "1;" + sign + "2"))))
                    .contains("'" + sign + "1;'" + sign + "2");
        }
    }

    @Test
    void what_is_written_reads_back_the_same() {
        String signs = "=+-@'\",;\t\n aB7é\uFF1D\uFF20";
        for (long seed = 1; seed <= 3_000; seed++) {
            Random random = new Random(seed);
            List<List<String>> rows = new ArrayList<>();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                rows.add(List.of("x" + text(random, signs), text(random, signs)));
            }
            CsvFile back = read(CsvWriter.write(List.of("a", "b"), rows));
            assertThat(back.lines().stream().map(line -> List.of(line.cell("a"), line.cell("b"))))
                    .as("seed %s", seed)
                    .isEqualTo(rows);
        }
    }

    @Test
    void a_line_is_numbered_as_an_editor_numbers_it_also_after_a_cell_of_two_lines_and_a_blank_line() {
        CsvFile file = read("name,note\r\nsatu,\"dua\r\nbaris\"\r\n\r\ntiga,empat\r\n");
        assertThat(file.lines()).extracting(CsvFile.Line::number).containsExactly(2, 5);
    }

    @Test
    void semicolons_and_a_byte_order_mark_are_understood() {
        CsvFile file = read("\uFEFFName;Note\nBatik;\"a, b\"\n");
        assertThat(file.columns()).containsExactly("name", "note");
        assertThat(file.lines().getFirst().cell("note")).isEqualTo("a, b");
    }

    @Test
    void what_is_no_csv_is_refused_with_its_line() {
        refused("", 1, Reason.EMPTY);
        refused("a,b\n1,\"never closed\n2,3\n", 2, Reason.QUOTES_BROKEN);
        refused("a,A\n1,2\n", 1, Reason.HEADER_REPEATED);
        refused(",".repeat(200) + "x\n", 1, Reason.TOO_MANY_COLUMNS);
        assertThatExceptionOfType(CsvUnreadable.class)
                .isThrownBy(() -> CsvReader.read("né".getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(CsvUnreadable::reason)
                .isEqualTo(Reason.NOT_UTF8);
    }

    private static void refused(String text, int line, Reason reason) {
        assertThatExceptionOfType(CsvUnreadable.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.line()).isEqualTo(line);
                });
    }

    /** Cells lose the spaces around them on reading, so none are made here. */
    private static String text(Random random, String signs) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString().strip();
    }

    private static CsvFile read(String text) {
        return CsvReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
