package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts PostgreSQL and brings it back when it ends by itself, until it is told to stop. All of it happens on one
 * platform thread, because the kernel ties the server's last signal to the thread that started it.
 */
final class Keeper implements ServerProcess.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.LOGGER);
    private static final int PORT_TRIES = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Path folder;
    private final Path binariesCache;
    private final InstantSource clock;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile ServerState state;
    private volatile long pid;

    Keeper(Path folder, Path binariesCache, InstantSource clock) {
        this.folder = folder;
        this.binariesCache = binariesCache;
        this.clock = clock;
        this.state = new ServerState(ServerState.Phase.STOPPED, clock.instant(), 0);
    }

    /** Done with the port when connections are accepted, or with {@link CannotStart}. */
    CompletableFuture<Integer> start() {
        Thread.ofPlatform().daemon().name("postgres-keeper").start(this::run);
        return port;
    }

    void stop() {
        stopping.complete(null);
        stopped.join();
    }

    ServerState state() {
        return state;
    }

    /** Process number of the present server. */
    long pid() {
        return pid;
    }

    private void run() {
        try {
            var launch = Launch.prepare(folder, binariesCache);
            keep(launch, firstStart(launch));
        } catch (CannotStart e) {
            port.completeExceptionally(e);
        } catch (IOException | RuntimeException e) {
            LOG.error("Keeping PostgreSQL in {} failed", folder, e);
            port.completeExceptionally(new StartFailed(folder, String.valueOf(e.getMessage()), e));
        } finally {
            become(ServerState.Phase.STOPPED);
            // after an Error nobody else would wake the one who waits for the start
            port.completeExceptionally(new StartFailed(folder, "the keeper thread ended"));
            stopped.complete(null);
        }
    }

    private ServerProcess firstStart(Launch launch) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int candidate = FreePort.find();
            var server = launch.start(candidate, this);
            if (untilReady(server)) {
                pid = server.pid();
                port.complete(candidate);
                return server;
            }
            if (!server.portTaken() || attempt == PORT_TRIES) {
                throw new StartFailed(folder, server.lastWords());
            }
        }
    }

    private void keep(Launch launch, ServerProcess first) throws IOException {
        var server = first;
        var pause = Duration.ZERO;
        while (true) {
            long since = System.nanoTime();
            CompletableFuture.anyOf(server.ended(), stopping).join();
            if (stopping.isDone()) {
                server.stop();
                return;
            }
            become(ServerState.Phase.RESTARTING);
            LOG.error("PostgreSQL ended by itself and is restarted: {}", server.lastWords());
            boolean wasStable = System.nanoTime() - since > STABLE.toNanos();
            pause = wasStable ? Duration.ZERO : longer(pause);
            stopping.copy()
                    .completeOnTimeout(null, pause.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            server = restart(launch, server);
        }
    }

    private ServerProcess restart(Launch launch, ServerProcess ended) {
        var last = ended;
        for (var pause = Duration.ZERO; !stopping.isDone(); pause = longer(pause)) {
            stopping.copy()
                    .completeOnTimeout(null, pause.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            try {
                launch.clearLeftovers();
                last = launch.start(port.join(), this);
                if (untilReady(last)) {
                    pid = last.pid();
                    return last;
                }
                LOG.error("PostgreSQL does not start, next try follows: {}", last.lastWords());
            } catch (IOException | RuntimeException e) {
                LOG.error("PostgreSQL can't be started, next try follows", e);
            }
        }
        return last;
    }

    private boolean untilReady(ServerProcess server) {
        // no time limit: recovery after a crash takes as long as the log is, and PostgreSQL reports its progress
        CompletableFuture.anyOf(server.ready(), server.ended(), stopping).join();
        return server.ready().isDone() || stopping.isDone();
    }

    private static Duration longer(Duration pause) {
        var next = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    @Override
    public void recovering() {
        become(ServerState.Phase.RESTARTING);
    }

    @Override
    public void ready() {
        become(ServerState.Phase.RUNNING);
    }

    private synchronized void become(ServerState.Phase phase) {
        if (state.phase() != phase) {
            boolean back = state.phase() == ServerState.Phase.RESTARTING && phase == ServerState.Phase.RUNNING;
            state = new ServerState(phase, clock.instant(), state.restarts() + (back ? 1 : 0));
        }
    }
}
