package id.pendopo.visits.web;

import id.pendopo.visits.printing.CodePage;
import id.pendopo.visits.printing.Paper;
import id.pendopo.visits.printing.Printer;
import id.pendopo.visits.printing.PrinterStates.Said;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A kiosk in the manager's list of printers.
 *
 * @param name the kiosk's
 * @param said empty when it has no printer
 */
public record PrinterRow(UUID kiosk, String name, Optional<Printer> printer, Optional<Said> said) {
    /** What stands in the form: the printer as it is, or as most are. */
    public Printer form() {
        return printer.orElseGet(() -> new Printer(
                kiosk,
                "",
                Printer.USUAL_PORT,
                Paper.MM_80,
                CodePage.PC858,
                true,
                Printer.Codes.COMMAND,
                Duration.ofSeconds(2),
                Duration.ofSeconds(8)));
    }

    /** Short enough for an id on the page. */
    public String tag() {
        return kiosk.toString().substring(24);
    }

    public List<id.pendopo.visits.printing.Trouble> troubles() {
        return said.map(one -> one.troubles().stream().sorted().toList()).orElse(List.of());
    }

    /** Key of the word for a printer without troubles. */
    public String state() {
        if (said.isEmpty()) {
            return "without";
        }
        return said.get().since() == null ? "unknown" : "well";
    }
}
