package id.pendopo.platform.web;

import id.pendopo.platform.ids.Secrets;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.stereotype.Component;

/** Which program this is: the same on each node and after a restart, another one after an upgrade. */
@Component
public class Build {
    private final String digest;

    Build() throws IOException {
        File program = new ApplicationHome(Build.class).getSource();
        digest = program == null || !program.isFile() ? "" : digest(program); // while it is developed: a folder
    }

    /** Of its files' names and check sums, which are listed at the archive's end. */
    static String digest(File archive) throws IOException {
        MessageDigest digest = Secrets.sha256();
        try (ZipFile files = new ZipFile(archive)) {
            files.stream()
                    .map(file -> file.getName() + " " + file.getCrc() + "\n")
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Empty when it doesn't run from an archive. */
    public String digest() {
        return digest;
    }
}
