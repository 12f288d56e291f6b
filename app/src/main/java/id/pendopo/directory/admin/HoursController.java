package id.pendopo.directory.admin;

import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.OVERSEER;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.directory.MallPlan;
import id.pendopo.directory.exchange.DirectoryEditor;
import id.pendopo.directory.exchange.DirectoryEditor.Batch;
import id.pendopo.directory.sheet.Fault;
import id.pendopo.directory.sheet.FaultWords;
import id.pendopo.directory.sheet.SheetReader;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening hours: what comes out this week, and the usual week of each place. */
@Controller
@RequestMapping("/m/{mall}/admin/hours")
class HoursController {
    private final Shells shells;
    private final SheetDesks desks;
    private final DirectoryEditor editor;
    private final FaultWords words;

    HoursController(Shells shells, SheetDesks desks, DirectoryEditor editor, FaultWords words) {
        this.shells = shells;
        this.desks = desks;
        this.editor = editor;
        this.words = words;
    }

    @Access({REGION_ADMIN, MALL_MANAGER, OVERSEER})
    @GetMapping
    ModelAndView week(@RequestParam Optional<LocalDate> day, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        Desk desk = desks.desk(shell.page(), "hours");
        MallPlan plan = desks.plan(shell.page());
        WeekView view = WeekView.of(
                shell.page(),
                plan,
                shown(day, shell.page().today()),
                desk.sheet().rows(desk.premises()));
        return new ModelAndView("directory/hours", Map.of("shell", shell, "desk", desk, "view", view));
    }

    /** A day beyond any calendar of ours shows this week. */
    private static LocalDate shown(Optional<LocalDate> asked, LocalDate today) {
        return asked.filter(day -> Math.abs(ChronoUnit.YEARS.between(today, day)) <= 100)
                .orElse(today);
    }

    @Access({REGION_ADMIN, MALL_MANAGER})
    @GetMapping("/week")
    ModelAndView form(
            @RequestParam String scope, @RequestParam(defaultValue = "") String ref, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        Desk desk = desks.desk(shell.page(), "hours");
        return form(shell, desk, scope, ref, WeekForm.fromRows(rows(desk, scope, ref)), Map.of());
    }

    @Access({REGION_ADMIN, MALL_MANAGER})
    @PostMapping("/week")
    Object save(
            @RequestParam String scope,
            @RequestParam(defaultValue = "") String ref,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> all,
            HttpServletRequest request) {
        Shell shell = shells.mall(request);
        Desk desk = desks.desk(shell.page(), "hours");
        Map<String, Map<String, String>> spans = WeekForm.fromRequest(all, scope, ref);
        List<String> fields = List.copyOf(spans.keySet());
        SheetReader.Result result = SheetReader.forms(desk.sheet(), List.copyOf(spans.values()), desk.premises());
        if (!result.fine()) {
            Map<String, String> errors = new HashMap<>();
            for (Fault fault : result.faults()) {
                errors.putIfAbsent(
                        fields.get(fault.line() - 1),
                        words.sentence(shell.page().lang(), fault));
            }
            ModelAndView again = form(shell, desk, scope, ref, spans, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (!result.rows().isEmpty()) {
            editor.save(
                    desk.premises(),
                    List.of(new Batch(desk.sheet(), result.rows())),
                    Who.must().id(),
                    key);
        } else if (!rows(desk, scope, ref).isEmpty()) {
            Map<String, String> place = Map.of("scope", scope, "ref", ref);
            editor.delete(desk.premises(), desk.sheet(), place, Who.must().id(), key);
        }
        return "redirect:" + desk.address();
    }

    private static List<Map<String, String>> rows(Desk desk, String scope, String ref) {
        return desk.sheet().rows(desk.premises()).stream()
                .filter(row -> scope.equals(row.get("scope")) && ref.equals(row.get("ref")))
                .toList();
    }

    private ModelAndView form(
            Shell shell,
            Desk desk,
            String scope,
            String ref,
            Map<String, Map<String, String>> spans,
            Map<String, String> errors) {
        String place =
                switch (scope) {
                    case "MALL" -> desks.plan(shell.page()).mall().shortName();
                    case "AGENCY" ->
                        Optional.ofNullable(desk.agencies().get(ref)).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
                    case "COUNTER" -> shell.page().t("admin.counter", "number", number(desk, ref));
                    default -> throw PlatformProblem.NOT_FOUND.refusal();
                };
        WeekForm view = WeekForm.of(desk, scope, ref, place, spans, errors);
        return new ModelAndView("directory/week", Map.of("shell", shell, "view", view));
    }

    private static String number(Desk desk, String ref) {
        if (!desk.counters().contains(ref)) {
            throw PlatformProblem.NOT_FOUND.refusal();
        }
        return ref;
    }
}
