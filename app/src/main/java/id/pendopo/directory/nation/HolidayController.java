package id.pendopo.directory.nation;

import id.pendopo.directory.admin.Desk;
import id.pendopo.directory.admin.Files;
import id.pendopo.directory.admin.FormView;
import id.pendopo.directory.admin.SheetScreens;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.directory.exchange.HolidayImport;
import id.pendopo.directory.sheet.NationalHolidaySheet;
import id.pendopo.platform.csv.CsvDownload;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The nation's holidays: one calendar, from the joint decree of three ministers, for all malls. */
@Controller
@RequestMapping("/nation/holidays")
@Access(Role.PLATFORM_ADMIN)
class HolidayController {
    private final Shells shells;
    private final SheetScreens screens;
    private final NationalHolidaySheet sheet;

    HolidayController(Shells shells, SheetScreens screens, NationalHolidaySheet sheet) {
        this.shells = shells;
        this.screens = screens;
        this.sheet = sheet;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        Shell shell = shells.nation(request);
        return new ModelAndView("directory/list", Map.of("shell", shell, "view", screens.list(desk(shell), q)));
    }

    @GetMapping("/edit")
    ModelAndView form(@RequestParam MultiValueMap<String, String> all, HttpServletRequest request) {
        Shell shell = shells.nation(request);
        return form(shell, screens.form(desk(shell), all));
    }

    @PostMapping("/edit")
    Object save(@RequestParam String key, @RequestParam MultiValueMap<String, String> all, HttpServletRequest request) {
        Shell shell = shells.nation(request);
        return screens.save(desk(shell), all, key)
                .<Object>map(view -> {
                    ModelAndView again = form(shell, view);
                    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return again;
                })
                .orElse("redirect:/nation/holidays");
    }

    @PostMapping("/delete")
    String delete(
            @RequestParam String key, @RequestParam MultiValueMap<String, String> all, HttpServletRequest request) {
        screens.delete(desk(shells.nation(request)), all, key);
        return "redirect:/nation/holidays";
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(HttpServletRequest request) {
        return CsvDownload.of("holidays.csv", screens.export(desk(shells.nation(request))));
    }

    @GetMapping("/import")
    ModelAndView choose(HttpServletRequest request) {
        Shell shell = shells.nation(request);
        return Files.chooser(shell, desk(shell));
    }

    @PostMapping("/import")
    ModelAndView attempt(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        Shell shell = shells.nation(request);
        return Files.outcome(shell, screens.attempt(desk(shell), Files.name(file), Files.content(file)));
    }

    @PostMapping("/import/carry-out")
    Object carryOut(@RequestParam String content, @RequestParam String key, HttpServletRequest request) {
        Shell shell = shells.nation(request);
        return screens.carryOut(desk(shell), content, key)
                .<Object>map(view -> Files.outcome(shell, view))
                .orElse("redirect:/nation/holidays");
    }

    private Desk desk(Shell shell) {
        return new Desk(shell.page(), sheet, HolidayImport.premises(), "/nation/holidays", true, Map.of(), List.of());
    }

    private static ModelAndView form(Shell shell, FormView view) {
        return new ModelAndView("directory/form", Map.of("shell", shell, "view", view));
    }
}
