package id.pendopo.platform.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a backup can't be made or brought back, for the person who asked for it. */
public class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BackupRefused(String indonesian, String english, @Nullable Exception cause) {
        super(indonesian + "\n" + english, cause);
    }

    static BackupRefused external() {
        return new BackupRefused(
                "Basis data berada di server lain (PENDOPO_DATABASE_URL): cadangkan dengan alat server itu.",
                "The database is on another server (PENDOPO_DATABASE_URL): back it up with that server's own tools.",
                null);
    }

    static BackupRefused unwritable(Path folder, Exception cause) {
        return new BackupRefused(
                "Cadangan tidak dapat ditulis ke " + folder + ": " + cause.getMessage(),
                "The backup can't be written to " + folder + ": " + cause.getMessage(),
                cause);
    }

    static BackupRefused notEmpty(Path folder) {
        return new BackupRefused(
                "Folder " + folder + " tidak kosong. Cadangan hanya dikembalikan ke folder kosong.",
                "The folder " + folder + " is not empty. A backup is brought back into an empty folder only.",
                null);
    }

    static BackupRefused unreadable(Path file, Exception cause) {
        return new BackupRefused(
                "Cadangan " + file + " tidak dapat dibaca. Periksa berkas dan kata sandinya (PENDOPO_BACKUP_PASSWORD).",
                "The backup " + file + " can't be read. Check the file and its password (PENDOPO_BACKUP_PASSWORD).",
                cause);
    }
}
