package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One program per folder. The system drops the lock when the program ends, however it ends. */
final class FolderLock implements AutoCloseable {
    /**
     * Folders held by this very program. Looked up before the lock file is opened: on POSIX, closing any handle of a
     * file drops all locks that the process has on it, so a refused second try would set the first free.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @param folder as a real path, so that one folder has one name */
    static FolderLock acquire(Path folder) throws IOException {
        if (!HELD_HERE.add(folder)) {
            throw new FolderInUse(folder, Long.toString(ProcessHandle.current().pid()));
        }
        var taken = false;
        try {
            var file = folder.resolve("lock");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = lock(channel);
            if (!taken) {
                channel.close();
                var pid = Files.readString(file).strip();
                throw new FolderInUse(folder, pid.isEmpty() ? "?" : pid);
            }
            return new FolderLock(folder, channel);
        } finally {
            if (!taken) {
                HELD_HERE.remove(folder);
            }
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock == null) {
            return false;
        }
        var pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return true;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
