package id.pendopo.journeys.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

/** Two nodes of the built program on one PostgreSQL, each of which can be killed and comes back. */
final class Cluster implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("address=(\\S+)");
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/");

    private final Path folder;
    private final Child database;
    private final String url;
    private final List<Child> nodes = new ArrayList<>();
    private final AtomicReferenceArray<String> addresses = new AtomicReferenceArray<>(2);
    private final List<String> settings;
    private String ahead;

    /** @param settings for both nodes, in Spring's own form */
    Cluster(String... settings) throws IOException {
        this.settings = List.of(settings);
        folder = Files.createTempDirectory("pendopo-proof");
        String jars = Child.RUN.resolve("pendopo.jar") + ":" + Child.RUN.resolve("lib") + "/*";
        Path source = Path.of("src", "test", "proof", "DatabaseAlone.java");
        database = new Child(
                ADDRESS,
                Map.of(),
                List.of(
                        "-cp",
                        jars,
                        source.toString(),
                        folder.resolve("database").toString()));
        url = database.ready();
        // The first node chooses the demo's working day and fills the malls; the second follows its clock.
        nodes.add(program("first", READY, "--port", "0"));
        addresses.set(0, "http://localhost:" + nodes.getFirst().ready());
        ahead = Files.readString(folder.resolve("first").resolve("demo-clock")).strip();
        nodes.add(node(1));
        addresses.set(1, "http://localhost:" + nodes.get(1).ready());
    }

    private Child node(int number) {
        return program("node-" + number, READY, "--port", "0", "--pendopo.clock-ahead=" + ahead);
    }

    private Child program(String name, Pattern sign, String... words) {
        List<String> all = new ArrayList<>(List.of(
                "-jar",
                Child.RUN.resolve("pendopo.jar").toString(),
                "--data",
                folder.resolve(name).toString()));
        all.addAll(List.of(words));
        all.addAll(settings);
        all.add("--pendopo.demo-officers=false"); // the proof brings its own
        return new Child(sign, Map.of("PENDOPO_DATABASE_URL", url, "PENDOPO_LOG", "text"), all);
    }

    /** How far the malls' clock runs ahead, as an ISO 8601 duration. */
    String ahead() {
        return ahead;
    }

    String address(int node) {
        return addresses.get(node);
    }

    /** A connection of the tables' owner, who sees over the walls. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Kills a node while it works, and starts another in its place. */
    void replace(int node) throws InterruptedException {
        kill(node);
        revive(node);
        await(node);
    }

    /** kill -9; its address stays, and nobody is there. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).kill();
    }

    /** Starts another in the place of a killed one. */
    void revive(int node) {
        nodes.set(node, node(node));
    }

    /** Waits until a revived one serves. */
    void await(int node) {
        addresses.set(node, "http://localhost:" + nodes.get(node).ready());
    }

    /** Nodes that are revived from now on stand later in the malls' time. */
    void later(Duration by) {
        ahead = Duration.parse(ahead).plus(by).toString();
    }

    /** kill -9 of PostgreSQL's first process; whoever keeps it starts it again. */
    void killDatabase() throws IOException {
        Path note = folder.resolve("database").resolve("data").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** Runs a command of the program and gives what it said; fails when the command did. */
    String command(String name) throws InterruptedException {
        try (Child child = program("command", Pattern.compile("$.(^)"), name)) {
            int exit = child.ended();
            if (exit != 0) {
                throw new AssertionError(name + " ended with " + exit + ":\n" + child.said());
            }
            return child.said();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Both nodes end in good order, so that nothing is under way any more. */
    void stopNodes() throws IOException, InterruptedException {
        for (Child node : nodes) {
            node.close();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stopNodes();
        database.close();
    }
}
