package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.admin.Files;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.printing.CodePage;
import id.pendopo.visits.printing.LogoBook;
import id.pendopo.visits.printing.LogoPicture;
import id.pendopo.visits.printing.Paper;
import id.pendopo.visits.printing.Raster;
import id.pendopo.visits.printing.Slip;
import id.pendopo.visits.printing.SlipBook;
import id.pendopo.visits.printing.SlipLayout;
import id.pendopo.visits.printing.SlipWords;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What stands on a mall's slips, with both rolls to look at. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class SlipController {
    private final Shells shells;
    private final Directory directory;
    private final SlipBook slips;
    private final LogoBook logos;

    SlipController(Shells shells, Directory directory, SlipBook slips, LogoBook logos) {
        this.shells = shells;
        this.directory = directory;
        this.slips = slips;
        this.logos = logos;
    }

    @GetMapping("/m/{mall}/admin/slip")
    ModelAndView show(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        return page(plan, slips.of(plan.mall().id()), SentForm.none(), request);
    }

    /** @param look only to see what was typed on both rolls */
    @PostMapping("/m/{mall}/admin/slip")
    ModelAndView save(
            @PathVariable String mall,
            @RequestParam String key,
            @RequestParam Optional<String> look,
            HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        try {
            SlipLayout typed = SlipForm.read(request);
            if (look.isPresent()) {
                typed.check();
                return page(plan, typed, SentForm.none(), request);
            }
            slips.save(plan.mall().id(), Who.must(), typed, key);
            return new ModelAndView("redirect:/m/" + mall + "/admin/slip?saved");
        } catch (Refusal refusal) {
            Shell shell = shells.mall(request);
            SentForm sent = SentForm.refused(request, shell.page(), refusal, "");
            return page(plan, slips.of(plan.mall().id()), sent, request);
        }
    }

    /** @param file a PNG; empty: none was chosen */
    @PostMapping("/m/{mall}/admin/slip/logo")
    ModelAndView upload(
            @PathVariable String mall,
            @RequestParam MultipartFile file,
            @RequestParam String key,
            HttpServletRequest request)
            throws IOException {
        MallPlan plan = directory.plan(mall);
        try {
            logos.save(plan.mall().id(), Who.must(), LogoPicture.read(Files.content(file)), key);
            return new ModelAndView("redirect:/m/" + mall + "/admin/slip?saved#logo");
        } catch (Refusal refusal) {
            SentForm sent = SentForm.refused(request, shells.mall(request).page(), refusal, "logo");
            return page(plan, slips.of(plan.mall().id()), sent, request);
        }
    }

    @PostMapping("/m/{mall}/admin/slip/logo/remove")
    String remove(@PathVariable String mall, @RequestParam String key) {
        logos.remove(directory.plan(mall).mall().id(), Who.must(), key);
        return "redirect:/m/" + mall + "/admin/slip?saved#logo";
    }

    /** As the printer prints it. */
    @GetMapping("/m/{mall}/admin/slip/logo.png")
    ResponseEntity<byte[]> logo(@PathVariable String mall) {
        byte[] png = logos.of(directory.plan(mall).mall().id())
                .orElseThrow(PlatformProblem.NOT_FOUND::refusal)
                .png();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(png);
    }

    private ModelAndView page(MallPlan plan, SlipLayout layout, SentForm sent, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        SlipWords sample = SlipWriter.sample(shell.page(), plan);
        Optional<Raster> logo = logos.of(plan.mall().id());
        List<Slip> previews = Stream.of(Paper.values())
                .map(paper -> Slip.of(layout, sample, paper, CodePage.PC858, logo))
                .toList();
        return new ModelAndView(
                "visits/slipLayout",
                Map.of(
                        "shell",
                        shell,
                        "layout",
                        layout,
                        "previews",
                        previews,
                        "logo",
                        logo,
                        "sent",
                        sent,
                        "saved",
                        request.getParameter("saved") != null,
                        "unsaved",
                        sent.problem().isEmpty() && request.getParameter("look") != null),
                HttpStatusCode.valueOf(sent.status()));
    }
}
