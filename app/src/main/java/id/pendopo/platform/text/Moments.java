package id.pendopo.platform.text;

import id.pendopo.platform.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How times and days are written: 09.54 WIB and Rabu, 12 Februari 2025 in Indonesian. */
public final class Moments {
    private static final DateTimeFormatter ID_TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter EN_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Moments() {}

    public static String time(Lang lang, LocalTime time) {
        return (lang == Lang.EN ? EN_TIME : ID_TIME).format(time);
    }

    public static String time(Lang lang, Instant instant, ZoneId zone) {
        return time(lang, LocalTime.ofInstant(instant, zone));
    }

    /** To the second. */
    public static String exactTime(Lang lang, Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(lang == Lang.EN ? "HH:mm:ss" : "HH.mm.ss")
                .format(instant.atZone(zone));
    }

    public static String timeWithZone(Lang lang, Instant instant, ZoneId zone) {
        return time(lang, instant, zone) + " " + Days.shortName(zone);
    }

    public static String day(Lang lang, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", lang.locale()).format(day);
    }

    /** Such as November 2026. */
    public static String month(Lang lang, YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", lang.locale()).format(month);
    }

    public static String weekday(Lang lang, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE", lang.locale()).format(day);
    }

    public static String shortDay(Lang lang, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE, d MMM", lang.locale()).format(day);
    }
}
