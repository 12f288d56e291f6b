package id.pendopo.visits.management;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Moments;
import id.pendopo.platform.text.Texts;
import id.pendopo.visits.management.TestResult.Part;
import id.pendopo.visits.printing.Printer;
import id.pendopo.visits.printing.PrinterBook;
import id.pendopo.visits.printing.TestSlips;
import id.pendopo.visits.printing.Trouble;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a short slip out of every printer. */
@Component
class TestedPrinters {
    private final Directory directory;
    private final PrinterBook printers;
    private final TestSlips slips;
    private final Texts texts;
    private final InstantSource clock;

    TestedPrinters(Directory directory, PrinterBook printers, TestSlips slips, Texts texts, InstantSource clock) {
        this.directory = directory;
        this.printers = printers;
        this.slips = slips;
        this.texts = texts;
        this.clock = clock;
    }

    List<TestResult> test(UUID mall) {
        MallPlan plan = directory.plan(mall);
        return printers.of(mall).values().stream()
                .map(printer -> test(plan, printer))
                .toList();
    }

    private TestResult test(MallPlan plan, Printer printer) {
        String time = Moments.timeWithZone(Lang.ID, clock.instant(), plan.mall().zone());
        String words = texts.get(Lang.ID, "self-test.slip", "time", time);
        Optional<Trouble> why = slips
                .print(plan.mall().id(), printer, plan.mall().nameId(), words)
                .stream()
                .filter(Trouble::prevents)
                .findFirst();
        return new TestResult(Part.PRINTER, printer.kiosk().toString(), why.isEmpty(), why, clock.instant());
    }
}
