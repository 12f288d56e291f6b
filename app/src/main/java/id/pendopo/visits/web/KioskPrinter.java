package id.pendopo.visits.web;

import id.pendopo.visits.printing.Printer;
import id.pendopo.visits.printing.PrinterBook;
import id.pendopo.visits.printing.PrinterStates;
import id.pendopo.visits.printing.Trouble;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The printer of the kiosk that asks: whether it has one, and whether paper can be promised. */
@Component
class KioskPrinter {
    private final PrinterBook printers;
    private final PrinterStates states;

    KioskPrinter(PrinterBook printers, PrinterStates states) {
        this.printers = printers;
        this.states = states;
    }

    Optional<Printer> at(UUID kiosk) {
        return printers.at(kiosk);
    }

    /** Why nothing can be printed there, as far as is known. */
    Optional<Trouble> prevented(UUID kiosk) {
        return states.at(kiosk).flatMap(PrinterStates.Said::prevented);
    }
}
