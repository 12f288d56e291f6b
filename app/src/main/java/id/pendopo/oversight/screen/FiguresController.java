package id.pendopo.oversight.screen;

import id.pendopo.catalog.Catalog;
import id.pendopo.platform.csv.CsvDownload;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures of the day: the page, and the same as a file. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN, Role.OVERSEER, Role.AGENCY_SUPERVISOR})
class FiguresController {
    private final Readings readings;
    private final Catalog catalog;
    private final Texts texts;
    private final Pages pages;

    FiguresController(Readings readings, Catalog catalog, Texts texts, Pages pages) {
        this.readings = readings;
        this.catalog = catalog;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/m/{mall}/figures")
    ModelAndView show(
            @PathVariable String mall,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            HttpServletRequest request) {
        Page page = pages.of(request);
        Reading reading = readings.open(mall, day);
        Rows rows = new Rows(reading, Names.of(reading.plan(), catalog, texts, page.lang()));
        FiguresView view = new FiguresView(
                page,
                reading.day(),
                DayChoice.of(page, reading.day(), readings.days(reading)),
                reading.wholeMall(),
                reading.figures(),
                rows.total(page),
                rows.agencies(),
                rows.splits(page));
        return new ModelAndView("oversight/figures", Map.of("view", view));
    }

    @GetMapping("/m/{mall}/figures.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String mall,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            HttpServletRequest request) {
        Reading reading = readings.open(mall, day);
        Names names = Names.of(reading.plan(), catalog, texts, Pages.lang(request));
        String name = "angka-" + mall + "-" + reading.day() + ".csv";
        return CsvDownload.of(name, FiguresFile.of(reading, names));
    }
}
