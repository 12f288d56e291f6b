package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.reception.TicketLinks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A ticket out of the reception's printer: for the first time, or once more. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class TicketSlipController {
    private final Pages pages;
    private final Tickets tickets;
    private final JourneyLines lines;
    private final TicketLinks links;
    private final TicketCode code;

    TicketSlipController(Pages pages, Tickets tickets, JourneyLines lines, TicketLinks links, TicketCode code) {
        this.pages = pages;
        this.tickets = tickets;
        this.lines = lines;
        this.links = links;
        this.code = code;
    }

    /** @param width of the roll in millimetres: 58 or 80 */
    @GetMapping("/m/{mall}/reception/visits/{visit}/slip")
    ModelAndView ticket(
            @PathVariable String mall,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "80") int width,
            HttpServletRequest request) {
        Tickets.Found found = tickets.must(mall, visit);
        MallPlan plan = found.plan();
        Page page = pages.forCitizens(request);
        SlipView slip = new SlipView(
                found.visit(),
                lines.of(page, plan, found.visit()),
                links.secret(plan.mall().id(), found.visit()).map(secret -> code.of(mall, secret)),
                width == 58 ? 58 : 80,
                page.of(plan.mall().nameId(), plan.mall().nameEn()),
                plan.mall().complaintNumber());
        return new ModelAndView("visits/receptionSlip", Map.of("page", page, "slip", slip));
    }
}
