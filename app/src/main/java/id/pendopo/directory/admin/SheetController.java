package id.pendopo.directory.admin;

import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.OVERSEER;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.platform.security.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists and forms of a mall's sheets. */
@Controller
@RequestMapping("/m/{mall}/admin/{sheet:mall|agencies|counters|exceptions|facilities|stalls|places|regional-holidays}")
class SheetController {
    private final Shells shells;
    private final SheetDesks desks;
    private final SheetScreens screens;

    SheetController(Shells shells, SheetDesks desks, SheetScreens screens) {
        this.shells = shells;
        this.desks = desks;
        this.screens = screens;
    }

    @Access({REGION_ADMIN, MALL_MANAGER, OVERSEER})
    @GetMapping
    ModelAndView list(
            @PathVariable String sheet, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        Desk desk = desks.desk(shell.page(), sheet);
        if (sheet.equals("mall")) {
            return new ModelAndView("redirect:" + desk.address() + "/edit?code="
                    + desk.premises().code());
        }
        return new ModelAndView("directory/list", Map.of("shell", shell, "view", screens.list(desk, q)));
    }

    @Access({REGION_ADMIN, MALL_MANAGER, OVERSEER})
    @GetMapping("/edit")
    ModelAndView form(
            @PathVariable String sheet, @RequestParam MultiValueMap<String, String> all, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        return form(shell, screens.form(desks.desk(shell.page(), sheet), all));
    }

    @Access({REGION_ADMIN, MALL_MANAGER})
    @PostMapping("/edit")
    Object save(
            @PathVariable String sheet,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> all,
            HttpServletRequest request) {
        Shell shell = shells.mall(request);
        Desk desk = desks.deskToWrite(shell.page(), sheet);
        return screens.save(desk, all, key)
                .<Object>map(view -> {
                    ModelAndView again = form(shell, view);
                    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return again;
                })
                .orElse("redirect:" + (sheet.equals("mall") ? shell.page().mall("/admin?saved") : desk.address()));
    }

    @Access({REGION_ADMIN, MALL_MANAGER})
    @PostMapping("/delete")
    String delete(
            @PathVariable String sheet,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> all,
            HttpServletRequest request) {
        Desk desk = desks.deskToWrite(shells.mall(request).page(), sheet);
        screens.delete(desk, all, key);
        return "redirect:" + desk.address();
    }

    private static ModelAndView form(Shell shell, FormView view) {
        return new ModelAndView("directory/form", Map.of("shell", shell, "view", view));
    }
}
