package id.pendopo.platform.command;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Fills the demo at start, module by module, with the same imports that people use. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
@ConditionalOnWebApplication
class DemoLoader implements ApplicationRunner {
    private final List<SeedStep> steps;

    DemoLoader(List<SeedStep> steps) {
        this.steps = steps;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        steps.stream().sorted(Comparator.comparingInt(SeedStep::order)).forEach(SeedStep::load);
    }
}
