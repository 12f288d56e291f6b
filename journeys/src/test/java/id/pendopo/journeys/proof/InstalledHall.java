package id.pendopo.journeys.proof;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A machine's file system below a folder, with Pendopo in it: demo malls, so that numbers can be taken at once. */
final class InstalledHall {
    private static final String MALL = "jambi";
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

    private final Path root;
    private final int port;

    InstalledHall(Path root) throws IOException {
        this.root = root;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = Files.createDirectories(root.resolve("etc/pendopo")).resolve("pendopo.conf");
        Files.writeString(settings, "# of the proof\nPENDOPO_PORT=" + port + "\nPENDOPO_DEMO=true\nPENDOPO_LOG=text\n");
    }

    Path root() {
        return root;
    }

    Path at(String path) {
        return root.resolve(path);
    }

    String current() throws IOException {
        return Files.readSymbolicLink(at("opt/pendopo/current")).toString();
    }

    /** The program that the trial left running. */
    ProcessHandle program() throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readString(at("run/pendopo.pid")).strip()))
                .orElseThrow();
    }

    Release.Outcome run(String script, String... options) throws IOException, InterruptedException {
        Path program = at("opt/pendopo/current").resolve(script);
        return Release.run(
                root,
                Stream.concat(Stream.of(program.toString(), "--root", root.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private Front front() {
        return new Front("http://127.0.0.1:" + port, MALL);
    }

    /** From now on the installed program logs a line after it has said where its backup is, as it may at any time. */
    void logAfterBackup() throws IOException {
        Path program = at("opt/pendopo/current/bin/pendopo");
        Path itself = program.resolveSibling("itself");
        Files.move(program, itself);
        Files.writeString(program, """
                #!/bin/sh
                here=$(dirname "$0")
                [ "${1:-}" = backup ] || exec "$here/itself" "$@"
                "$here/itself" "$@" && echo "2026-11-22T17:30:12.081Z  WARN 1 --- FATAL: terminating connection"
                """);
        Files.setPosixFilePermissions(program, Files.getPosixFilePermissions(itself));
    }

    /** Pairs a kiosk as the tables' owner would, by a token that the proof knows. */
    void pairKiosk() throws IOException, SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into platform.device (region_id, id, mall_id, kind, name, digest, paired_at)
                    select region_id, uuidv7(), id, 'KIOSK', 'Proof', sha256(convert_to('proof-kiosk', 'UTF8')), '%s'
                    from directory.mall where code = '%s'
                    """.formatted(Instant.EPOCH.atOffset(ZoneOffset.UTC), MALL));
        }
    }

    /** A number from that kiosk: its letters and digits. */
    String take() {
        return Front.find(
                NUMBER, front().act("/tickets", "1571.proof-kiosk", "{\"services\":[{\"code\":\"KTP-HILANG\"}]}"));
    }

    /** All numbers that have been given, in order. */
    List<String> numbers() throws IOException, SQLException {
        try (Connection owner = owner()) {
            return Rows.of(owner, """
                    select prefix || '-' || lpad(no::text, digits, '0') from visits.visit order by prefix, no
                    """);
        }
    }

    boolean hasTable(String name) throws IOException, SQLException {
        try (Connection owner = owner()) {
            return !Rows.of(owner, "select 1 where to_regclass('" + name + "') is not null")
                    .isEmpty();
        }
    }

    private Connection owner() throws IOException, SQLException {
        Path data = at("var/lib/pendopo/mall");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/pendopo"
                        .formatted(Files.readString(data.resolve("connection")).strip()),
                "pendopo_owner",
                Files.readString(data.resolve("password")).strip());
    }
}
