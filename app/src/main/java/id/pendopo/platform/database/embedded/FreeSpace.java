package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room left on the disk of the data folder, in bytes. */
public record FreeSpace(long bytes) {
    /**
     * Below this, health warns: the write-ahead log may grow to 1 GiB between two checkpoints (max_wal_size), and the
     * same again is needed for the day's rows, sorting files and a backup's marker. Nothing breaks at this mark; a person
     * has time to act.
     */
    public static final long WARN_BELOW = 2L << 30;

    static FreeSpace of(Path folder) {
        try {
            return new FreeSpace(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean scarce() {
        return bytes < WARN_BELOW;
    }
}
