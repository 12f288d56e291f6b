package id.pendopo.directory.admin;

import id.pendopo.directory.sheet.Column;
import id.pendopo.platform.text.Lang;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A sheet's rows as a list: only what tells rows apart and what somebody looks for. */
public record ListView(Desk desk, List<String> heads, List<Row> rows, int total, String query) {
    private static final Map<String, List<String>> LISTED = Map.of(
            "agencies", List.of("name", "code", "kind", "pks_until", "booth", "floor"),
            "counters", List.of("number", "agency", "floor", "area", "step_free", "active"),
            "exceptions", List.of("reason", "scope", "ref", "from", "until", "weekdays", "kind", "opens", "closes"),
            "facilities", List.of("name", "floor", "condition", "checked_on", "note"),
            "places", List.of("thing", "kind", "floor", "area", "x", "y", "across"),
            "stalls", List.of("number", "name", "goods", "floor"),
            "regional-holidays", List.of("date", "name", "working_day", "site_open", "source"),
            "holidays", List.of("date", "name", "kind", "working_day", "site_open", "source"));

    /** What has a date: the latest on top, where somebody looks first. Sheets without dates stay as they are. */
    private static final Comparator<Map<String, String>> LATEST_FIRST = Comparator.comparing(
                    (Map<String, String> row) -> row.getOrDefault("date", row.getOrDefault("from", "")))
            .reversed();

    /** @param query of its edit page: the row's key */
    public record Row(List<Cell> cells, Map<String, String> key, String query) {}

    static ListView of(Desk desk, String query) {
        List<Map<String, String>> all = desk.sheet().rows(desk.premises());
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<String> names = LISTED.getOrDefault(
                desk.sheet().name(),
                desk.sheet().columns().stream().map(Column::name).toList());
        List<Column> columns = names.stream().map(name -> column(desk, name)).toList();
        List<Row> rows = all.stream()
                .filter(row -> row.values().stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted)))
                .sorted(LATEST_FIRST)
                .map(row -> row(desk, columns, row))
                .toList();
        List<String> heads =
                names.stream().map(name -> desk.page().t("column." + name)).toList();
        return new ListView(desk, heads, rows, all.size(), query);
    }

    private static Row row(Desk desk, List<Column> columns, Map<String, String> row) {
        Map<String, String> key = new LinkedHashMap<>();
        desk.sheet().key().forEach(name -> key.put(name, row.getOrDefault(name, "")));
        String address = key.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Row(
                columns.stream()
                        .map(column -> CellWords.cell(desk, column, row.getOrDefault(column.name(), "")))
                        .toList(),
                key,
                address);
    }

    /** "name" stands for the column in the reader's language. */
    private static Column column(Desk desk, String name) {
        String inLanguage = name + (desk.page().lang() == Lang.EN ? "_en" : "_id");
        return desk.sheet().columns().stream()
                .filter(column -> column.name().equals(name) || column.name().equals(inLanguage))
                .findFirst()
                .orElseThrow();
    }
}
