package id.pendopo.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Indonesia's three zones. A mall's own zone decides "today"; the server's and the database's never do. */
public final class Days {
    private static final Map<String, String> SHORT = Map.of(
            "Asia/Jakarta", "WIB",
            "Asia/Pontianak", "WIB",
            "Asia/Makassar", "WITA",
            "Asia/Jayapura", "WIT");

    private Days() {}

    public static LocalDate today(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The zone's usual short name: WIB, WITA or WIT (Keppres 41/1987); another zone keeps its own id. */
    public static String shortName(ZoneId zone) {
        return SHORT.getOrDefault(zone.getId(), zone.getId());
    }
}
