package id.pendopo.directory.admin;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Accounts;
import id.pendopo.platform.security.Accounts.NewAccount;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.platform.security.StaffAccounts.Member;
import id.pendopo.platform.security.StaffAccounts.Placement;
import id.pendopo.platform.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may make or change which account in a mall. Nobody hands out more than they have, nor closes their own door. */
@Component
class AccountDesk {
    /** Not who oversees: an overseer must not be in the hand of whom they oversee. */
    private static final List<Role> BY_MANAGER = List.of(Role.RECEPTIONIST, Role.AGENCY_SUPERVISOR, Role.OFFICER);

    private static final List<Role> BY_REGION = List.of(
            Role.MALL_MANAGER,
            Role.RECEPTIONIST,
            Role.AGENCY_SUPERVISOR,
            Role.OFFICER,
            Role.OVERSEER,
            Role.REGION_ADMIN);

    private final Accounts accounts;
    private final StaffAccounts staff;
    private final Once once;
    private final TransactionTemplate transaction;

    AccountDesk(Accounts accounts, StaffAccounts staff, Once once, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.staff = staff;
        this.once = once;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the form says of an account; agency and counter are empty where the role has none. */
    record Wish(
            String displayName,
            Role role,
            @Nullable UUID agency,
            @Nullable UUID counter) {}

    static List<Role> roles(Actor actor) {
        return actor.role() == Role.REGION_ADMIN ? BY_REGION : BY_MANAGER;
    }

    void create(MallPlan plan, String username, String password, Wish wish, Actor actor, String key) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9._-]{2,40}")) {
            throw DirectoryProblem.USERNAME_UNREADABLE.refusal();
        }
        Placement place = placement(plan, wish, actor);
        UUID subject = Once.named(plan.mall().id(), name, place);
        String hash = Accounts.hash(password);
        try {
            transaction.executeWithoutResult(status -> {
                if (once.first(key, "account.create", subject)) {
                    if (staff.taken(name)) {
                        throw DirectoryProblem.USERNAME_TAKEN.refusal(Map.of("username", name));
                    }
                    accounts.createHashed(
                            new NewAccount(
                                    name,
                                    place.displayName(),
                                    "",
                                    place.role(),
                                    place.mall(),
                                    place.agency(),
                                    place.counter()),
                            hash);
                }
            });
        } catch (DuplicateKeyException e) {
            // Two administrators chose the same name in the same second.
            throw DirectoryProblem.USERNAME_TAKEN.refusal(Map.of("username", name));
        }
    }

    void place(MallPlan plan, UUID account, Wish wish, Actor actor, String key) {
        Placement place = placement(plan, wish, actor);
        change(plan, account, actor, key, "account.place", () -> staff.place(account, place, actor.id()));
    }

    /** The own account: the name only. Role, agency and counter are for others to say. */
    void rename(MallPlan plan, String displayName, Actor actor, String key) {
        Member own = mine(plan, actor.id(), actor);
        String name = name(displayName);
        once(key, "account.rename", own.id(), () -> staff.rename(own.id(), name, actor.id()));
    }

    /** Not the own one, which has a page of its own: there the old one is asked for. */
    void setPassword(MallPlan plan, UUID account, String password, Actor actor, String key) {
        another(plan, account, actor);
        String hash = Accounts.hash(password);
        once(key, "account.password", account, () -> staff.setPassword(account, hash, actor.id()));
    }

    void open(MallPlan plan, UUID account, boolean active, Actor actor, String key) {
        change(plan, account, actor, key, "account.open", () -> staff.open(account, active, actor.id()));
    }

    /** The account, when this administrator may touch it. */
    Member mine(MallPlan plan, UUID account, Actor actor) {
        Member member = staff.find(account).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        boolean here =
                plan.mall().id().equals(member.mall()) || member.mall() == null && actor.role() == Role.REGION_ADMIN;
        if (!here) {
            throw PlatformProblem.NOT_FOUND.refusal();
        }
        if (!mayTouch(member, actor)) {
            throw DirectoryProblem.ROLE_NOT_YOURS.refusal();
        }
        return member;
    }

    static boolean mayTouch(Member member, Actor actor) {
        return roles(actor).contains(member.role()) || member.id().equals(actor.id());
    }

    private void change(MallPlan plan, UUID account, Actor actor, String key, String command, Runnable work) {
        another(plan, account, actor);
        once(key, command, account, work);
    }

    private void another(MallPlan plan, UUID account, Actor actor) {
        mine(plan, account, actor);
        if (account.equals(actor.id())) {
            throw DirectoryProblem.NOT_YOURSELF.refusal();
        }
    }

    private void once(String key, String command, UUID account, Runnable work) {
        transaction.executeWithoutResult(status -> {
            if (once.first(key, command, account)) {
                work.run();
            }
        });
    }

    private static Placement placement(MallPlan plan, Wish wish, Actor actor) {
        String name = name(wish.displayName());
        if (!roles(actor).contains(wish.role())) {
            throw DirectoryProblem.ROLE_NOT_YOURS.refusal();
        }
        boolean ofAgency = wish.role() == Role.OFFICER || wish.role() == Role.AGENCY_SUPERVISOR;
        UUID agency = ofAgency ? agency(plan, wish.agency()) : null;
        UUID counter = ofAgency ? counter(plan, agency, wish.counter()) : null;
        UUID mall = wish.role() == Role.REGION_ADMIN ? null : plan.mall().id();
        return new Placement(name, wish.role(), mall, agency, counter);
    }

    private static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > 100 || !PlainText.isLine(name)) {
            throw DirectoryProblem.NAME_MISSING.refusal(Map.of("max", 100));
        }
        return name;
    }

    private static UUID agency(MallPlan plan, @Nullable UUID agency) {
        if (agency == null) {
            throw DirectoryProblem.AGENCY_NEEDED.refusal();
        }
        Agency known = plan.agencies().get(agency);
        if (known == null) {
            throw DirectoryProblem.AGENCY_NOT_HERE.refusal();
        }
        return known.id();
    }

    private static @Nullable UUID counter(MallPlan plan, @Nullable UUID agency, @Nullable UUID counter) {
        if (counter == null) {
            return null;
        }
        Counter known = plan.counters().get(counter);
        if (known == null || !known.agency().equals(agency)) {
            throw DirectoryProblem.COUNTER_NOT_OF_AGENCY.refusal();
        }
        return known.id();
    }
}
