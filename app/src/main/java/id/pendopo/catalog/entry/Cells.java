package id.pendopo.catalog.entry;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.platform.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The typed fields of one line or form, read one by one. A field that can't be read becomes a fault and a harmless
 * stand-in value, so that all faults of a line are found at once.
 */
public final class Cells {
    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,39}";

    private final String sheet;
    private final int line;
    private final Map<String, String> typed;
    private final List<Fault> faults;

    public Cells(String sheet, int line, Map<String, String> typed, List<Fault> faults) {
        this.sheet = sheet;
        this.line = line;
        this.typed = typed;
        this.faults = faults;
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    public int line() {
        return line;
    }

    /** One line without control characters or needless spaces. */
    private String text(String field) {
        return PlainText.line(typed.getOrDefault(field, ""))
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** Text that may be left out. */
    public String text(String field, int max) {
        String text = text(field);
        if (text.length() > max) {
            fault(field, CatalogProblem.FIELD_TOO_LONG, Map.of("max", max));
            return text.substring(0, max);
        }
        return text;
    }

    public String must(String field, int max) {
        if (!has(field)) {
            fault(field, CatalogProblem.FIELD_EMPTY);
        }
        return text(field, max);
    }

    /** A code as it stands in addresses and sheets; empty when it may be left out and was. */
    public String code(String field, boolean needed) {
        String code = text(field).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            if (needed) {
                fault(field, CatalogProblem.FIELD_EMPTY);
            }
        } else if (!code.matches(CODE)) {
            fault(field, CatalogProblem.CODE_UNREADABLE);
            return "";
        }
        return code;
    }

    /** Also reads what people write in sheets: {@code ya}, {@code 1}, {@code on}. Empty means no. */
    public boolean yes(String field) {
        return switch (text(field).toLowerCase(Locale.ROOT)) {
            case "true", "ya", "yes", "1", "on", "y" -> true;
            case "", "false", "tidak", "no", "0", "off", "n" -> false;
            default -> {
                fault(field, CatalogProblem.CHOICE_UNKNOWN, Map.of("choices", "true, false"));
                yield false;
            }
        };
    }

    public @Nullable Long number(String field, long least, long most) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,15}")) {
            fault(field, CatalogProblem.NUMBER_UNREADABLE);
            return null;
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            fault(field, CatalogProblem.NUMBER_OUT_OF_RANGE, Map.of("least", least, "most", most));
            return null;
        }
        return number;
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = text(field).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        String choices = Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        fault(field, CatalogProblem.CHOICE_UNKNOWN, Map.of("choices", choices));
        return null;
    }

    public <E extends Enum<E>> E must(String field, E stand, Class<E> type) {
        if (!has(field)) {
            fault(field, CatalogProblem.FIELD_EMPTY);
        }
        E choice = choice(field, type);
        return choice == null ? stand : choice;
    }

    public void fault(String field, CatalogProblem problem) {
        fault(field, problem, Map.of());
    }

    public void fault(String field, CatalogProblem problem, Map<String, Object> facts) {
        faults.add(new Fault(sheet, line, field, problem, facts));
    }
}
