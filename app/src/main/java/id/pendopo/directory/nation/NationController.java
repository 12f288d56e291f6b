package id.pendopo.directory.nation;

import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
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

/** Regions and malls of the whole program, for its administrators, who see no citizen. */
@Controller
@RequestMapping("/nation")
@Access(Role.PLATFORM_ADMIN)
class NationController {
    private final Shells shells;
    private final NationStore store;
    private final RegionDesk regions;
    private final Appointments appointments;
    private final NewMall malls;

    NationController(Shells shells, NationStore store, RegionDesk regions, Appointments appointments, NewMall malls) {
        this.shells = shells;
        this.store = store;
        this.regions = regions;
        this.appointments = appointments;
        this.malls = malls;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        return new ModelAndView(
                "directory/nation", Map.of("shell", shells.nation(request), "regions", store.regions()));
    }

    @PostMapping("/regions")
    String open(
            @RequestParam int region,
            @RequestParam String name,
            @RequestParam String province,
            @RequestParam String key) {
        regions.open(region, name, province, Who.must().id(), key);
        return "redirect:/nation";
    }

    @PostMapping("/regions/{region}/admins")
    String appoint(
            @PathVariable int region,
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam String key) {
        appointments.appoint(region, username, displayName, password, Who.must().id(), key);
        return "redirect:/nation";
    }

    @GetMapping("/malls/new")
    ModelAndView blank(HttpServletRequest request) {
        Shell shell = shells.nation(request);
        return new ModelAndView("directory/form", Map.of("shell", shell, "view", malls.blank(shell.page())));
    }

    @PostMapping("/malls/new")
    Object found(
            @RequestParam String key, @RequestParam MultiValueMap<String, String> all, HttpServletRequest request) {
        Shell shell = shells.nation(request);
        return malls.found(shell.page(), all, key)
                .<Object>map(view -> {
                    ModelAndView again = new ModelAndView("directory/form", Map.of("shell", shell, "view", view));
                    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return again;
                })
                .orElse("redirect:/nation");
    }
}
