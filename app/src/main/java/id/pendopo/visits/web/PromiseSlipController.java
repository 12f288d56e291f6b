package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.reception.FrontDeskProblem;
import id.pendopo.visits.reception.Promises;
import id.pendopo.visits.web.HallWords.Here;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A promise for another day, out of the reception's printer. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class PromiseSlipController {
    private final Pages pages;
    private final Directory directory;
    private final HallWords words;
    private final Promises promises;

    PromiseSlipController(Pages pages, Directory directory, HallWords words, Promises promises) {
        this.pages = pages;
        this.directory = directory;
        this.words = words;
        this.promises = promises;
    }

    /** @param width of the roll in millimetres: 58 or 80 */
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
