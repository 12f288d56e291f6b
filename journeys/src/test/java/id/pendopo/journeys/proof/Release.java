package id.pendopo.journeys.proof;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An unpacked release archive, as an officer of the IT department has it before them; its scripts run without this
 * machine's Java and with nothing on their path but the system's own programs.
 */
record Release(Path folder) {
    private static final Path MADE =
            Path.of("..", "target", "release").toAbsolutePath().normalize();

    /** What a script said, on either channel, and its exit code. */
    record Outcome(int code, String said) {}

    /** @throws IOException when {@code ./release} has not made one */
    static Release unpack(Path into) throws IOException, InterruptedException {
        Path archive;
        try (Stream<Path> files = Files.list(MADE)) {
            archive = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive in " + MADE + ": ./release makes it"));
        }
        String name = archive.getFileName().toString().replace(".tar.gz", "");
        must(MADE, "sha256sum", "--quiet", "-c", archive.getFileName() + ".sha256");
        must(into, "tar", "-xzf", archive.toString());
        return new Release(into.resolve(name));
    }

    String version() throws IOException {
        return fact("version");
    }

    String fact(String name) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("release"))) {
            return lines.filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Another release, the same but for a fact about itself. */
    Release with(String fact, String value) throws IOException, InterruptedException {
        Path copy = folder.resolveSibling(folder.getFileName() + "-" + value);
        must(folder.getParent(), "cp", "-al", folder.toString(), copy.toString());
        Release other = new Release(copy);
        String facts = Files.readString(folder.resolve("release"));
        other.write("release", facts.replaceAll("(?m)^" + fact + "=.*$", fact + "=" + value));
        other.seal();
        return other;
    }

    /** Adds migrations by their names within {@code db/}, as a later build would hold them. */
    void migrate(Map<String, String> scripts) throws IOException, InterruptedException {
        Path jar = folder.resolve("program").resolve("pendopo.jar");
        byte[] shared = Files.readAllBytes(jar);
        Files.delete(jar);
        Files.write(jar, shared);
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            for (Map.Entry<String, String> script : scripts.entrySet()) {
                Files.writeString(inside.getPath("db", script.getKey()), script.getValue());
            }
        }
        List<String> known = Files.readAllLines(folder.resolve("migrations"));
        write(
                "migrations",
                String.join(
                                "\n",
                                Stream.concat(known.stream(), scripts.keySet().stream())
                                        .sorted()
                                        .toList())
                        + "\n");
        seal();
    }

    /** The list of what the archive holds follows a change. */
    private void seal() throws IOException, InterruptedException {
        Files.delete(folder.resolve("checksums"));
        Outcome sums =
                run(folder, "sh", "-c", "find . -type f ! -name checksums ! -path './runtime/*' | xargs sha256sum");
        Files.writeString(folder.resolve("checksums"), sums.said());
    }

    /** Never through a hard link into the release that this one was copied from. */
    private void write(String name, String content) throws IOException {
        Files.delete(folder.resolve(name));
        Files.writeString(folder.resolve(name), content);
    }

    Outcome run(String script, Path root, String... options) throws IOException, InterruptedException {
        return run(
                folder,
                Stream.concat(
                                Stream.of(folder.resolve(script).toString(), "--root", root.toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    static Outcome run(Path where, String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile("pendopo-release", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(where.toFile())
                .redirectErrorStream(true)
                // into a file: what a script leaves running must not keep us waiting for its last word
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        Process process = builder.start();
        if (!process.waitFor(600, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " does not end:\n" + Files.readString(said));
        }
        return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private static void must(Path where, String... words) throws IOException, InterruptedException {
        Outcome outcome = run(where, words);
        if (outcome.code() != 0) {
            throw new AssertionError(String.join(" ", words) + ": " + outcome.said());
        }
    }
}
