package id.pendopo.directory.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** The week of one place as a form: two spans a day, or as many as it has, empty when closed. */
public record WeekForm(Desk desk, String scope, String ref, String place, List<Day> days) {
    /** Shown at least, and read at most: a day that a file split into three keeps all of them. */
    private static final int SHOWN = 2;

    private static final int READ = 9;

    public record Day(int number, String name, List<Span> spans) {}

    public record Span(String field, String opens, String closes, Optional<String> error) {}

    /** @param errors sentences by span, such as {@code 3_1} for the first span of Wednesday */
    static WeekForm of(
            Desk desk,
            String scope,
            String ref,
            String place,
            Map<String, Map<String, String>> spans,
            Map<String, String> errors) {
        List<Day> days = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            List<Span> both = new ArrayList<>();
            for (int n = 1; n <= SHOWN || spans.containsKey(day + "_" + n); n++) {
                String field = day + "_" + n;
                Map<String, String> span = spans.getOrDefault(field, Map.of());
                both.add(new Span(
                        field,
                        span.getOrDefault("opens", ""),
                        span.getOrDefault("closes", ""),
                        Optional.ofNullable(errors.get(field))));
            }
            days.add(new Day(day, CellWords.weekday(desk.page(), day, java.time.format.TextStyle.FULL), both));
        }
        return new WeekForm(desk, scope, ref, place, days);
    }

    /** The rows of a sheet under the names of the form's spans. */
    static Map<String, Map<String, String>> fromRows(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> spans = new HashMap<>();
        for (Map<String, String> row : rows) {
            for (int n = 1; ; n++) {
                if (spans.putIfAbsent(row.get("weekday") + "_" + n, row) == null) {
                    break;
                }
            }
        }
        return spans;
    }

    static Map<String, Map<String, String>> fromRequest(
            MultiValueMap<String, String> request, String scope, String ref) {
        Map<String, Map<String, String>> spans = new java.util.TreeMap<>();
        for (int day = 1; day <= 7; day++) {
            for (int n = 1; n <= READ; n++) {
                String field = day + "_" + n;
                String opens = sent(request, "opens_" + field);
                String closes = sent(request, "closes_" + field);
                if (!opens.isEmpty() || !closes.isEmpty()) {
                    spans.put(
                            field,
                            Map.of(
                                    "scope",
                                    scope,
                                    "ref",
                                    ref,
                                    "weekday",
                                    String.valueOf(day),
                                    "opens",
                                    opens,
                                    "closes",
                                    closes));
                }
            }
        }
        return spans;
    }

    private static String sent(MultiValueMap<String, String> request, String name) {
        String value = request.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
