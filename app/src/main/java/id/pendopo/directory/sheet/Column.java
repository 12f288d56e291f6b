package id.pendopo.directory.sheet;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet, and one field of its form.
 *
 * @param required may not be empty
 * @param fallback what a file without this column means; null when a file must have it
 */
public record Column(
        String name, Kind kind, boolean required, @Nullable String fallback) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern MALL_CODE = Pattern.compile("[a-z0-9-]{2,40}");

    public static Column text(String name, int max) {
        return new Column(name, new Kind.Text(max, false), true, null);
    }

    /** Text of several lines that may be empty. */
    public static Column note(String name, int max) {
        return new Column(name, new Kind.Text(max, true), false, null);
    }

    public static Column code(String name) {
        return new Column(name, new Kind.Code(CODE, Fault.Type.NOT_A_CODE), true, null);
    }

    public static Column mallCode(String name) {
        return new Column(name, new Kind.Code(MALL_CODE, Fault.Type.NOT_A_MALL_CODE), true, null);
    }

    public static Column whole(String name, int min, int max) {
        return new Column(name, new Kind.Whole(min, max), true, null);
    }

    public static Column decimal(String name, int min, int max) {
        return new Column(name, new Kind.Decimal(min, max), true, null);
    }

    public static Column day(String name) {
        return new Column(name, new Kind.Day(), true, null);
    }

    public static Column time(String name) {
        return new Column(name, new Kind.Time(), true, null);
    }

    public static Column yesNo(String name) {
        return new Column(name, new Kind.YesNo(), true, null);
    }

    public static Column oneOf(String name, String... choices) {
        return new Column(name, new Kind.OneOf(List.of(choices)), true, null);
    }

    public static Column oneOf(String name, Class<? extends Enum<?>> type) {
        return new Column(name, Kind.OneOf.of(type), true, null);
    }

    public static Column weekdays(String name) {
        return new Column(name, new Kind.Weekdays(), true, null);
    }

    public Column mayBeEmpty() {
        return new Column(name, kind, false, fallback);
    }

    public Column absentMeans(String cell) {
        return new Column(name, kind, required, cell);
    }
}
