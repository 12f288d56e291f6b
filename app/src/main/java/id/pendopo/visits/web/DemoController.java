package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Sessions;
import id.pendopo.platform.security.SignInCookies;
import id.pendopo.platform.security.StaffAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The demo's open doors: one click and one is somebody. Exists only in the demo. */
@Controller
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class DemoController {
    private final Directory directory;
    private final StaffAccounts staff;
    private final Sessions sessions;
    private final Devices devices;

    DemoController(Directory directory, StaffAccounts staff, Sessions sessions, Devices devices) {
        this.directory = directory;
        this.staff = staff;
        this.sessions = sessions;
        this.devices = devices;
    }

    @Access(everybody = true)
    @PostMapping("/demo/sign-in")
    String signIn(
            @RequestParam String mall,
            @RequestParam String username,
            HttpServletRequest request,
            HttpServletResponse response) {
        MallPlan plan = directory.plan(mall);
        String session = Wall.get(plan.mall().region(), () -> sessions.open(account(plan, username)));
        SignInCookies.session(request, response, session);
        return "redirect:/m/" + plan.mall().code() + "/home";
    }

    private UUID account(MallPlan plan, String username) {
        return staff.of(plan.mall().id()).stream()
                .filter(member ->
                        member.demo() && member.active() && member.username().equals(username))
                .map(StaffAccounts.Member::id)
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::refusal);
    }

    /** Makes this browser a device, only on that device's own screen: other tabs stay what they are. */
    @Access(everybody = true)
    @PostMapping("/demo/device")
    String device(
            @RequestParam String mall,
            @RequestParam Role kind,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (kind != Role.KIOSK && kind != Role.DISPLAY) {
            throw PlatformProblem.INPUT_INVALID.refusal();
        }
        MallPlan plan = directory.plan(mall);
        UUID id = plan.mall().id();
        String device = Wall.get(
                plan.mall().region(),
                () -> devices.pair(
                        id, devices.announce(id, kind, "Demo", null, null).code()));
        String screen = "/m/" + plan.mall().code() + StartController.screen(kind);
        if (kind == Role.DISPLAY) {
            // The display's stream of changes stands outside its screen's address.
            SignInCookies.device(
                    request, response, device, screen, "/live/" + plan.mall().code());
        } else {
            SignInCookies.device(request, response, device, screen);
        }
        return "redirect:" + screen;
    }
}
