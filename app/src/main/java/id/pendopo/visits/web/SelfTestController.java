package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.management.SelfTest;
import id.pendopo.visits.management.TestBook;
import id.pendopo.visits.management.TestResult;
import id.pendopo.visits.management.TestResult.Part;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the morning's test of printers, voice and displays has found, and a button to test now. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class SelfTestController {
    private final Shells shells;
    private final Directory directory;
    private final Devices devices;
    private final SelfTest test;
    private final TestBook book;

    SelfTestController(Shells shells, Directory directory, Devices devices, SelfTest test, TestBook book) {
        this.shells = shells;
        this.directory = directory;
        this.devices = devices;
        this.test = test;
        this.book = book;
    }

    @GetMapping("/m/{mall}/admin/self-test")
    ModelAndView show(@PathVariable String mall, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        UUID id = directory.plan(mall).mall().id();
        Map<String, String> names =
                devices.of(id).stream().collect(Collectors.toMap(one -> one.id().toString(), Devices.Device::name));
        List<TestRow> rows = book.of(id).stream()
                .map(result -> row(shell.page(), result, names))
                .toList();
        boolean begun = request.getParameter("begun") != null;
        return new ModelAndView(
                "visits/selfTest",
                Map.of("shell", shell, "rows", rows, "begun", begun, "unable", String.join(", ", test.unable(id))));
    }

    @PostMapping("/m/{mall}/admin/self-test")
    String begin(@PathVariable String mall, @RequestParam String key) {
        test.asked(directory.plan(mall).mall().id(), Who.must().id(), key);
        return "redirect:/m/" + mall + "/admin/self-test?begun";
    }

    private static TestRow row(Page page, TestResult result, Map<String, String> names) {
        String thing = result.part() == Part.VOICE
                ? page.t("place.area", "area", result.thing())
                : names.getOrDefault(result.thing(), page.t("self-test.gone"));
        String next = result.well()
                ? ""
                : result.trouble()
                        .map(why -> page.word("trouble", why) + " · " + page.word("trouble.next", why))
                        .orElseGet(() -> page.word("self-test.next", result.part()));
        return new TestRow(
                page.word("self-test.part", result.part()), thing, result.well(), next, page.time(result.at()));
    }
}
