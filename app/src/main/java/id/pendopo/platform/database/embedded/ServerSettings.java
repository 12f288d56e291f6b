package id.pendopo.platform.database.embedded;

import java.util.List;
import java.util.stream.Stream;

/** How our PostgreSQL runs. Given on the command line, so they win over whatever stands in the folder's files. */
final class ServerSettings {
    record Setting(String name, String value, String why) {}

    static final List<Setting> ALL = List.of(
            // durable: an acknowledged ticket survives a power cut
            new Setting("fsync", "on", "what is acknowledged is on the disk"),
            new Setting("synchronous_commit", "on", "a commit answers only after its log is on the disk"),
            new Setting("full_page_writes", "on", "a page torn by a power cut is repaired from the log"),
            new Setting("commit_delay", "300", "microseconds to wait so that several commits share one disk write"),
            new Setting("commit_siblings", "3", "and only when at least three others are in a transaction"),
            new Setting("restart_after_crash", "on", "one crashed connection does not end the server"),
            // reachable only by this program
            new Setting("listen_addresses", "127.0.0.1", "nobody outside this machine can connect"),
            new Setting("unix_socket_directories", "", "no socket files in shared folders"),
            new Setting("password_encryption", "scram-sha-256", "no password travels or is stored in the clear"),
            // runs nothing but itself: what the folder's files name is not in force
            new Setting("archive_mode", "off", "no command and no library for each part of the log"),
            new Setting("restore_command", "", "no command brings the log back; a backup holds what it needs"),
            new Setting("archive_cleanup_command", "", "as above"),
            new Setting("recovery_end_command", "", "as above"),
            new Setting("ssl", "off", "no command for the password of a key; nobody connects from elsewhere"),
            new Setting("shared_preload_libraries", "", "no foreign code in the server"),
            new Setting("session_preload_libraries", "", "as above"),
            new Setting("local_preload_libraries", "", "as above"),
            new Setting("dynamic_library_path", "$libdir", "as above"),
            // a whole mall lives in 1 GiB together with the JVM
            new Setting(
                    "max_connections", "60", "two program nodes with their pools, the bench and a person with psql"),
            new Setting("shared_buffers", "128MB", "a mall's working set; the rest is the system's cache"),
            new Setting("max_wal_size", "1GB", "bounds the log on disk; FreeSpace.WARN_BELOW counts on it"),
            new Setting("jit", "off", "compiling costs more than our short statements take"),
            // business time comes from the program, technical time is UTC
            new Setting("timezone", "UTC", "the session's zone never decides a business day"),
            new Setting("log_timezone", "UTC", "one zone in all logs"),
            new Setting("datestyle", "ISO", "dates as text mean the same everywhere"),
            // our log is the only log, and holds no personal data
            new Setting("logging_collector", "off", "lines go to the program's log"),
            new Setting("log_destination", "stderr", "the pipe that the program reads"),
            new Setting("log_line_prefix", "%b|%e|", "who speaks and the error code: LogLine reads both"),
            new Setting("lc_messages", "C", "LogLine understands English"),
            new Setting("log_error_verbosity", "terse", "a DETAIL line quotes the row, and so a person"),
            new Setting("log_min_error_statement", "panic", "a STATEMENT line quotes literals"),
            new Setting("log_statement", "none", "as above"),
            new Setting("log_parameter_max_length", "0", "as above, for parameters"),
            new Setting("log_parameter_max_length_on_error", "0", "as above, for parameters of failed statements"),
            new Setting("cluster_name", "pendopo", "recognisable in the process list"));

    private ServerSettings() {}

    static Stream<String> asArguments() {
        return ALL.stream().flatMap(s -> Stream.of("-c", s.name() + "=" + s.value()));
    }
}
