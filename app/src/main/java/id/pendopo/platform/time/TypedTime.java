package id.pendopo.platform.time;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A time of day as people here write it: 15.00, in twenty-four hours; who types many may leave the point out. A browser's own
 * time field speaks the language of the PC that it runs on, and an English one turns three in the afternoon into 03:00 PM.
 */
public final class TypedTime {
    /** What a field may hold, for its {@code pattern}. */
    public static final String PATTERN = "([01]?[0-9]|2[0-3])[.:]?[0-5][0-9]";

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private TypedTime() {}

    /** @throws DateTimeParseException for what is no time of day */
    public static LocalTime read(String typed) {
        return LocalTime.parse(
                typed.strip().replaceFirst("^(\\d{1,2})[.:]?(\\d\\d)$", "$1:$2").replaceFirst("^(\\d):", "0$1:"));
    }

    public static String write(LocalTime time) {
        return WRITTEN.format(time);
    }

    /** For a field that is shown again: what is a time stands as it is written, all else as it was typed. */
    public static String shown(String typed) {
        try {
            return write(read(typed));
        } catch (DateTimeParseException e) {
            return typed;
        }
    }
}
