package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;

/**
 * A PostgreSQL server over one folder, kept running until it is closed.
 *
 * <p>What it has acknowledged is on the disk. It listens on 127.0.0.1 only, at a port that changes with each start of
 * the program but not when the server is restarted meanwhile. When the program is killed, the server stops cleanly by
 * itself; when the server is killed, it comes back within seconds. The folder holds {@code data}, {@code password},
 * {@code lock}, {@code connection} while it runs and, unless told otherwise, the unpacked programs in {@code postgres}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Name of the log that carries all that PostgreSQL says, and all that is said about it. */
    public static final String LOGGER = "pendopo.postgres";

    private final Path folder;
    private final FolderLock lock;
    private final Keeper keeper;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Path folder, FolderLock lock, Keeper keeper, int port, String password) {
        this.folder = folder;
        this.lock = lock;
        this.keeper = keeper;
        this.port = port;
        this.password = password;
    }

    /** As {@link #start(Path, Path, InstantSource)}, with the programs in the folder itself and the machine's clock. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, folder.resolve("postgres"), InstantSource.system());
    }

    /**
     * Returns when connections are accepted.
     *
     * @param folder made when it does not exist
     * @param binaries where PostgreSQL's programs are unpacked, once per version; several servers may share it
     * @param clock for {@link #state()}
     * @throws CannotStart with a sentence for the person who started the program
     */
    public static EmbeddedPostgres start(Path folder, Path binaries, InstantSource clock) {
        Binaries.machine(); // before a folder is made where it would be of no use
        try {
            var real = Folders.createPrivate(folder);
            var lock = FolderLock.acquire(real);
            var keeper = new Keeper(real, binaries.toAbsolutePath().normalize(), clock);
            var running = false;
            try {
                int port = keeper.start().join();
                var server = new EmbeddedPostgres(real, lock, keeper, port, new DataFolder(real).password());
                RunningPostgres.note(real, port);
                running = true;
                return server;
            } finally {
                if (!running) {
                    keeper.stop();
                    lock.close();
                }
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart known) {
                throw known;
            }
            throw e;
        } catch (IOException e) {
            throw new StartFailed(folder, String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether another running program holds this folder. */
    public static boolean inUse(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                FolderLock.acquire(folder.toRealPath()).close();
            }
            return false;
        } catch (FolderInUse e) {
            return true;
        } catch (IOException e) {
            throw new StartFailed(folder, String.valueOf(e.getMessage()), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public int port() {
        return port;
    }

    /** Name of the superuser, who makes the program's own role and databases. */
    public String superuser() {
        return DataFolder.SUPERUSER;
    }

    public String password() {
        return password;
    }

    public ServerState state() {
        return keeper.state();
    }

    /** Process number of the server; another one after a restart. */
    public long pid() {
        return keeper.pid();
    }

    public FreeSpace freeSpace() {
        return FreeSpace.of(folder);
    }

    /** Stops the server cleanly and frees the folder. Closing twice does nothing more. */
    @Override
    public void close() {
        RunningPostgres.forget(folder);
        keeper.stop();
        lock.close();
    }
}
