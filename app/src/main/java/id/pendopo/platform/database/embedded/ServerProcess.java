package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of PostgreSQL, from its first log line to its end. */
final class ServerProcess {
    /** Called on the thread that reads the log. */
    interface Listener {
        void recovering();

        void ready();
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.LOGGER);
    private static final int REMEMBERED = 12;
    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final Duration HARD_STOP = Duration.ofSeconds(5);

    private final Process process;
    private final Listener listener;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> logRead = new CompletableFuture<>();
    private final Deque<String> lastWords = new ArrayDeque<>();
    private volatile boolean portTaken;
    private boolean quoting;

    private ServerProcess(Process process, Listener listener) {
        this.process = process;
        this.listener = listener;
    }

    /** Must be called by a thread that lives as long as the server: the server is stopped when this thread ends. */
    static ServerProcess start(ProcessBuilder builder, Listener listener) throws IOException {
        var server = new ServerProcess(builder.start(), listener);
        server.process.getOutputStream().close();
        Thread.ofPlatform().daemon().name("postgres-log").start(server::readLog);
        return server;
    }

    long pid() {
        return process.pid();
    }

    /** Done when connections are accepted for the first time; never, when the server ends before. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    boolean portTaken() {
        return portTaken;
    }

    /** The end of the log, after the server has ended. */
    String lastWords() {
        // children that outlive a killed server keep the pipe open, hence not for ever
        logRead.completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
        synchronized (lastWords) {
            return "exit code " + process.exitValue() + "; " + String.join(" | ", lastWords);
        }
    }

    /** Fast and clean; harder when the server does not follow. */
    void stop() throws IOException {
        for (var signal : List.of(Signal.INT, Signal.QUIT, Signal.KILL)) {
            if (!process.isAlive()) {
                return;
            }
            signal.send(pid());
            var limit = signal == Signal.INT ? FAST_STOP : HARD_STOP;
            ended().completeOnTimeout(process, limit.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            if (process.isAlive()) {
                LOG.warn("PostgreSQL did not follow signal {} within {}", signal, limit);
            }
        }
    }

    private void readLog() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line);
            }
        } catch (IOException e) {
            LOG.debug("The log of PostgreSQL process {} ended: {}", pid(), e.getMessage());
        } finally {
            logRead.complete(null);
        }
    }

    private void read(String line) {
        var parsed = LogLine.parse(line);
        if (parsed.isEmpty()) {
            // a further line of the message above, or the words of a program that failed before it could log
            if (!quoting) {
                remember(line);
                LOG.warn("{}", line);
            }
            return;
        }
        var said = parsed.get();
        quoting = said.mayQuoteData();
        var text = quoting
                ? "%s: statement refused with %s".formatted(said.severity(), said.code())
                : "%s: %s".formatted(said.severity(), said.text());
        if (!said.fromConnection()) {
            remember(text);
        }
        LOG.atLevel(said.level()).log("{} ({})", text, said.speaker());
        portTaken |= said.portTaken();
        if (said.recovering()) {
            listener.recovering();
        } else if (said.ready()) {
            listener.ready();
            ready.complete(null);
        }
    }

    private void remember(String text) {
        synchronized (lastWords) {
            lastWords.addLast(text);
            if (lastWords.size() > REMEMBERED) {
                lastWords.removeFirst();
            }
        }
    }
}
