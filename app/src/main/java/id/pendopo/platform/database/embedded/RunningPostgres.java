package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The server that another process of this program runs over a folder: for commands that are given while the hall is
 * open. Only who may read the folder's password can use it.
 *
 * @param port where it listens on 127.0.0.1
 */
public record RunningPostgres(int port, String password) {
    private static final String NOTE = "connection";

    /**
     * @throws StartFailed when the folder holds no note of a running server, or none that can be read
     */
    public static RunningPostgres find(Path folder) {
        try {
            int port = Integer.parseInt(Files.readString(folder.resolve(NOTE)).strip());
            return new RunningPostgres(port, new DataFolder(folder).password());
        } catch (IOException | NumberFormatException e) {
            throw new StartFailed(folder, "the running program left no readable note of its connection", e);
        }
    }

    /** The same as that of a server of our own. */
    public String superuser() {
        return DataFolder.SUPERUSER;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Written whole under another name first: a command never reads half a number. */
    static void note(Path folder, int port) throws IOException {
        Path half = folder.resolve(NOTE + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, Integer.toString(port));
        Files.move(half, folder.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NOTE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
