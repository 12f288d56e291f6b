package id.pendopo.visits.printing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A few lines out of a printer, to see that it prints. */
@Component
public class TestSlips {
    private static final SlipLayout LAYOUT = new SlipLayout(List.of(
            new SlipLayout.Line(SlipField.MALL, SlipLayout.Align.CENTRE, 1, true, "", ""),
            new SlipLayout.Line(SlipField.FOOT, SlipLayout.Align.CENTRE, 1, false, "", "")));

    private final PrinterLine line;
    private final PrinterStates states;

    TestSlips(PrinterLine line, PrinterStates states) {
        this.line = line;
        this.states = states;
    }

    /** What is wrong with it; low paper is no failure. Waits for the printer, so not within a transaction. */
    public Set<Trouble> print(UUID mall, Printer printer, String name, String words) {
        Map<SlipField, List<String>> texts = Map.of(SlipField.MALL, List.of(name), SlipField.FOOT, List.of(words));
        SlipWords slip = new SlipWords(id.pendopo.platform.text.Lang.ID, "", texts);
        Printed printed = line.print(printer, Slip.of(LAYOUT, slip, printer.paper(), printer.codePage()));
        states.told(mall, printer.kiosk(), printed.troubles());
        return printed.troubles();
    }
}
