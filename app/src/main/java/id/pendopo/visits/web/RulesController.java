package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.setup.RuleField;
import id.pendopo.visits.setup.RulesWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules of a mall: each with what it means and what it may be. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class RulesController {
    private final Shells shells;
    private final Directory directory;
    private final QueueBooks books;
    private final RulesWriter writer;

    RulesController(Shells shells, Directory directory, QueueBooks books, RulesWriter writer) {
        this.shells = shells;
        this.directory = directory;
        this.books = books;
        this.writer = writer;
    }

    @GetMapping("/m/{mall}/admin/rules")
    ModelAndView show(@PathVariable String mall, HttpServletRequest request) {
        return page(mall, SentForm.none(), Set.of(), request);
    }

    @PostMapping("/m/{mall}/admin/rules")
    ModelAndView save(@PathVariable String mall, @RequestParam String key, HttpServletRequest request) {
        Map<String, Integer> figures = new HashMap<>();
        for (RuleField field : RuleField.ALL) {
            String typed = String.valueOf(request.getParameter(field.column())).strip();
            if (typed.matches("\\d{1,6}")) {
                figures.put(field.column(), Integer.parseInt(typed));
            }
        }
        boolean approval = request.getParameter("closing_needs_approval") != null;
        try {
            writer.save(id(mall), Who.must(), figures, approval, key);
            return new ModelAndView("redirect:/m/" + mall + "/admin/rules?saved");
        } catch (Refusal refusal) {
            Set<String> wrong = RuleField.ALL.stream()
                    .filter(field -> !field.allows(figures.get(field.column())))
                    .map(RuleField::column)
                    .collect(Collectors.toSet());
            Page page = shells.mall(request).page();
            return page(mall, SentForm.refused(request, page, refusal, ""), wrong, request);
        }
    }

    /** @param wrong columns whose figures are out of bounds */
    private ModelAndView page(String mall, SentForm sent, Set<String> wrong, HttpServletRequest request) {
        return new ModelAndView(
                "visits/rules",
                Map.of(
                        "shell",
                        shells.mall(request),
                        "rules",
                        books.of(id(mall)).rules(),
                        "sent",
                        sent,
                        "wrong",
                        wrong,
                        "saved",
                        request.getParameter("saved") != null),
                HttpStatusCode.valueOf(sent.status()));
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }
}
