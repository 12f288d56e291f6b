package id.pendopo.directory.admin;

import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.OVERSEER;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.platform.csv.CsvDownload;
import id.pendopo.platform.security.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A mall's sheets out into files and in again; coming in, they are always tried first. */
@Controller
@RequestMapping(
        "/m/{mall}/admin/{sheet:mall|agencies|counters|hours|exceptions|facilities|stalls|places|regional-holidays}")
class FileController {
    private final Shells shells;
    private final SheetDesks desks;
    private final SheetScreens screens;

    FileController(Shells shells, SheetDesks desks, SheetScreens screens) {
        this.shells = shells;
        this.desks = desks;
        this.screens = screens;
    }

    @Access({REGION_ADMIN, MALL_MANAGER, OVERSEER})
    @GetMapping("/export")
    ResponseEntity<byte[]> export(@PathVariable String mall, @PathVariable String sheet, HttpServletRequest request) {
        return CsvDownload.of(
                mall + "-" + sheet + ".csv",
                screens.export(desks.desk(shells.mall(request).page(), sheet)));
    }

    @Access({REGION_ADMIN, MALL_MANAGER})
    @GetMapping("/import")
    ModelAndView choose(@PathVariable String sheet, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        return Files.chooser(shell, desks.deskToWrite(shell.page(), sheet));
    }

    @Access({REGION_ADMIN, MALL_MANAGER})
    @PostMapping("/import")
    ModelAndView attempt(@PathVariable String sheet, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        Shell shell = shells.mall(request);
        Desk desk = desks.deskToWrite(shell.page(), sheet);
        return Files.outcome(shell, screens.attempt(desk, Files.name(file), Files.content(file)));
    }

    @Access({REGION_ADMIN, MALL_MANAGER})
    @PostMapping("/import/carry-out")
    Object carryOut(
            @PathVariable String sheet,
            @RequestParam String content,
            @RequestParam String key,
            HttpServletRequest request) {
        Shell shell = shells.mall(request);
        Desk desk = desks.deskToWrite(shell.page(), sheet);
        return screens.carryOut(desk, content, key)
                .<Object>map(view -> Files.outcome(shell, view))
                .orElse("redirect:" + desk.address());
    }
}
