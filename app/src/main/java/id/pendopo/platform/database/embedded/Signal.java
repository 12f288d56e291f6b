package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What PostgreSQL understands by a signal. Java itself sends only TERM, which waits for all clients, and KILL. */
enum Signal {
    /** Fast shutdown: connections are closed, everything is written, the next start needs no recovery. */
    INT,
    /** Immediate shutdown: the next start recovers from the log. */
    QUIT,
    /** The kernel ends it; the next start recovers from the log. */
    KILL;

    /** Through the shell, whose {@code kill} is there even where no program of this name is installed. */
    void send(long pid) throws IOException {
        if (this == KILL) {
            // the last resort must work even when no further process can be started
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        } else {
            Programs.run(List.of("sh", "-c", "kill -" + name() + " " + pid), Path.of("/"), "");
        }
    }
}
