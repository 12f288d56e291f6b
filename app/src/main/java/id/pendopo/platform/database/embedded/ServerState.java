package id.pendopo.platform.database.embedded;

import java.time.Instant;

/**
 * Whether the database answers, and since when.
 *
 * @param restarts how often PostgreSQL came back after ending by itself, since the program started
 */
public record ServerState(Phase phase, Instant since, int restarts) {
    public enum Phase {
        /** Accepts connections. */
        RUNNING,
        /** Ended or crashed by itself and is being brought back; connections fail meanwhile. */
        RESTARTING,
        /** Closed by the program; does not come back. */
        STOPPED
    }

    public boolean running() {
        return phase == Phase.RUNNING;
    }
}
