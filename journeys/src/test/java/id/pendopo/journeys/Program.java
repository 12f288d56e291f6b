package id.pendopo.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The built program, started as a user would, on a port of its own with a fresh data folder. Its clock stands on a
 * working morning, so that a journey at night meets an open mall.
 */
final class Program implements AutoCloseable {
    private static final Instant MORNING = Instant.parse("2026-02-11T02:05:00Z");
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/");

    private final Path data;
    private final Duration ahead = Duration.between(Instant.now(), MORNING);
    private Process process;
    private String address;

    /** @param port 0 for any */
    private Program(Path data, int port) {
        this.data = data;
        begin(port);
    }

    /** In a folder of its own; it ends with the run at the latest. */
    static Program alone() {
        try {
            Program program = new Program(Files.createTempDirectory("pendopo-journeys"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(program::close));
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(int port) {
        try {
            List<String> words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx768m",
                    "-jar",
                    Path.of("..", "app", "target", "run", "pendopo.jar").toString(),
                    "--port",
                    Integer.toString(port),
                    "--data",
                    data.toString(),
                    "--pendopo.clock-ahead=" + ahead,
                    "--pendopo.printer-ports=1024-65535"));
            process = new ProcessBuilder(words).redirectErrorStream(true).start();
            address = address(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if somebody had pulled the plug. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** At the same address, with what it had. */
    void again() {
        begin(URI.create(address).getPort());
    }

    /** Reads what the program says, to its end; the address is in it when it is ready. */
    private static String address(Process process) {
        CompletableFuture<String> found = new CompletableFuture<>();
        StringBuilder said = new StringBuilder();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(line -> {
                    said.append(line).append('\n');
                    Matcher matcher = READY.matcher(line);
                    if (matcher.find()) {
                        found.complete("http://localhost:" + matcher.group(1));
                    }
                });
            } catch (IOException | UncheckedIOException e) {
                said.append(e);
            } finally {
                found.completeExceptionally(new IllegalStateException("the program ended:\n" + said));
            }
        });
        return found.orTimeout(240, TimeUnit.SECONDS)
                .whenComplete((address, failure) -> {
                    if (failure != null) {
                        process.destroy();
                    }
                })
                .join();
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
