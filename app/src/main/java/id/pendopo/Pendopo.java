package id.pendopo;

import id.pendopo.platform.command.Command;
import id.pendopo.platform.command.CommandLine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program. {@code start} (the default) serves the malls; every other command does one thing and ends. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@ConfigurationPropertiesScan
public class Pendopo {
    public static void main(String[] words) {
        CommandLine line;
        try {
            line = CommandLine.parse(words);
        } catch (CommandLine.ValueMissing e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        SpringApplication program = new SpringApplication(Pendopo.class);
        List<String> settings = new ArrayList<>(line.settings());
        if (line.command().equals("start")) {
            DemoDay.clockAhead(line).ifPresent(settings::add);
            program.run(settings.toArray(String[]::new));
            return;
        }
        program.setWebApplicationType(WebApplicationType.NONE);
        settings.add("--spring.task.scheduling.enabled=false");
        try (ConfigurableApplicationContext context = program.run(settings.toArray(String[]::new))) {
            System.exit(run(line, context));
        }
    }

    private static int run(CommandLine line, ConfigurableApplicationContext context) {
        for (Command command : context.getBeansOfType(Command.class).values()) {
            if (command.name().equals(line.command())) {
                return command.run(line.rest());
            }
        }
        System.err.println("Perintah tidak dikenal / unknown command: " + line.command());
        context.getBeansOfType(Command.class).values().forEach(c -> System.err.println("  " + c.name() + "  " + c.summary()));
        return 2;
    }
}
