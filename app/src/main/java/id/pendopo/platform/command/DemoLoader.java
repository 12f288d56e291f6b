package id.pendopo.platform.command;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final List<SeedStep> steps;

    DemoLoader(List<SeedStep> steps) {
        this.steps = steps;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        steps.stream().sorted(Comparator.comparingInt(SeedStep::order)).forEach(step -> {
            long begun = System.nanoTime();
            step.load();
            LOG.info("demo: {} in {} ms", step.getClass().getSimpleName(), (System.nanoTime() - begun) / 1_000_000);
        });
    }
}
