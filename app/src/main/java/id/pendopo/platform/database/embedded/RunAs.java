package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As whom PostgreSQL runs; it refuses to run as root.
 *
 * <p>Every way but {@link Plainly} starts PostgreSQL in a session of its own, so that Ctrl-C at the program's terminal
 * does not reach it before the program has closed its connections, and asks the kernel to signal it when the thread
 * that started it ends, so that a killed program leaves no server behind.
 */
sealed interface RunAs {
    /** Root, but nobody in a user namespace of its own: files stay root's. */
    record InNamespace() implements RunAs {}

    /** Root steps down to this user, who owns the data. */
    record User(int uid, int gid) implements RunAs {}

    /** An ordinary user stays what it is. */
    record Itself() implements RunAs {}

    /** As {@link Itself} on a machine without {@code setsid} and {@code setpriv}. */
    record Plainly() implements RunAs {}

    int NOBODY = 65534;

    Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.LOGGER);

    /** The first way that works here, found by trying it on the unpacked binaries. */
    static RunAs find(Path folder, Binaries binaries) throws IOException {
        var tries = new ArrayList<String>();
        for (var way : candidates(folder)) {
            way.letIn(folder);
            var version = way.command("INT", List.of(binaries.postgres().toString(), "--version"));
            var outcome = Programs.run(version, binaries.home(), "");
            if (outcome.fine()) {
                LOG.debug("PostgreSQL runs as {}", way);
                if (way instanceof Plainly) {
                    LOG.warn(
                            "Without setsid and setpriv (util-linux) a killed program leaves its server until the next start");
                }
                return way;
            }
            tries.add(way + ": " + outcome.said());
        }
        throw new StartFailed(folder, "PostgreSQL can't be run by this user; tried " + String.join("; ", tries));
    }

    private static List<RunAs> candidates(Path folder) throws IOException {
        if (id(Path.of("/proc/self"), "uid") != 0) {
            return List.of(new Itself(), new Plainly());
        }
        var data = folder.resolve(DataFolder.DATA);
        var owned = Files.exists(data) ? data : folder;
        int owner = id(owned, "uid");
        return owner == 0
                ? List.of(new InNamespace(), new User(NOBODY, NOBODY))
                : List.of(new User(owner, id(owned, "gid")));
    }

    /**
     * The program behind what makes it run this way.
     *
     * @param lastWish the signal that the program gets when the thread that started it ends
     */
    default List<String> command(String lastWish, List<String> program) {
        var prefix =
                switch (this) {
                    case InNamespace() -> List.of("setsid", "unshare", "-U", "setpriv", "--pdeathsig", lastWish);
                    case User(int uid, int gid) ->
                        List.of(
                                "setsid",
                                "setpriv",
                                "--reuid=" + uid,
                                "--regid=" + gid,
                                "--clear-groups",
                                "--pdeathsig",
                                lastWish);
                    case Itself() -> List.of("setsid", "setpriv", "--pdeathsig", lastWish);
                    case Plainly() -> List.<String>of();
                };
        return Stream.concat(prefix.stream(), program.stream()).toList();
    }

    /** Lets the other user pass through our folder, without reading it. */
    private void letIn(Path folder) throws IOException {
        if (this instanceof User(int uid, int _) && id(folder, "uid") != uid) {
            var rights = Files.getPosixFilePermissions(folder);
            if (rights.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(folder, rights);
            }
        }
    }

    /** Gives a file, or a folder with all in it, to the user that PostgreSQL runs as. */
    default void own(Path path) throws IOException {
        if (this instanceof User(int uid, int gid) && id(path, "uid") != uid) {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    return give(file);
                }

                // a folder after its content, so that a folder that was given is complete
                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
                        throws IOException {
                    if (problem != null) {
                        throw problem;
                    }
                    return give(visited);
                }

                private FileVisitResult give(Path file) throws IOException {
                    Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    private static int id(Path path, String kind) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + kind);
    }
}
