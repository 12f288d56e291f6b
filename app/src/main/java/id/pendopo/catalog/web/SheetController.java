package id.pendopo.catalog.web;

import id.pendopo.catalog.exchange.ExportServices;
import id.pendopo.catalog.exchange.Files;
import id.pendopo.catalog.exchange.ImportServices;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.csv.CsvDownload;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Pages;
import id.pendopo.platform.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue as sheets: out, in, and a trial that changes nothing. */
@Controller
@RequestMapping("/m/{mall}/admin/services")
@Access({Role.REGION_ADMIN, Role.MALL_MANAGER, Role.AGENCY_SUPERVISOR})
class SheetController {
    private final Shop shop;
    private final ExportServices export;
    private final ImportServices imports;
    private final Shells shells;
    private final Texts texts;

    SheetController(Shop shop, ExportServices export, ImportServices imports, Shells shells, Texts texts) {
        this.shop = shop;
        this.export = export;
        this.imports = imports;
        this.shells = shells;
        this.texts = texts;
    }

    @GetMapping("/services.csv")
    ResponseEntity<byte[]> services(@PathVariable String mall) {
        return CsvDownload.of(mall + "-services.csv", export.services(shop.mall(mall), Who.must()));
    }

    @GetMapping("/requirements.csv")
    ResponseEntity<byte[]> requirements(@PathVariable String mall) {
        return CsvDownload.of(mall + "-requirements.csv", export.requirements(shop.mall(mall), Who.must()));
    }

    @GetMapping("/import")
    ModelAndView form(@PathVariable String mall, HttpServletRequest request) {
        return page(shop.mall(mall), Optional.empty(), "", "", request, HttpStatus.OK);
    }

    /** The trial: says what would happen, or each bad line by number. The sheets come back in the form, to be carried out. */
    @PostMapping("/import/check")
    ModelAndView check(
            @PathVariable String mall,
            @RequestParam(required = false) @Nullable MultipartFile services,
            @RequestParam(required = false) @Nullable MultipartFile requirements,
            HttpServletRequest request)
            throws IOException {
        MallPlan plan = shop.mall(mall);
        Files files = new Files(bytes(services), bytes(requirements));
        ImportServices.Outcome outcome;
        try {
            outcome = imports.check(plan, files, Who.must());
        } catch (Refusal unusable) {
            return unusable(plan, unusable, request);
        }
        return page(
                plan,
                Optional.of(new ImportView.Report(outcome, false)),
                new String(files.services(), StandardCharsets.UTF_8),
                new String(files.requirements(), StandardCharsets.UTF_8),
                request,
                outcome.clean() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/import")
    ModelAndView carryOut(
            @PathVariable String mall,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String services,
            @RequestParam(defaultValue = "") String requirements,
            HttpServletRequest request) {
        MallPlan plan = shop.mall(mall);
        Files files =
                new Files(services.getBytes(StandardCharsets.UTF_8), requirements.getBytes(StandardCharsets.UTF_8));
        ImportServices.Outcome outcome = imports.carryOut(key, plan, files, Who.must());
        return page(
                plan,
                Optional.of(new ImportView.Report(outcome, outcome.clean())),
                "",
                "",
                request,
                outcome.clean() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /** A file of which no line can be read: said where another one is chosen. */
    private ModelAndView unusable(MallPlan plan, Refusal refusal, HttpServletRequest request) {
        ModelAndView page = page(
                plan,
                Optional.empty(),
                "",
                "",
                request,
                HttpStatus.valueOf(refusal.type().status()));
        return page.addObject("problem", Optional.of(ProblemWords.of(refusal, texts, Pages.lang(request))));
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    private ModelAndView page(
            MallPlan plan,
            Optional<ImportView.Report> report,
            String services,
            String requirements,
            HttpServletRequest request,
            HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("shell", shells.mall(request));
        model.put("problem", Optional.empty());
        model.put("view", new ImportView(plan, report, services, requirements));
        return new ModelAndView("catalog/adminImport", model, status);
    }
}
