package id.pendopo.directory.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row's values by column, ready to be the parameters of a statement. */
public final class Values {
    private final int line;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Values(int line) {
        this.line = line;
    }

    public int line() {
        return line;
    }

    void put(String name, @Nullable Object value) {
        values.put(name, value);
    }

    public String text(String name) {
        return String.valueOf(values.get(name));
    }

    public int whole(String name) {
        return (Integer) Objects.requireNonNull(values.get(name), name);
    }

    public LocalDate day(String name) {
        return (LocalDate) Objects.requireNonNull(values.get(name), name);
    }

    public Optional<LocalDate> optionalDay(String name) {
        return Optional.ofNullable((LocalDate) values.get(name));
    }

    public Optional<LocalTime> time(String name) {
        return Optional.ofNullable((LocalTime) values.get(name));
    }

    public Map<String, @Nullable Object> parameters() {
        return values;
    }

    /** What tells this row from the others of its sheet. */
    public List<String> key(List<String> columns) {
        return columns.stream().map(this::cell).toList();
    }

    /** The value the way a file has it. */
    public String cell(String name) {
        return switch (values.get(name)) {
            case null -> "";
            case Integer[] several ->
                Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(" "));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Object value -> value.toString();
        };
    }
}
