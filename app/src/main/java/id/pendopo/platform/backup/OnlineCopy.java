package id.pendopo.platform.backup;

import id.pendopo.platform.database.OwnServer;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies PostgreSQL's files while it works, as its manual tells (continuous archiving, low-level base backup): between
 * start and stop of a backup any file may be copied at any moment; the log of that time, copied last, makes them one
 * consistent state, that of the stop. A slot of this connection keeps the log from being recycled meanwhile.
 */
final class OnlineCopy {
    private static final Logger LOG = LoggerFactory.getLogger(OnlineCopy.class);

    /** Made anew at each start; a copy of them would only confuse. */
    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

    private static final Set<String> FOLDERS_ONLY = Set.of(
            "pg_wal",
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final String CONTROL = "global/pg_control";

    private final Path data;
    private final Archive archive;

    private OnlineCopy(Path data, Archive archive) {
        this.data = data;
        this.archive = archive;
    }

    static void write(OwnServer.Access server, Archive archive) throws IOException {
        SingleConnectionDataSource one =
                new SingleConnectionDataSource(server.url(), server.superuser(), server.password(), true);
        try {
            new OnlineCopy(server.folder().resolve("data"), archive).write(JdbcClient.create(one));
        } finally {
            one.destroy();
        }
    }

    private record Stopped(String first, String last, String label) {}

    private void write(JdbcClient jdbc) throws IOException {
        jdbc.sql("select pg_create_physical_replication_slot('pendopo_backup_' || pg_backend_pid(), true, true)")
                .query()
                .singleRow();
        String first = jdbc.sql("select pg_walfile_name(pg_backup_start('pendopo', true))")
                .query(String.class)
                .single();
        copyFiles();
        archive.add("data/" + CONTROL, data.resolve(CONTROL));
        Stopped stopped = jdbc.sql("select pg_walfile_name(lsn) as last, labelfile from pg_backup_stop(false)")
                .query((row, n) -> new Stopped(first, row.getString("last"), row.getString("labelfile")))
                .single();
        copyLog(stopped);
        archive.add("data/backup_label", stopped.label());
    }

    private void copyFiles() throws IOException {
        for (Path file : found()) {
            String name = data.relativize(file).toString();
            String top = data.relativize(file).getName(0).toString();
            if (NOT_COPIED.contains(name) || name.equals(CONTROL)) {
                continue;
            }
            if (Files.isDirectory(file)) {
                if (name.equals(top) || !FOLDERS_ONLY.contains(top) || name.equals("pg_wal/archive_status")) {
                    archive.addFolder("data/" + name);
                }
            } else if (!FOLDERS_ONLY.contains(top)
                    && !file.getFileName().toString().startsWith("pgsql_tmp")) {
                copy(name, file);
            }
        }
    }

    /** All there is, parents first. What vanishes while it is looked for is not missed. */
    private List<Path> found() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(data)) {
                    found.add(folder);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (problem instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw problem;
            }
        });
        return found;
    }

    private void copy(String name, Path file) throws IOException {
        try {
            archive.add("data/" + name, file);
        } catch (NoSuchFileException e) {
            LOG.debug("{} was dropped since the folder was listed: the log says so, too", name);
        }
    }

    /** Names of segments on one timeline sort as they follow each other. */
    private void copyLog(Stopped stopped) throws IOException {
        try (Stream<Path> segments = Files.list(data.resolve("pg_wal"))) {
            for (Path segment : segments.sorted().toList()) {
                String name = segment.getFileName().toString();
                if (name.matches("[0-9A-F]{24}")
                        && name.compareTo(stopped.first()) >= 0
                        && name.compareTo(stopped.last()) <= 0) {
                    archive.add("data/pg_wal/" + name, segment);
                }
            }
        }
    }
}
