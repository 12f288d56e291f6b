package id.pendopo.directory.admin;

import id.pendopo.directory.sheet.Column;
import id.pendopo.directory.sheet.Fault;
import id.pendopo.directory.sheet.Kind;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A row as a form.
 *
 * @param old the key of the row that is edited; empty for a new one
 */
public record FormView(Desk desk, List<Field> fields, Map<String, String> old, List<String> general) {
    private static final int ECHO = 700;

    /** How a field is asked for. */
    public enum Input {
        TEXT,
        LINES,
        NUMBER,
        DECIMAL,
        DAY,
        TIME,
        CHOICE,
        WEEKDAYS
    }

    public record Choice(String value, String text, boolean chosen) {}

    /** @param fixed shown, sent along, not to be changed: the key of a row that others hang on */
    public record Field(
            String name,
            String label,
            String hint,
            Input input,
            String value,
            Optional<String> error,
            List<Choice> choices,
            boolean required,
            boolean fixed,
            int max) {
        /** The words of a choice that is only shown. */
        public String shownChoice() {
            return choices.stream()
                    .filter(Choice::chosen)
                    .map(Choice::text)
                    .findFirst()
                    .orElse(value);
        }
    }

    /** Whether some of an agency's fields stand fixed because they hold for all malls of the region. */
    public boolean regionDecides() {
        return desk.mayWrite() && !desk.sheet().settled(desk.premises(), old).isEmpty();
    }

    public boolean isNew() {
        return old.isEmpty();
    }

    public List<Field> faulty() {
        return fields.stream().filter(field -> field.error().isPresent()).toList();
    }

    static FormView of(
            Desk desk, Map<String, String> row, Map<String, String> old, List<Fault> faults, FaultText words) {
        List<Field> fields = new ArrayList<>();
        for (Column column : desk.sheet().columns()) {
            Optional<String> error = faults.stream()
                    .filter(fault -> fault.column().equals(column.name()))
                    .findFirst()
                    .map(words::of);
            fields.add(field(desk, column, row.getOrDefault(column.name(), ""), error, fixed(desk, column, old)));
        }
        List<String> general = faults.stream()
                .filter(fault -> fault.column().isEmpty())
                .map(words::of)
                .toList();
        return new FormView(desk, fields, old, general);
    }

    interface FaultText {
        String of(Fault fault);
    }

    private static boolean fixed(Desk desk, Column column, Map<String, String> old) {
        boolean region = desk.sheet().name().equals("mall")
                && List.of("region", "region_name", "province").contains(column.name());
        return !old.isEmpty()
                && (region
                        || desk.sheet().settled(desk.premises(), old).containsKey(column.name())
                        || desk.sheet().key().contains(column.name())
                                && !desk.sheet().deletable());
    }

    private static Field field(Desk desk, Column column, String value, Optional<String> error, boolean fixed) {
        String shown = value.length() > ECHO ? value.substring(0, value.offsetByCodePoints(0, 600)) : value;
        String hint = "column." + column.name() + ".hint";
        return new Field(
                column.name(),
                desk.page().t("column." + column.name()),
                desk.page().texts().has(desk.page().lang(), hint) ? desk.page().t(hint) : "",
                input(desk, column),
                shown,
                error,
                choices(desk, column, value),
                column.required(),
                fixed,
                column.kind() instanceof Kind.Text(int max, boolean lines) ? max : 40);
    }

    private static Input input(Desk desk, Column column) {
        return switch (column.kind()) {
            case Kind.Text(int max, boolean lines) -> lines ? Input.LINES : Input.TEXT;
            case Kind.Code(var pattern, var otherwise) -> agency(desk, column) ? Input.CHOICE : Input.TEXT;
            case Kind.Whole(int min, int max) -> Input.NUMBER;
            case Kind.Decimal(int min, int max) -> Input.DECIMAL;
            case Kind.Day() -> Input.DAY;
            case Kind.Time() -> Input.TIME;
            case Kind.YesNo() -> Input.CHOICE;
            case Kind.OneOf(var choices) -> Input.CHOICE;
            case Kind.Weekdays() -> Input.WEEKDAYS;
        };
    }

    private static boolean agency(Desk desk, Column column) {
        return column.name().equals("agency") && !desk.agencies().isEmpty();
    }

    private static List<Choice> choices(Desk desk, Column column, String value) {
        return switch (column.kind()) {
            case Kind.OneOf(List<String> all) ->
                all.stream()
                        .map(one -> new Choice(one, CellWords.choice(desk.page(), column, one), one.equals(value)))
                        .toList();
            case Kind.YesNo() ->
                List.of(
                        new Choice("true", desk.page().t("admin.yes"), "true".equals(value)),
                        new Choice("false", desk.page().t("admin.no"), !"true".equals(value)));
            case Kind.Weekdays() ->
                IntStream.rangeClosed(1, 7)
                        .mapToObj(day -> new Choice(
                                String.valueOf(day),
                                CellWords.weekday(desk.page(), day, TextStyle.FULL),
                                Arrays.asList(value.split(" ")).contains(String.valueOf(day))))
                        .toList();
            case Kind.Code(var pattern, var otherwise) ->
                desk.agencies().entrySet().stream()
                        .map(agency -> new Choice(
                                agency.getKey(),
                                agency.getValue(),
                                agency.getKey().equals(value)))
                        .toList();
            case Kind.Text(int max, boolean lines) -> List.of();
            case Kind.Whole(int min, int max) -> List.of();
            case Kind.Decimal(int min, int max) -> List.of();
            case Kind.Day() -> List.of();
            case Kind.Time() -> List.of();
        };
    }
}
