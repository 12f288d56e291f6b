package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.reception.FrontDeskProblem;
import id.pendopo.visits.reception.Promises;
import id.pendopo.visits.reception.TicketLinks;
import id.pendopo.visits.web.HallWords.Here;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What comes out of the reception's printer: a ticket, once more if need be, or a promise for another day. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class SlipController {
    private final Pages pages;
    private final Directory directory;
    private final HallReader reader;
    private final Forecasts forecasts;
    private final HallWords words;
    private final TicketLinks links;
    private final Promises promises;
    private final TicketCode code;

    SlipController(
            Pages pages,
            Directory directory,
            HallReader reader,
            Forecasts forecasts,
            HallWords words,
            TicketLinks links,
            Promises promises,
            TicketCode code) {
        this.pages = pages;
        this.directory = directory;
        this.reader = reader;
        this.forecasts = forecasts;
        this.words = words;
        this.links = links;
        this.promises = promises;
        this.code = code;
    }

    @GetMapping("/m/{mall}/reception/visits/{visit}/slip")
    ModelAndView ticket(
            @PathVariable String mall,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "80") int width,
            HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        UUID mallId = plan.mall().id();
        LiveVisit found = reader.visit(mallId, visit).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        Page page = pages.of(request);
        Here here = words.in(page, plan);
        SlipView slip = new SlipView(
                found,
                JourneyLine.of(found, here, forecasts.now(mallId).forecast()),
                links.secret(mallId, found).map(secret -> code.of(mall, secret)),
                width == 58 ? 58 : 80,
                page.of(plan.mall().nameId(), plan.mall().nameEn()),
                plan.mall().complaintNumber());
        return new ModelAndView("visits/receptionSlip", Map.of("page", page, "slip", slip));
    }

    @GetMapping("/m/{mall}/reception/promises/{stop}")
    ModelAndView promise(
            @PathVariable String mall,
            @PathVariable UUID stop,
            @RequestParam(defaultValue = "80") int width,
            HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        Page page = pages.of(request);
        Promises.Promise promise =
                promises.of(plan.mall().id(), stop).orElseThrow(FrontDeskProblem.PROMISE_UNKNOWN::refusal);
        Here here = words.in(page, plan);
        var service = here.services().get(promise.service());
        PromiseView slip = new PromiseView(
                promise,
                here.service(promise.service()),
                service == null ? "–" : here.agency(service.agency()),
                page.of(plan.mall().nameId(), plan.mall().nameEn()),
                width == 58 ? 58 : 80);
        return new ModelAndView("visits/promiseSlip", Map.of("page", page, "slip", slip));
    }
}
