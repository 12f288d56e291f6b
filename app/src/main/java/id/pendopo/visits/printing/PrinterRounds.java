package id.pendopo.visits.printing;

import id.pendopo.platform.database.Wall;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks each printer now and then how it is, so that the manager knows before the next visitor does. */
@Component
public class PrinterRounds {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterRounds.class);

    private final PrinterStates states;
    private final PrinterLine line;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PrinterRounds(PrinterStates states, PrinterLine line) {
        this.states = states;
        this.line = line;
    }

    /** Returns at once: a printer that is off must not keep the clock waiting. */
    public void go(UUID mall) {
        int region = Wall.region();
        states.due(mall).forEach(printer -> threads.execute(() -> Wall.run(region, () -> ask(mall, printer))));
    }

    private void ask(UUID mall, Printer printer) {
        try {
            line.askIfFree(printer).ifPresent(troubles -> states.told(mall, printer.kiosk(), troubles));
        } catch (RuntimeException e) {
            // The boundary of one printer: it is asked again in its turn.
            LOG.warn("printer of {}: {}", printer.kiosk(), e.getMessage());
        }
    }
}
