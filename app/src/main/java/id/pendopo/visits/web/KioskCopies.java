package id.pendopo.visits.web;

import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.printing.Printed;
import id.pendopo.visits.printing.Printer;
import id.pendopo.visits.printing.Slip;
import id.pendopo.visits.printing.SlipCopies;
import id.pendopo.visits.web.ScannedView.Said;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Prints a scanned ticket's slip once more, marked as a copy. */
@Component
class KioskCopies {
    private final KioskPrinter printers;
    private final SlipCopies copies;
    private final SlipWriter slips;

    private final TicketViews views;
    private final TicketCode code;

    KioskCopies(KioskPrinter printers, SlipCopies copies, SlipWriter slips, TicketViews views, TicketCode code) {
        this.printers = printers;
        this.copies = copies;
        this.slips = slips;
        this.views = views;
        this.code = code;
    }

    /**
     * @return empty where the browser prints: this kiosk has no printer of its own
     * @throws id.pendopo.platform.problem.Refusal {@code too-many-copies}
     */
    Optional<Said> copy(Page page, Tickets.Found found, String secret, String key) {
        Optional<Printer> printer = printers.at(Who.must().id());
        boolean fresh = copies.mayCopy(
                found.plan().mall().id(), found.visit().id(), Who.must().id(), key);
        return printer.map(there -> fresh ? print(page, found, secret, there) : Said.ASKED);
    }

    private Said print(Page page, Tickets.Found found, String secret, Printer printer) {
        Slip slip = slips.of(page, found.plan(), found.visit(), secret, printer).marked(mark(page), printer.codePage());
        return switch (copies.print(found.plan().mall().id(), printer, slip)) {
            case Printed.Done done -> Said.COPIED;
            case Printed.NothingSent none -> Said.NOT_COPIED;
            case Printed.Spoilt spoilt -> Said.NOT_COPIED;
        };
    }

    /** As a page that prints itself, where the kiosk has no printer of its own. */
    ModelAndView byBrowser(Page page, Tickets.Found found, String secret, String paper) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("page", page);
        facts.put("view", views.of(found.plan(), found.visit()));
        facts.put("qr", code.of(found.plan().mall().code(), secret));
        facts.put("secret", secret);
        facts.put("paper", paper.equals("58") ? 58 : 80);
        facts.put("mall", found.plan().mall());
        facts.put("mark", mark(page));
        return new ModelAndView("visits/slip", facts);
    }

    private static String mark(Page page) {
        return page.t("kiosk.scan.copy-mark", "time", page.clock());
    }
}
