package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run left in the data folder: a living server without a program, connections without a server, a file
 * that names a process long gone. Call it only while holding the {@link FolderLock}.
 *
 * @param data as a real path
 */
record Leftovers(Path data) {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.LOGGER);
    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final Duration HARD_STOP = Duration.ofSeconds(5);

    /** Ends what is ours, and never a foreign process, even if it has got the number of our old server. */
    void clear() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = pidIn(pidFile);
        if (pid.isPresent() && isOurServer(pid.getAsLong())) {
            LOG.warn("Stopping the server {} that an earlier run left behind", pid.getAsLong());
            stop(pid.getAsLong());
        }
        for (long orphan : connectionsWithoutServer()) {
            LOG.warn("Ending process {} of a server that is gone", orphan);
            Signal.KILL.send(orphan);
            var wait = new Wait(HARD_STOP);
            while (isOurs(orphan) && wait.pause()) {}
        }
        if (Files.deleteIfExists(pidFile)) {
            LOG.info("The last run did not end cleanly; the database recovers from its log");
        }
    }

    private static OptionalLong pidIn(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile, StandardCharsets.ISO_8859_1)) {
            return lines.limit(1)
                    .map(String::strip)
                    .filter(line -> line.matches("[1-9][0-9]{0,9}"))
                    .mapToLong(Long::parseLong)
                    .findFirst();
        }
    }

    private void stop(long pid) throws IOException {
        for (var signal : List.of(Signal.INT, Signal.QUIT, Signal.KILL)) {
            signal.send(pid);
            var wait = new Wait(signal == Signal.INT ? FAST_STOP : HARD_STOP);
            while (isOurServer(pid)) {
                if (!wait.pause()) {
                    break;
                }
            }
            if (!isOurServer(pid)) {
                return;
            }
            LOG.warn("The server {} did not follow {}", pid, signal);
        }
        throw new IOException("the server " + pid + " of an earlier run can't be stopped");
    }

    /** The server keeps its command line, which anybody may read; a process that has ended has none. */
    private boolean isOurServer(long pid) {
        var words = commandLine(pid);
        int at = words.indexOf("-D") + 1;
        boolean namesData = at > 0 && at < words.size() && words.get(at).equals(data.toString());
        // a folder that was renamed under a living server keeps the server, but not the server's words
        return words.getFirst().endsWith("/postgres") && (namesData || standsInData(pid));
    }

    /** Children of the server write their role over the command line, but stand in the data folder. */
    private boolean isOurs(long pid) {
        return commandLine(pid).getFirst().startsWith("postgres: ") && standsInData(pid);
    }

    private boolean standsInData(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(data);
        } catch (IOException gone) {
            return false;
        }
    }

    private List<Long> connectionsWithoutServer() throws IOException {
        var found = new ArrayList<Long>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                long pid = Long.parseLong(String.valueOf(process.getFileName()));
                if (isOurs(pid)) {
                    found.add(pid);
                }
            }
        }
        return found;
    }

    private static List<String> commandLine(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            return List.of(line.split("\0", -1));
        } catch (IOException gone) {
            return List.of("");
        }
    }
}
