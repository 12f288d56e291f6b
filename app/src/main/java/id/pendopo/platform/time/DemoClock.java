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
import java.util.Optional;
import java.util.Set;

/**
 * Lets the demo be open whenever somebody tries it. At night and on weekends its clock runs ahead to the next working
 * morning; it never goes back, so that the history stays in order over restarts.
 */
public final class DemoClock {
    /** The demo's days begin and end as in most of its malls. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final LocalTime OPENS = LocalTime.of(8, 5);
    private static final LocalTime LATE = LocalTime.of(13, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime DOORS = LocalTime.of(7, 45);

    private static final String PLAYED = "simulated-day";

    private DemoClock() {}

    /** How far ahead to run, remembered in the data folder. */
    public static Duration ahead(Path folder, Instant real, Set<LocalDate> holidays) {
        Duration before = note(folder, "demo-clock").map(Duration::parse).orElse(Duration.ZERO);
        Duration now = before.plus(untilOpen(real.plus(before).atZone(ZONE), holidays));
        write(folder, "demo-clock", now.toString());
        return now;
    }

    /**
     * Where a simulated demo's clock starts: shortly before the doors open, on a working day after the last one that was
     * played in this folder. Today, where none was.
     */
    public static Instant start(Path folder, Instant real, Set<LocalDate> holidays) {
        LocalDate day = note(folder, PLAYED)
                .map(LocalDate::parse)
                .map(played -> played.plusDays(1))
                .orElseGet(() -> LocalDate.ofInstant(real, ZONE));
        while (!workday(day, holidays)) {
            day = day.plusDays(1);
        }
        played(folder, day);
        return morning(day);
    }

    /** This day is being played: the next start goes to a later one. */
    public static void played(Path folder, LocalDate day) {
        write(folder, PLAYED, day.toString());
    }

    /** Shortly before the doors open. */
    public static Instant morning(LocalDate day) {
        return day.atTime(DOORS).atZone(ZONE).toInstant();
    }

    private static Optional<String> note(Path folder, String name) {
        Path note = folder.resolve(name);
        try {
            return Files.exists(note) ? Optional.of(Files.readString(note).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String name, String what) {
        try {
            if (!Files.isDirectory(folder)) {
                // The database's folder later on: what is in it is nobody else's business.
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.writeString(folder.resolve(name), what);
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
        LocalTime at = time.toLocalTime();
        return !workday(time.toLocalDate(), holidays) || at.isBefore(OPENS) || at.isAfter(LATE);
    }

    private static boolean workday(LocalDate date, Set<LocalDate> holidays) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(date);
    }
}
