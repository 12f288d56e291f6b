package id.pendopo;

import id.pendopo.platform.command.CommandLine;
import id.pendopo.platform.time.DemoClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** What a simulation changes about the start: a clock that is led, and a data folder in which nothing real ever stood. */
final class Simulated {
    static final String COMMAND = "simulate";

    private static final String DATA = "--pendopo.data=";
    private static final String PLAYERS = "--pendopo.players=true";
    private static final String SPEED = "--pendopo.clock-speed=";
    private static final int USUAL_SPEED = 10;

    private Simulated() {}

    static boolean asked(CommandLine line) {
        return line.settings().contains(PLAYERS)
                || line.setting("pendopo.clock-speed").isPresent();
    }

    /** A demo with players: its folder lies beside the other one's, its clock starts before the doors open. */
    static List<String> demo(CommandLine line) {
        Path folder = Path.of(line.setting("pendopo.data").orElse(".pendopo") + "-simulasi");
        List<String> settings = new ArrayList<>(line.settings());
        settings.removeIf(it -> it.startsWith(DATA) || it.equals(PLAYERS));
        settings.addAll(List.of(PLAYERS, DATA + folder));
        settings.add("--pendopo.clock-from="
                + DemoClock.start(folder, InstantSource.system().instant(), DemoDay.holidays()));
        if (line.setting("pendopo.clock-speed").isEmpty()) {
            settings.add(SPEED + USUAL_SPEED);
        }
        // Their counters the officers open themselves, when they come.
        settings.add("--pendopo.demo-officers=false");
        // The clockwork ticks in real time, and whoever signed in this morning is there after a night that was skipped.
        settings.addAll(List.of("--pendopo.clockwork-every=PT1S", "--pendopo.session-idle=P30D"));
        return settings;
    }

    /** Days that are played in one go, on a clock that stands until it is moved. */
    static List<String> days(CommandLine line, Optional<Path> passing) {
        List<String> settings = new ArrayList<>(line.settings());
        passing.ifPresent(folder -> settings.add(DATA + folder.resolve("data")));
        settings.addAll(
                List.of("--pendopo.clock-from=2020-01-01T00:00:00Z", SPEED + 0, "--pendopo.demo-officers=false"));
        return settings;
    }

    /** For days that nobody wants to look at afterwards. */
    static Optional<Path> passingFolder(CommandLine line) {
        if (!line.command().equals(COMMAND) || line.setting("pendopo.data").isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.createTempDirectory("pendopo-simulate"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
