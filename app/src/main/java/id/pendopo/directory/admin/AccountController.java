package id.pendopo.directory.admin;

import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.platform.security.StaffAccounts.Member;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff accounts of a mall. Names of staff are personal data: overseers don't see this list. */
@Controller
@RequestMapping("/m/{mall}/admin/accounts")
@Access({REGION_ADMIN, MALL_MANAGER})
class AccountController {
    private final Shells shells;
    private final SheetDesks desks;
    private final StaffAccounts staff;
    private final AccountDesk desk;
    private final Texts texts;

    AccountController(Shells shells, SheetDesks desks, StaffAccounts staff, AccountDesk desk, Texts texts) {
        this.shells = shells;
        this.desks = desks;
        this.staff = staff;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        Shell shell = shells.mall(request);
        MallPlan plan = desks.plan(shell.page());
        List<Member> members = new ArrayList<>(SheetDesks.isRegionAdmin() ? staff.ofRegion() : List.of());
        members.addAll(staff.of(plan.mall().id()));
        Set<UUID> own = members.stream()
                .filter(member -> AccountDesk.mayTouch(member, Who.must()))
                .map(Member::id)
                .collect(Collectors.toSet());
        return new ModelAndView(
                "directory/accounts", Map.of("shell", shell, "plan", plan, "members", members, "own", own));
    }

    @GetMapping("/new")
    ModelAndView blank(HttpServletRequest request) {
        return form(shells.mall(request), AccountForm.blank(), Optional.empty());
    }

    @PostMapping("/new")
    Object create(
            AccountForm form, @RequestParam String password, @RequestParam String key, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        try {
            desk.create(desks.plan(shell.page()), form.username(), password, form.wish(), Who.must(), key);
            return back(shell);
        } catch (Refusal refusal) {
            return form(shell, form, Optional.of(refusal));
        }
    }

    @GetMapping("/{account}")
    ModelAndView edit(@PathVariable UUID account, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        Member member = desk.mine(desks.plan(shell.page()), account, Who.must());
        return form(shell, AccountForm.of(member), Optional.empty());
    }

    @PostMapping("/{account}")
    Object place(@PathVariable UUID account, AccountForm form, @RequestParam String key, HttpServletRequest request) {
        Shell shell = shells.mall(request);
        try {
            if (account.equals(Who.must().id())) {
                desk.rename(desks.plan(shell.page()), form.displayName(), Who.must(), key);
            } else {
                desk.place(desks.plan(shell.page()), account, form.wish(), Who.must(), key);
            }
            return back(shell);
        } catch (Refusal refusal) {
            Member member = desk.mine(desks.plan(shell.page()), account, Who.must());
            boolean own = account.equals(Who.must().id());
            AccountForm again = own ? AccountForm.of(member).named(form.displayName()) : form.about(member);
            return form(shell, again, Optional.of(refusal));
        }
    }

    @PostMapping("/{account}/password")
    Object password(
            @PathVariable UUID account,
            @RequestParam String password,
            @RequestParam String key,
            HttpServletRequest request) {
        Shell shell = shells.mall(request);
        try {
            desk.setPassword(desks.plan(shell.page()), account, password, Who.must(), key);
            return back(shell);
        } catch (Refusal refusal) {
            Member member = desk.mine(desks.plan(shell.page()), account, Who.must());
            return form(shell, AccountForm.of(member), Optional.of(refusal));
        }
    }

    @PostMapping("/{account}/open")
    String open(
            @PathVariable UUID account,
            @RequestParam boolean active,
            @RequestParam String key,
            HttpServletRequest request) {
        Shell shell = shells.mall(request);
        desk.open(desks.plan(shell.page()), account, active, Who.must(), key);
        return back(shell);
    }

    private static String back(Shell shell) {
        return "redirect:" + shell.page().mall("/admin/accounts");
    }

    private ModelAndView form(Shell shell, AccountForm form, Optional<Refusal> refusal) {
        List<Role> roles = AccountDesk.roles(Who.must());
        ModelAndView page = new ModelAndView(
                "directory/account",
                Map.of(
                        "shell",
                        shell,
                        "plan",
                        desks.plan(shell.page()),
                        "form",
                        form,
                        "roles",
                        roles,
                        "own",
                        Who.must().id().equals(form.id()),
                        "problem",
                        refusal.map(r -> ProblemWords.of(r, texts, shell.page().lang()))));
        refusal.ifPresent(r -> page.setStatus(HttpStatus.valueOf(r.type().status())));
        return page;
    }
}
