package id.pendopo.platform.backup;

import id.pendopo.platform.command.Command;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code backup FOLDER}: a copy of the database as it is at the end of the copying; the hall stays open. */
@Component
class BackupCommand implements Command {
    private final Backups backups;
    private final PrintStream out = System.out;

    BackupCommand(Backups backups) {
        this.backups = backups;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String summary() {
        return "FOLDER  salin basis data, aula tetap buka / copy the database while the hall is open";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            out.println("backup " + summary());
            return 2;
        }
        try {
            out.println(backups.make(Path.of(arguments.getFirst())));
            return 0;
        } catch (BackupRefused e) {
            out.println(e.getMessage());
            return 1;
        }
    }
}
