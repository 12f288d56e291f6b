package id.pendopo;

import id.pendopo.platform.backup.RestoreCommand;
import id.pendopo.platform.command.Command;
import id.pendopo.platform.command.CommandLine;
import id.pendopo.platform.command.Standing;
import id.pendopo.platform.command.WaitReady;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program. {@code start} (the default) serves the malls; every other command does one thing and ends. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Pendopo {
    public static void main(String[] words) throws IOException {
        CommandLine line;
        try {
            line = CommandLine.parse(words);
        } catch (CommandLine.ValueMissing | CommandLine.NotASpeed e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        switch (line.command()) {
            case "restore" ->
                System.exit(RestoreCommand.run(line, System.getenv("PENDOPO_BACKUP_PASSWORD"), System.out));
            case "rehearse" -> System.exit(Rehearsal.run(new SpringApplication(Pendopo.class), line.settings()));
            case "wait-ready" -> System.exit(WaitReady.run(line, System.getenv(), System.out));
            default -> begin(line);
        }
    }

    private static void begin(CommandLine line) {
        SpringApplication program = new SpringApplication(Pendopo.class);
        List<String> settings = new ArrayList<>(Standing.settings(System.getenv()));
        if (line.command().equals("start")) {
            settings.addAll(Simulated.asked(line) ? Simulated.demo(line) : line.settings());
            DemoDay.clockAhead(line).ifPresent(settings::add);
            program.run(settings.toArray(String[]::new));
            return;
        }
        System.exit(one(program, line, settings));
    }

    /** Does one thing and ends. */
    private static int one(SpringApplication program, CommandLine line, List<String> settings) {
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setLogStartupInfo(false);
        settings.addAll(List.of("--pendopo.connections=4", "--logging.level.root=warn"));
        Optional<Path> passing = Simulated.passingFolder(line);
        if (line.command().equals(Simulated.COMMAND)) {
            settings.addAll(Simulated.days(line, passing));
        } else {
            settings.addAll(line.settings());
            settings.add("--pendopo.join=true");
        }
        try (ConfigurableApplicationContext context = program.run(settings.toArray(String[]::new))) {
            return run(line, context);
        } finally {
            passing.ifPresent(Simulated::remove);
        }
    }

    private static int run(CommandLine line, ConfigurableApplicationContext context) {
        Map<String, Command> commands = context.getBeansOfType(Command.class).values().stream()
                .collect(Collectors.toMap(Command::name, Function.identity(), (a, b) -> a, TreeMap::new));
        if (commands.containsKey(line.command())) {
            return commands.get(line.command()).run(line.rest());
        }
        boolean asked = line.command().equals("help");
        PrintStream out = asked ? System.out : System.err;
        if (!asked) {
            out.println("Perintah tidak dikenal / unknown command: " + line.command());
        }
        out.println(
                "  start [--port N] [--data FOLDER] [--no-demo] [--simulate [--speed N]]  jalankan mal / serve the malls");
        out.println("  " + RestoreCommand.SUMMARY);
        out.println("  " + WaitReady.SUMMARY);
        out.println("  " + Rehearsal.SUMMARY);
        commands.values().forEach(command -> out.println("  " + command.name() + " " + command.summary()));
        return asked ? 0 : 2;
    }

    /** Only while malls are served does time do its part; a command leaves it to the program that runs. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @EnableScheduling
    static class WhileServing {}
}
