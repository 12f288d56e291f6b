package id.pendopo.directory.admin;

import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.OVERSEER;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.directory.DeviceSilence;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Kiosks, displays and counter PCs of a mall. */
@Controller
@RequestMapping("/m/{mall}/admin/devices")
class DeviceController {
    private final Shells shells;
    private final SheetDesks desks;
    private final Devices devices;
    private final DeviceDesk desk;
    private final ObjectProvider<DeviceSilence> silence;

    DeviceController(
            Shells shells, SheetDesks desks, Devices devices, DeviceDesk desk, ObjectProvider<DeviceSilence> silence) {
        this.shells = shells;
        this.desks = desks;
        this.devices = devices;
        this.desk = desk;
        this.silence = silence;
    }

    @Access({REGION_ADMIN, MALL_MANAGER, OVERSEER})
    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        Shell shell = shells.mall(request);
        MallPlan plan = desks.plan(shell.page());
        boolean mayWrite = SheetDesks.mayWrite();
        List<Devices.Device> all = devices.of(plan.mall().id());
        return new ModelAndView(
                "directory/devices",
                Map.of(
                        "shell", shell,
                        "plan", plan,
                        // A pairing code is a key to the hall: only those who may hand it out see it.
                        "devices", DeviceRow.of(shell.page(), all, silent(plan, all), mayWrite),
                        "mayWrite", mayWrite));
    }

    private Map<UUID, Instant> silent(MallPlan plan, List<Devices.Device> all) {
        return silence.stream().findFirst().map(known -> known.of(plan, all)).orElse(Map.of());
    }

    @Access({REGION_ADMIN, MALL_MANAGER})
    @PostMapping
    String announce(
            @RequestParam Role kind,
            @RequestParam String name,
            @RequestParam Optional<UUID> place,
            @RequestParam String key,
            HttpServletRequest request) {
        MallPlan plan = desks.plan(shells.mall(request).page());
        place.filter(counter -> !plan.counters().containsKey(counter)).ifPresent(counter -> {
            throw PlatformProblem.NOT_FOUND.refusal();
        });
        desk.announce(
                plan.mall().id(), kind, name, place.orElse(null), Who.must().id(), key);
        return "redirect:/m/" + plan.mall().code() + "/admin/devices";
    }

    @Access({REGION_ADMIN, MALL_MANAGER})
    @PostMapping("/revoke")
    String revoke(@RequestParam UUID device, @RequestParam String key, HttpServletRequest request) {
        MallPlan plan = desks.plan(shells.mall(request).page());
        desk.revoke(plan.mall().id(), device, Who.must().id(), key);
        return "redirect:/m/" + plan.mall().code() + "/admin/devices";
    }
}
