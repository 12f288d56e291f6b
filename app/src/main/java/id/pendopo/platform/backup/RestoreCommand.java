package id.pendopo.platform.backup;

import id.pendopo.platform.command.CommandLine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code restore FILE --data FOLDER}: done before anything starts, for there is no database yet. */
public final class RestoreCommand {
    public static final String SUMMARY =
            "restore FILE --data FOLDER  kembalikan cadangan ke folder kosong / bring a backup back into an empty folder";

    private RestoreCommand() {}

    /** @return the exit code: 0 when the folder holds the database now */
    public static int run(CommandLine line, @Nullable String password, PrintStream out) {
        Optional<Path> folder = line.setting("pendopo.data").map(Path::of);
        if (folder.isEmpty() || line.rest().size() != 1) {
            out.println(SUMMARY);
            return 2;
        }
        try {
            Restore.into(folder.get(), Path.of(line.rest().getFirst()), password == null ? "" : password);
        } catch (BackupRefused e) {
            out.println(e.getMessage());
            return 1;
        }
        out.println("Kembali di " + folder.get() + ". Periksa dengan verify-history, lalu jalankan.");
        out.println("Back in " + folder.get() + ". Check it with verify-history, then start.");
        return 0;
    }
}
