package id.pendopo.directory.sheet;

import id.pendopo.directory.sheet.Fault.Type;
import id.pendopo.platform.text.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a cell may hold. A cell that is not empty is turned into a value or into a fault. */
public sealed interface Kind {
    Reading read(String cell);

    /** What came out of a cell. */
    sealed interface Reading {
        record Value(Object value) implements Reading {}

        record Bad(Type type, Map<String, Object> facts) implements Reading {}
    }

    /** @param max characters */
    record Text(int max, boolean manyLines) implements Kind {
        private static final Pattern PRIVATE = Pattern.compile("\\p{Co}");

        @Override
        public Reading read(String cell) {
            String text = cell.replace("\r\n", "\n");
            if (text.codePointCount(0, text.length()) > max) {
                return bad(Type.TOO_LONG, "max", max);
            }
            boolean lines = !manyLines && (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0);
            return lines || !PlainText.isLines(text) || PRIVATE.matcher(text).find()
                    ? bad(Type.NOT_PRINTABLE)
                    : new Reading.Value(text);
        }
    }

    /** A short name in addresses and files. */
    record Code(Pattern pattern, Type otherwise) implements Kind {
        @Override
        public Reading read(String cell) {
            return pattern.matcher(cell).matches() ? new Reading.Value(cell) : bad(otherwise);
        }
    }

    record Whole(int min, int max) implements Kind {
        @Override
        public Reading read(String cell) {
            if (!cell.matches("-?\\d{1,9}")) {
                return bad(Type.NOT_A_NUMBER);
            }
            int number = Integer.parseInt(cell);
            return number < min || number > max
                    ? new Reading.Bad(Type.OUT_OF_RANGE, Map.of("min", min, "max", max))
                    : new Reading.Value(number);
        }
    }

    /** One digit after the point or comma. */
    record Decimal(int min, int max) implements Kind {
        @Override
        public Reading read(String cell) {
            if (!cell.matches("-?\\d{1,6}([.,]\\d)?")) {
                return bad(Type.NOT_A_NUMBER);
            }
            BigDecimal number = new BigDecimal(cell.replace(',', '.'));
            return number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0
                    ? new Reading.Bad(Type.OUT_OF_RANGE, Map.of("min", min, "max", max))
                    : new Reading.Value(number);
        }
    }

    /** 2026-03-20, or 20/3/2026 as spreadsheets make of it here. */
    record Day() implements Kind {
        /** Before the first malls, and after anything that is agreed upon now: a slip of the finger. */
        private static final int FIRST_YEAR = 2000;

        private static final int LAST_YEAR = 2100;

        private static final DateTimeFormatter LOCAL =
                DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

        @Override
        public Reading read(String cell) {
            try {
                LocalDate day = cell.contains("/") ? LocalDate.parse(cell, LOCAL) : LocalDate.parse(cell);
                return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                        ? new Reading.Bad(Type.YEAR_TOO_FAR, Map.of("min", FIRST_YEAR, "max", LAST_YEAR))
                        : new Reading.Value(day);
            } catch (DateTimeParseException e) {
                return bad(Type.NOT_A_DAY);
            }
        }
    }

    /** 08:00, 8:00 or 8.00; a spreadsheet's seconds are ignored when they are zero. */
    record Time() implements Kind {
        private static final Pattern SHAPE = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)(?::00)?");

        @Override
        public Reading read(String cell) {
            var matcher = SHAPE.matcher(cell);
            return matcher.matches()
                    ? new Reading.Value(
                            LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                    : bad(Type.NOT_A_TIME);
        }
    }

    record YesNo() implements Kind {
        @Override
        public Reading read(String cell) {
            return switch (cell.toLowerCase(Locale.ROOT)) {
                case "true", "ya", "yes", "1", "benar" -> new Reading.Value(true);
                case "false", "tidak", "no", "0", "salah" -> new Reading.Value(false);
                default -> bad(Type.NOT_YES_OR_NO);
            };
        }
    }

    record OneOf(List<String> choices) implements Kind {
        public static OneOf of(Class<? extends Enum<?>> type) {
            return new OneOf(Arrays.stream(type.getEnumConstants())
                    .<String>map(Enum::name)
                    .toList());
        }

        @Override
        public Reading read(String cell) {
            return choices.contains(cell)
                    ? new Reading.Value(cell)
                    : bad(Type.NOT_A_CHOICE, "choices", String.join(", ", choices));
        }
    }

    /** Days of the week by number, Monday being 1: {@code 1 2 3 4}. */
    record Weekdays() implements Kind {
        @Override
        public Reading read(String cell) {
            return cell.matches("[1-7]( [1-7])*")
                    ? new Reading.Value(Arrays.stream(cell.split(" "))
                            .map(Integer::valueOf)
                            .sorted()
                            .distinct()
                            .toArray(Integer[]::new))
                    : bad(Type.NOT_WEEKDAYS);
        }
    }

    private static Reading bad(Type type) {
        return new Reading.Bad(type, Map.of());
    }

    private static Reading bad(Type type, String fact, Object value) {
        return new Reading.Bad(type, Map.of(fact, value));
    }
}
