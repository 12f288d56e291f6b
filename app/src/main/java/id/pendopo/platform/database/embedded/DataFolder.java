package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's files and the superuser's password beside them. Half-made ones never bear the final name. */
record DataFolder(Path folder) {
    static final String DATA = "data";
    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.LOGGER);
    private static final Duration LAST_WRITES = Duration.ofSeconds(5);

    Path data() {
        return folder.resolve(DATA);
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    /** Refuses the files of another major version before anything is touched. */
    void refuseOtherVersion() throws IOException {
        if (Folders.absentOrEmpty(data())) {
            return;
        }
        var version = data().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new StartFailed(folder, data() + " has no PG_VERSION: not a PostgreSQL data folder");
        }
        var found = Files.readString(version).strip();
        if (!found.equals(Binaries.MAJOR)) {
            throw new OtherMajorVersion(data(), found, Binaries.MAJOR);
        }
    }

    /** Makes the database on the first start; on later ones only sees to it that there is a password. */
    void makeReady(Binaries binaries, RunAs as) throws IOException {
        // root may have been a mistake: the data's owner must be able to start the next time
        as.own(folder.resolve("lock"));
        if (Folders.absentOrEmpty(data())) {
            initialise(binaries, as);
        } else {
            as.own(data());
            if (!Files.exists(passwordFile())) {
                renewPassword(binaries, as);
            }
        }
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    private void initialise(Binaries binaries, RunAs as) throws IOException {
        var half = folder.resolve("data.init");
        deleteHalfMade(half);
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!Files.exists(passwordFile())) {
            writePassword(newPassword());
        }
        as.own(half);
        as.own(passwordFile());
        LOG.info("Making a new database in {}", data());
        var initdb = List.of(
                binaries.initdb().toString(),
                "--pgdata=" + half,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // sorts by code point in every version of the system's C library, so no index breaks with an upgrade
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        var outcome = Programs.run(as.command("KILL", initdb), binaries.home(), "");
        LOG.debug("initdb said: {}", outcome.said());
        if (!outcome.fine()) {
            Folders.delete(half);
            throw new StartFailed(folder, outcome.said());
        }
        Folders.moveDurably(half, data());
    }

    /** An initdb whose program was killed may still be writing its last file. */
    private static void deleteHalfMade(Path half) throws IOException {
        var wait = new Wait(LAST_WRITES);
        while (true) {
            try {
                Folders.delete(half);
                return;
            } catch (DirectoryNotEmptyException e) {
                if (!wait.pause()) {
                    throw e;
                }
            }
        }
    }

    /** A folder that was restored without its password file gets a new one, set in PostgreSQL's single-user mode. */
    private void renewPassword(Binaries binaries, RunAs as) throws IOException {
        LOG.warn("{} is missing; setting a new superuser password", passwordFile());
        var password = newPassword();
        var single = List.of(binaries.postgres().toString(), "--single", "-D", data().toString(), "postgres");
        var statement = "ALTER ROLE %s PASSWORD '%s'%n".formatted(SUPERUSER, password);
        var outcome = Programs.run(as.command("INT", single), binaries.home(), statement);
        if (!outcome.fine() || outcome.said().contains("ERROR:")) {
            throw new StartFailed(folder, outcome.said());
        }
        writePassword(password);
    }

    private static String newPassword() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void writePassword(String password) throws IOException {
        var half = folder.resolve("password.new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, password + "\n");
        Folders.sync(half);
        Folders.moveDurably(half, passwordFile());
    }
}
