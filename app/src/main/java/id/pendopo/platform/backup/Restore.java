package id.pendopo.platform.backup;

import id.pendopo.platform.database.embedded.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;

/** Brings a backup back into an empty data folder. The next start plays the copied log and goes on from there. */
public final class Restore {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Restore() {}

    /**
     * @param password that it was encrypted with; empty for none
     * @throws BackupRefused when the folder holds something, or the file is no whole backup
     */
    public static void into(Path folder, Path file, String password) {
        try {
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
            Folders.createPrivate(folder);
            for (FileHeader entry : zip.getFileHeaders()) {
                unpack(zip, entry, folder);
            }
        } catch (ZipException e) {
            throw BackupRefused.unreadable(file, e);
        } catch (IOException e) {
            throw BackupRefused.unwritable(folder, e);
        }
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
        Files.createFile(target, PRIVATE_FILE);
        try (InputStream content = zip.getInputStream(entry);
                FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }
}
