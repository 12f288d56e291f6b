package id.pendopo.platform.backup;

import id.pendopo.platform.database.OwnServer;
import id.pendopo.platform.database.embedded.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Backups in a folder: a new one bears its final name only when it is whole and on the disk; the oldest go. */
@Component
class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("UTC"));

    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final Pattern NAME = Pattern.compile("pendopo-(\\d{8}-\\d{6})\\.zip");

    private final OwnServer server;
    private final BackupSettings settings;
    private final InstantSource clock;

    Backups(OwnServer server, BackupSettings settings, InstantSource clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @return the new file
     * @throws BackupRefused when the database isn't ours, or the folder can't be written
     */
    Path make(Path folder) {
        OwnServer.Access access = server.access().orElseThrow(BackupRefused::external);
        // Its own name: another node, or somebody at the command line, may be making one in the same folder.
        Path half = folder.resolve("pendopo-" + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = Folders.newPrivateFile(half)) {
                forgetAbandoned(half);
                OutputStream file = Channels.newOutputStream(channel);
                try (Archive archive = new Archive(file, settings.password())) {
                    OnlineCopy.write(access, archive);
                    // The links on tickets are made from it: a database without it would know none of them.
                    archive.add("password", access.folder().resolve("password"));
                    // The demo's clock never goes back, not over a restore either.
                    Path clock = access.folder().resolve("demo-clock");
                    if (Files.exists(clock)) {
                        archive.add("demo-clock", clock);
                    }
                }
            }
            Folders.sync(half);
            Path whole = folder.resolve("pendopo-" + STAMP.format(clock.instant()) + ".zip");
            Folders.moveDurably(half, whole);
            return whole;
        } catch (IOException e) {
            throw BackupRefused.unwritable(folder, e);
        } finally {
            forgetHalf(half);
        }
    }

    /** What a power cut left: nothing has been written to it for an hour, by the clock of the disk itself. */
    private static void forgetAbandoned(Path mine) throws IOException {
        FileTime now = Files.getLastModifiedTime(mine);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(mine.resolveSibling("."), "pendopo*.part")) {
            for (Path part : parts) {
                FileTime written = Files.getLastModifiedTime(part);
                if (Duration.between(written.toInstant(), now.toInstant()).compareTo(ABANDONED) > 0) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** What was not finished takes no room: on a disk that it filled, the database needs it. */
    private static void forgetHalf(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            LOG.warn("{} is left behind: {}", half, e.getMessage());
        }
    }

    /** When the newest one in a folder was made; none of which its name says that it is yet to come. */
    Optional<Instant> newest(Path folder) {
        return newestFirst(folder).stream().findFirst().map(Backups::made);
    }

    private static Instant made(Path file) {
        return STAMP.parse(NAME.matcher(file.getFileName().toString()).replaceAll("$1"), Instant::from);
    }

    /** Whether some bear a time that is yet to come: the PC's clock is wrong, or was. */
    boolean clockIsWrong(Path folder) {
        return all(folder).stream().anyMatch(file -> made(file).isAfter(clock.instant()));
    }

    /**
     * Only as many as the setting says stay, the newest; one always does. What bears a time to come is left alone: nobody can
     * say how old it is.
     */
    void forgetOld(Path folder) {
        List<Path> all = newestFirst(folder);
        try {
            for (Path old : all.subList(Math.min(Math.max(1, settings.keep()), all.size()), all.size())) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw BackupRefused.unwritable(folder, e);
        }
    }

    private List<Path> newestFirst(Path folder) {
        return all(folder).stream()
                .filter(file -> !made(file).isAfter(clock.instant()))
                .sorted(Comparator.comparing(Path::getFileName).reversed())
                .toList();
    }

    private static List<Path> all(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw BackupRefused.unwritable(folder, e);
        }
    }
}
