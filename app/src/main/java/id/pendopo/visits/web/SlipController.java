package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.printing.CodePage;
import id.pendopo.visits.printing.Paper;
import id.pendopo.visits.printing.Slip;
import id.pendopo.visits.printing.SlipBook;
import id.pendopo.visits.printing.SlipLayout;
import id.pendopo.visits.printing.SlipWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What stands on a mall's slips, with both rolls to look at. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class SlipController {
    private final Shells shells;
    private final Directory directory;
    private final SlipBook slips;

    SlipController(Shells shells, Directory directory, SlipBook slips) {
        this.shells = shells;
        this.directory = directory;
        this.slips = slips;
    }

    @GetMapping("/m/{mall}/admin/slip")
    ModelAndView show(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        return page(plan, slips.of(plan.mall().id()), SentForm.none(), request);
    }

    @PostMapping("/m/{mall}/admin/slip")
    ModelAndView save(@PathVariable String mall, @RequestParam String key, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        try {
            slips.save(plan.mall().id(), Who.must(), SlipForm.read(request), key);
            return new ModelAndView("redirect:/m/" + mall + "/admin/slip?saved");
        } catch (Refusal refusal) {
            Shell shell = shells.mall(request);
            SentForm sent = SentForm.refused(request, shell.page(), refusal, "");
            return page(plan, slips.of(plan.mall().id()), sent, request);
        }
    }

    private ModelAndView page(MallPlan plan, SlipLayout layout, SentForm sent, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        SlipWords sample = SlipWriter.sample(shell.page(), plan);
        List<Slip> previews = Stream.of(Paper.values())
                .map(paper -> Slip.of(layout, sample, paper, CodePage.PC858))
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
                        "sent",
                        sent,
                        "saved",
                        request.getParameter("saved") != null),
                HttpStatusCode.valueOf(sent.status()));
    }
}
