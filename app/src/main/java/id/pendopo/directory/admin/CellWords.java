package id.pendopo.directory.admin;

import id.pendopo.directory.sheet.Column;
import id.pendopo.directory.sheet.Kind;
import id.pendopo.platform.web.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cells of a file as people read them. */
final class CellWords {
    private static final Map<String, String> TONES = Map.of(
            "GOOD", "ok", "BROKEN", "warn", "MISSING", "stop", "CLOSED", "stop", "HOURS", "brand", "BREAK", "warn");

    private CellWords() {}

    static Cell cell(Desk desk, Column column, String raw) {
        Page page = desk.page();
        String label = page.t("column." + column.name());
        if (raw.isEmpty()) {
            return new Cell(label, column.kind() instanceof Kind.Weekdays ? page.t("admin.every-day") : "–", "");
        }
        return switch (column.kind()) {
            case Kind.Day() -> new Cell(label, day(page, LocalDate.parse(raw)), "");
            case Kind.Time() -> new Cell(label, page.time(LocalTime.parse(raw)), "");
            case Kind.YesNo() ->
                new Cell(
                        label,
                        page.t("true".equals(raw) ? "admin.yes" : "admin.no"),
                        "true".equals(raw) ? "ok" : "plain");
            case Kind.OneOf(var choices) -> new Cell(label, choice(page, column, raw), TONES.getOrDefault(raw, ""));
            case Kind.Weekdays() -> new Cell(label, weekdays(page, raw), "");
            case Kind.Code(var pattern, var otherwise) -> new Cell(label, agency(desk, column, raw), "");
            case Kind.Text(var max, var lines) -> new Cell(label, agency(desk, column, raw), "");
            case Kind.Whole(var min, var max) -> new Cell(label, raw, "");
            case Kind.Decimal(var min, var max) -> new Cell(label, raw, "");
        };
    }

    private static String agency(Desk desk, Column column, String raw) {
        boolean names = List.of("agency", "ref", "thing").contains(column.name());
        return names ? desk.agencies().getOrDefault(raw, raw) : raw;
    }

    /** A zone's name needs no translation; every other choice has words. */
    static String choice(Page page, Column column, String value) {
        return column.name().equals("zone") ? value : page.t("choice." + column.name() + "." + value);
    }

    static String day(Page page, LocalDate day) {
        return DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0yyyy", page.lang().locale())
                .format(day);
    }

    static String weekday(Page page, int number, TextStyle style) {
        return DayOfWeek.of(number).getDisplayName(style, page.lang().locale());
    }

    private static String weekdays(Page page, String numbers) {
        return Arrays.stream(numbers.split(" "))
                .map(number -> weekday(page, Integer.parseInt(number), TextStyle.SHORT))
                .collect(Collectors.joining(", "));
    }
}
