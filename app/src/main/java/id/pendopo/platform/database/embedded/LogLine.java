package id.pendopo.platform.database.embedded;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.event.Level;

/**
 * A line of PostgreSQL's log, as {@code log_line_prefix} in {@link ServerSettings} has it written.
 *
 * @param speaker the kind of process, such as {@code postmaster} or {@code client backend}
 * @param code SQLSTATE, {@code 00000} when there is none
 */
record LogLine(String speaker, String code, String severity, String text) {
    private static final Pattern FORM = Pattern.compile("([^|]+)\\|([0-9A-Z]{5})\\|([A-Z0-9]+):  (.*)");

    private static final String NOT_YET_READY = "57P03";

    /** Who runs the program's statements, and so may quote a person's data in a message. */
    private static final Set<String> CONNECTIONS =
            Set.of("client backend", "dead-end client backend", "parallel worker", "not initialized");

    /**
     * Classes of errors about the server and not about a statement's data: rollback, resources (disk full), operator,
     * system, configuration, internal.
     */
    private static final Set<String> ABOUT_THE_SERVER = Set.of("40", "53", "57", "58", "F0", "XX");

    static Optional<LogLine> parse(String line) {
        var matcher = FORM.matcher(line);
        return matcher.matches()
                ? Optional.of(new LogLine(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    /**
     * True when the text may quote data of a person. The program that sent the statement gets the full text as its
     * exception; the log gets the code.
     */
    boolean mayQuoteData() {
        return fromConnection()
                && switch (severity) {
                    case "ERROR", "WARNING", "NOTICE", "INFO" -> !ABOUT_THE_SERVER.contains(code.substring(0, 2));
                    default -> false;
                };
    }

    Level level() {
        return switch (severity) {
            case "PANIC" -> Level.ERROR;
            // a refused or ended connection is FATAL to the connection only; a pool that knocks while the server
            // recovers would fill the log
            case "FATAL" -> code.equals(NOT_YET_READY) ? Level.DEBUG : fromConnection() ? Level.WARN : Level.ERROR;
            case "ERROR" -> mayQuoteData() ? Level.DEBUG : Level.ERROR;
            case "WARNING" -> mayQuoteData() ? Level.DEBUG : Level.WARN;
            case "LOG" -> speaker.equals("checkpointer") ? Level.DEBUG : Level.INFO;
            default -> Level.DEBUG;
        };
    }

    /** Said by a process that serves a connection, not by the server itself. */
    boolean fromConnection() {
        return CONNECTIONS.contains(speaker);
    }

    boolean ready() {
        return fromServer("database system is ready to accept connections");
    }

    /** The server lives, but ends all connections and recovers because one of its processes crashed. */
    boolean recovering() {
        return fromServer("all server processes terminated; reinitializing");
    }

    /** Somebody else took the port between our look and the server's start. */
    boolean portTaken() {
        return fromServer("could not create any TCP/IP sockets");
    }

    private boolean fromServer(String sentence) {
        return speaker.equals("postmaster") && text.equals(sentence);
    }
}
