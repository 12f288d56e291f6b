package id.pendopo.directory.admin;

import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.OVERSEER;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.directory.exchange.HolidayImport;
import id.pendopo.directory.sheet.NationalHolidaySheet;
import id.pendopo.platform.security.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way into a mall's administration, and the nation's holidays as it sees them. */
@Controller
@RequestMapping("/m/{mall}/admin")
class OverviewController {
    private final Shells shells;
    private final SheetDesks desks;
    private final SheetScreens screens;
    private final NationalHolidaySheet holidays;

    OverviewController(Shells shells, SheetDesks desks, SheetScreens screens, NationalHolidaySheet holidays) {
        this.shells = shells;
        this.desks = desks;
        this.screens = screens;
        this.holidays = holidays;
    }

    @Access({REGION_ADMIN, MALL_MANAGER, OVERSEER})
    @GetMapping
    ModelAndView overview(HttpServletRequest request) {
        Shell shell = shells.mall(request);
        Desk facilities = desks.desk(shell.page(), "facilities");
        Desk stalls = desks.desk(shell.page(), "stalls");
        Overview view = Overview.of(
                shell.page(),
                desks.plan(shell.page()),
                facilities.sheet().rows(facilities.premises()),
                stalls.sheet().rows(stalls.premises()).size());
        return new ModelAndView(
                "directory/overview",
                Map.of(
                        "shell",
                        shell,
                        "view",
                        view,
                        "plan",
                        desks.plan(shell.page()),
                        "saved",
                        request.getParameter("saved") != null));
    }

    @Access({REGION_ADMIN, MALL_MANAGER, OVERSEER})
    @GetMapping("/holidays")
    ModelAndView holidays(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        Desk desk = new Desk(
                shell.page(),
                holidays,
                HolidayImport.premises(),
                shell.page().mall("/admin/holidays"),
                false,
                Map.of(),
                List.of());
        return new ModelAndView("directory/list", Map.of("shell", shell, "view", screens.list(desk, q)));
    }
}
