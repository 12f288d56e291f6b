package id.pendopo;

import id.pendopo.platform.command.CommandLine;
import id.pendopo.platform.time.DemoClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The demo is open whenever somebody tries it: at night and on weekends its clock stands on the next working day. */
final class DemoDay {
    private DemoDay() {}

    /** The setting that moves the clock; empty without the demo, or when somebody leads the clock already. */
    static Optional<String> clockAhead(CommandLine line) {
        boolean demo = !line.settings().contains("--pendopo.demo=false");
        if (!demo || line.setting("pendopo.clock-ahead").isPresent() || Simulated.asked(line)) {
            return Optional.empty();
        }
        Path folder = Path.of(line.setting("pendopo.data").orElse(".pendopo"));
        Duration ahead = DemoClock.ahead(folder, InstantSource.system().instant(), holidays());
        return Optional.of("--pendopo.clock-ahead=" + ahead);
    }

    static Set<LocalDate> holidays() {
        try {
            String file = new ClassPathResource("seed/holidays.csv").getContentAsString(StandardCharsets.UTF_8);
            return file.lines()
                    .filter(row -> row.length() > 10 && Character.isDigit(row.charAt(0)))
                    .map(row -> LocalDate.parse(row.substring(0, 10)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
