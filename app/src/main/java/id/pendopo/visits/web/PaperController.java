package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.reception.PaperDays;
import id.pendopo.visits.reception.PaperNumbers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** After an outage: the numbers that were written by hand come into the book. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class PaperController {
    private final Pages pages;
    private final Directory directory;
    private final Catalog catalog;
    private final PaperNumbers numbers;
    private final PaperDays days;

    PaperController(Pages pages, Directory directory, Catalog catalog, PaperNumbers numbers, PaperDays days) {
        this.pages = pages;
        this.directory = directory;
        this.catalog = catalog;
        this.numbers = numbers;
        this.days = days;
    }

    @GetMapping("/m/{mall}/reception/paper")
    ModelAndView form(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        return page(pages.of(request), plan, days.of(plan).getFirst(), PaperForm.empty());
    }

    /**
     * Answers with what was wrong still in the form; sending the same form again has no second effect.
     *
     * @param more nothing is booked: how many more empty rows stand below those that are typed
     */
    @PostMapping("/m/{mall}/reception/paper")
    ModelAndView keyIn(
            @PathVariable String mall,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String key,
            @RequestParam Optional<Integer> more,
            HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        Page page = pages.of(request);
        List<PaperNumbers.Row> rows = PaperForm.rows(request);
        if (more.isPresent()) {
            return page(page, plan, day, PaperForm.longer(rows, more.get()));
        }
        List<PaperNumbers.Result> results = numbers.keyIn(plan.mall().id(), Who.must(), day, rows, key);
        return page(page, plan, day, PaperForm.after(results, page));
    }

    private ModelAndView page(Page page, MallPlan plan, LocalDate day, PaperForm form) {
        List<String> services = catalog.services(plan.mall().id()).values().stream()
                .map(Service::nameId)
                .sorted()
                .toList();
        return new ModelAndView(
                "visits/paperNumbers",
                Map.of("page", page, "form", form, "day", day, "days", days.of(plan), "services", services));
    }
}
