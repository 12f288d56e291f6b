package id.pendopo.platform.backup;

import id.pendopo.platform.database.embedded.Folders;
import id.pendopo.platform.database.embedded.SettingFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a backup back into an empty data folder. The next start plays the copied log and goes on from there. What is
 * half unpacked never bears the final names: after a wrong password, or a power cut, it can be tried again. Only what a
 * backup of ours has is unpacked, and PostgreSQL's settings are written anew: in a file from elsewhere they could name commands.
 */
public final class Restore {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Set<String> BESIDE = Set.of("password", "demo-clock");

    /** They make PostgreSQL fetch its log by a command, follow another server, or put links to other folders. */
    private static final Set<Path> COMMANDS =
            Set.of(Path.of("data/recovery.signal"), Path.of("data/standby.signal"), Path.of("data/tablespace_map"));

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private Restore() {}

    /**
     * @param password that it was encrypted with; empty for none
     * @throws BackupRefused when the folder holds something, or the file is no whole backup
     */
    public static void into(Path folder, Path file, String password) {
        Path half = folder.toAbsolutePath().normalize().resolve("restore.part");
        try {
            Folders.delete(half);
            if (!Folders.absentOrEmpty(folder)) {
                throw BackupRefused.notEmpty(folder);
            }
        } catch (IOException e) {
            throw BackupRefused.unwritable(folder, e);
        }
        try (ZipFile zip =
                password.isEmpty() ? new ZipFile(file.toFile()) : new ZipFile(file.toFile(), password.toCharArray())) {
            if (zip.getFileHeader("data/PG_VERSION") == null || zip.getFileHeader("data/backup_label") == null) {
                throw BackupRefused.unreadable(file, new IOException("no backup of a database"));
            }
            if (!password.isEmpty() && zip.getFileHeaders().stream().anyMatch(Restore::isOpen)) {
                throw BackupRefused.unreadable(file, new IOException("a part of it is not encrypted"));
            }
            if (zip.getFileHeaders().stream().anyMatch(Restore::commands)) {
                throw BackupRefused.unreadable(file, new IOException("none of ours: it tells PostgreSQL what to do"));
            }
            Folders.createPrivate(half);
            for (FileHeader entry : zip.getFileHeaders()) {
                if (entry.getFileName().startsWith("data/") || BESIDE.contains(entry.getFileName())) {
                    unpack(zip, entry, half);
                }
            }
            SettingFiles.renew(half.resolve("data"));
            moveAll(half, folder);
        } catch (ZipException e) {
            throw BackupRefused.unreadable(file, e);
        } catch (IOException e) {
            throw BackupRefused.unwritable(folder, e);
        } finally {
            forget(half);
        }
    }

    /** The database comes last: where it stands, all that belongs to it does. */
    private static void moveAll(Path half, Path folder) throws IOException {
        List<Path> parts;
        try (Stream<Path> all = Files.list(half)) {
            parts = all.sorted(Comparator.comparing(part -> part.endsWith("data")))
                    .toList();
        }
        for (Path part : parts) {
            Folders.moveDurably(part, folder.resolve(part.getFileName()));
        }
    }

    private static void forget(Path half) {
        try {
            Folders.delete(half);
        } catch (IOException e) {
            LOG.warn("{} is left behind: {}", half, e.getMessage());
        }
    }

    /** Whoever writes to the backup disk can put such a part into any archive. */
    private static boolean isOpen(FileHeader entry) {
        return !entry.isDirectory() && !entry.isEncrypted();
    }

    /** Ours have none of these. */
    private static boolean commands(FileHeader entry) {
        return COMMANDS.contains(Path.of(entry.getFileName()).normalize());
    }

    private static void unpack(ZipFile zip, FileHeader entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getFileName()).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new IOException("an entry outside its folder: " + entry.getFileName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target, PRIVATE_FOLDER);
            return;
        }
        Files.createDirectories(target.resolveSibling(".").normalize(), PRIVATE_FOLDER);
        try (InputStream content = zip.getInputStream(entry);
                FileChannel channel = Folders.newPrivateFile(target)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }
}
