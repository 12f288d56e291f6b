package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts programs with an environment that can't change what PostgreSQL does. */
final class Programs {
    record Outcome(int code, String said) {
        boolean fine() {
            return code == 0;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.LOGGER);

    private Programs() {}

    /** @param workingFolder one that whoever runs the program may enter */
    static ProcessBuilder prepare(List<String> command, Path workingFolder) {
        var builder =
                new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    /** Runs to the end and returns all that was said. */
    static Outcome run(List<String> command, Path workingFolder, String input) throws IOException {
        Process process;
        try {
            process = prepare(command, workingFolder).start();
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        }
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        } catch (IOException e) {
            LOG.debug("{} ended before it read its input", command.getFirst());
        }
        String said;
        try (var out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        return new Outcome(process.onExit().join().exitValue(), said);
    }
}
