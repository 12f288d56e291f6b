package id.pendopo.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Lets the demo be open whenever somebody tries it. At night and on weekends its clock runs ahead to the next working
 * morning; it never goes back, so that the history stays in order over restarts.
 */
public final class DemoClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final LocalTime OPENS = LocalTime.of(8, 5);
    private static final LocalTime LATE = LocalTime.of(13, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private DemoClock() {}

    /** How far ahead to run, remembered in the data folder. */
    public static Duration ahead(Path folder, Instant real, Set<LocalDate> holidays) {
        Path note = folder.resolve("demo-clock");
        try {
            Duration before =
                    Files.exists(note) ? Duration.parse(Files.readString(note).strip()) : Duration.ZERO;
            Duration now = before.plus(untilOpen(real.plus(before).atZone(ZONE), holidays));
            if (!Files.isDirectory(folder)) {
                // The database's folder later on: what is in it is nobody else's business.
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.writeString(note, now.toString());
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Duration untilOpen(ZonedDateTime time, Set<LocalDate> holidays) {
        ZonedDateTime open = time;
        while (closed(open, holidays)) {
            ZonedDateTime morning = open.with(MORNING);
            open = open.isBefore(morning) ? morning : morning.plusDays(1);
        }
        return Duration.between(time, open);
    }

    private static boolean closed(ZonedDateTime time, Set<LocalDate> holidays) {
        DayOfWeek day = time.getDayOfWeek();
        boolean workday =
                day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(time.toLocalDate());
        LocalTime at = time.toLocalTime();
        return !workday || at.isBefore(OPENS) || at.isAfter(LATE);
    }
}
