package id.pendopo.visits.web;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.setup.QueueEditor;
import id.pendopo.visits.setup.QueueFault;
import id.pendopo.visits.setup.QueueSheet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queues of a mall: list and form. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class QueueAdminController {
    private static final int ECHO = 700;

    private final Shells shells;
    private final Directory directory;
    private final QueueSheet sheet;
    private final QueueEditor editor;

    QueueAdminController(Shells shells, Directory directory, QueueSheet sheet, QueueEditor editor) {
        this.shells = shells;
        this.directory = directory;
        this.sheet = sheet;
        this.editor = editor;
    }

    @GetMapping("/m/{mall}/admin/queues")
    ModelAndView list(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        Map<String, String> agencies = plan.agencies().values().stream()
                .collect(Collectors.toMap(Agency::code, Agency::shortName, (one, two) -> one));
        return new ModelAndView(
                "visits/queues",
                Map.of(
                        "shell",
                        shells.mall(request),
                        "agencies",
                        agencies,
                        "rows",
                        sheet.rows(plan.mall().id())));
    }

    /** @param code empty for a new queue */
    @GetMapping("/m/{mall}/admin/queues/edit")
    ModelAndView edit(
            @PathVariable String mall, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        if (code.isEmpty()) {
            Map<String, String> fresh = Map.of("digits", "3", "contingent", "50", "active", "true", "services", "*");
            return form(shells.mall(request), plan, true, fresh, List.of());
        }
        Map<String, String> row = sheet.rows(plan.mall().id()).stream()
                .filter(known -> code.equals(known.get("code")))
                .findFirst()
                .orElseThrow(VisitProblem.QUEUE_UNKNOWN::refusal);
        return form(shells.mall(request), plan, false, row, List.of());
    }

    @PostMapping("/m/{mall}/admin/queues/edit")
    ModelAndView save(
            @PathVariable String mall,
            @RequestParam String key,
            @RequestParam(defaultValue = "false") boolean isNew,
            HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        Map<String, String> cells = new HashMap<>();
        for (String column : QueueSheet.COLUMNS) {
            String typed = request.getParameter(column);
            cells.put(column, typed == null ? "" : typed.strip());
        }
        QueueSheet.Checked checked = sheet.form(plan.mall().id(), cells);
        if (!checked.fine()) {
            return form(shells.mall(request), plan, isNew, cells, checked.faults());
        }
        editor.save(plan.mall().id(), Who.must(), checked.entries(), key);
        return new ModelAndView("redirect:/m/" + mall + "/admin/queues");
    }

    private static ModelAndView form(
            Shell shell, MallPlan plan, boolean isNew, Map<String, String> cells, List<QueueFault> faults) {
        Map<String, String> agencies = plan.agencies().values().stream()
                .sorted(Comparator.comparing(Agency::shortName, String.CASE_INSENSITIVE_ORDER))
                .collect(Collectors.toMap(Agency::code, Agency::shortName, (one, two) -> one, LinkedHashMap::new));
        Map<String, String> echoed = new HashMap<>();
        cells.forEach((column, cell) -> echoed.put(column, cell.length() > ECHO ? cell.substring(0, ECHO) : cell));
        Map<String, List<String>> sentences = faults.stream()
                .collect(Collectors.groupingBy(
                        QueueFault::column, Collectors.mapping(fault -> sentence(shell, fault), Collectors.toList())));
        QueueFormView view = new QueueFormView(isNew, echoed, sentences, agencies);
        return new ModelAndView(
                "visits/queueForm",
                Map.of("shell", shell, "view", view),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static String sentence(Shell shell, QueueFault fault) {
        return shell.page().t("queue-fault." + fault.kind(), "value", fault.value());
    }
}
