package id.pendopo.oversight.screen;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.oversight.kept.PublishedEstimates;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How true the mall's estimates were, for everybody to read: whoever is told a time may know what it is worth. */
@Controller
class ScoreController {
    private static final int DAYS = 30;

    private final Directory directory;
    private final PublishedEstimates published;
    private final Pages pages;

    ScoreController(Directory directory, PublishedEstimates published, Pages pages) {
        this.directory = directory;
        this.published = published;
        this.pages = pages;
    }

    @Access(everybody = true)
    @GetMapping("/m/{mall}/score")
    ModelAndView show(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        Page page = pages.of(request);
        LocalDate today = page.today();
        ScoreView view = ScoreView.of(page, DAYS, published.of(plan.mall().id(), today.minusDays(DAYS - 1), today));
        return new ModelAndView("oversight/score", Map.of("view", view));
    }
}
