package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.SafeHeaders;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.display.DisplayLayout;
import id.pendopo.visits.display.LayoutBook;
import id.pendopo.visits.display.MediaShelf;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The mall's displays: which there are, and how each is laid out. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class DisplayAdminController {
    private final Shells shells;
    private final Directory directory;
    private final Devices devices;
    private final LayoutBook layouts;
    private final MediaShelf shelf;

    DisplayAdminController(Shells shells, Directory directory, Devices devices, LayoutBook layouts, MediaShelf shelf) {
        this.shells = shells;
        this.directory = directory;
        this.devices = devices;
        this.layouts = layouts;
        this.shelf = shelf;
    }

    @GetMapping("/m/{mall}/admin/displays")
    ModelAndView list(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        UUID id = plan.mall().id();
        List<DisplayRow> rows = devices.of(id, Role.DISPLAY).stream()
                .map(device -> DisplayRow.of(device, layouts.of(id, device.id()), plan))
                .toList();
        return new ModelAndView("visits/displays", Map.of("shell", shells.mall(request), "rows", rows));
    }

    @GetMapping("/m/{mall}/admin/displays/{display}")
    ModelAndView edit(
            @PathVariable String mall,
            @PathVariable UUID display,
            HttpServletRequest request,
            HttpServletResponse response) {
        MallPlan plan = directory.plan(mall);
        DisplayLayout layout = layouts.of(plan.mall().id(), display);
        return page(plan, display, layout, SentForm.none(), request, response);
    }

    @PostMapping("/m/{mall}/admin/displays/{display}")
    ModelAndView save(
            @PathVariable String mall,
            @PathVariable UUID display,
            @RequestParam String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        MallPlan plan = directory.plan(mall);
        Mall here = plan.mall();
        mustBeDisplay(here.id(), display);
        try {
            layouts.save(here.id(), Who.must(), display, LayoutForm.read(request), key);
            return new ModelAndView("redirect:/m/" + mall + "/admin/displays/" + display + "?saved");
        } catch (Refusal refusal) {
            Shell shell = shells.mall(request);
            SentForm sent = SentForm.refused(request, shell.page(), refusal, "");
            DisplayLayout layout = layouts.of(here.id(), display);
            return page(plan, display, layout, sent, request, response);
        }
    }

    private ModelAndView page(
            MallPlan plan,
            UUID display,
            DisplayLayout layout,
            SentForm sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        SafeHeaders.framing(response);
        Devices.Device device = mustBeDisplay(plan.mall().id(), display);
        return new ModelAndView(
                "visits/displayLayout",
                Map.of(
                        "shell",
                        shells.mall(request),
                        "name",
                        device.name(),
                        "display",
                        display,
                        "layout",
                        layout,
                        "zones",
                        plan.areas(),
                        "media",
                        shelf.of(plan.mall().id()),
                        "sent",
                        sent,
                        "saved",
                        request.getParameter("saved") != null),
                HttpStatusCode.valueOf(sent.status()));
    }

    private Devices.Device mustBeDisplay(UUID mall, UUID display) {
        return devices.of(mall, Role.DISPLAY).stream()
                .filter(device -> device.id().equals(display))
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::refusal);
    }
}
