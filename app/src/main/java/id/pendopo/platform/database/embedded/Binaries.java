package id.pendopo.platform.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once per version. */
record Binaries(Path home) {
    /** What the binaries jars of the build hold; a test compares it with what {@code postgres --version} says. */
    static final String VERSION = "18.6";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.LOGGER);

    Path postgres() {
        return home.resolve("bin/postgres");
    }

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    static String machine() {
        return machine(System.getProperty("os.name", "?"), System.getProperty("os.arch", "?"));
    }

    /** The archive's name part for this machine, or the sentence that there is none. */
    static String machine(String os, String arch) {
        if (!os.toLowerCase(Locale.ROOT).equals("linux")) {
            throw new UnsupportedMachine(os, arch);
        }
        return switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw new UnsupportedMachine(os, arch);
        };
    }

    /** @param cache folder that holds one sub-folder per version and machine; may be shared by several programs */
    static Binaries unpack(Path cache, String machine) throws IOException {
        var home = cache.resolve(VERSION + "-" + machine);
        if (!Files.isDirectory(home)) {
            unpackAlone(cache, home, "/postgres-linux-" + machine + ".txz");
        }
        return new Binaries(home);
    }

    /** One program at a time, and within it one thread; the others find it done. */
    private static synchronized void unpackAlone(Path cache, Path home, String resource) throws IOException {
        makeReadable(cache);
        var file = cache.resolve("unpack.lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (Files.isDirectory(home)) {
                return;
            }
            var half = cache.resolve("unpacking");
            Folders.delete(half);
            makeReadable(half);
            extract(resource, half);
            Folders.moveDurably(half, home);
        }
    }

    /** Whoever PostgreSQL runs as must be able to read its programs, whatever the umask says. */
    private static void makeReadable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeReadable(folder.resolveSibling(".").normalize());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void extract(String resource, Path target) throws IOException {
        var stream = Binaries.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("the program was built without " + resource);
        }
        LOG.info("Unpacking PostgreSQL {} ({})", VERSION, resource);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(stream, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().endsWith(".a")) {
                    write(entry, tar, target);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        makeReadable(entry.isDirectory() ? path : path.resolveSibling(".").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            Folders.sync(path);
        }
    }
}
