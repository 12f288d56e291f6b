package id.pendopo.journeys.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java process of the proof's own that says something when it is ready, and can be killed like a power cut. */
final class Child implements AutoCloseable {
    static final Path RUN =
            Path.of("..", "app", "target", "run").toAbsolutePath().normalize();

    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    /** @param sign its first group is what the child says when it is ready */
    Child(Pattern sign, Map<String, String> environment, List<String> words) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(java.toString(), "-Xmx512m"), words.stream())
                                .toList())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> listen(sign));
    }

    private void listen(Pattern sign) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                said.append(line).append('\n');
                Matcher matcher = sign.matcher(line);
                if (matcher.find()) {
                    ready.complete(matcher.group(1));
                }
            });
        } catch (IOException | UncheckedIOException e) {
            said.append(e).append('\n');
        } finally {
            ready.completeExceptionally(new IllegalStateException("the child ended:\n" + said));
        }
    }

    String ready() {
        return ready.orTimeout(180, TimeUnit.SECONDS).join();
    }

    String said() {
        return said.toString();
    }

    int ended() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the child does not end:\n" + said);
        }
        return process.exitValue();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
