package id.pendopo.directory.nation;

import id.pendopo.directory.admin.DirectoryProblem;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Accounts;
import id.pendopo.platform.security.Accounts.NewAccount;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a region its administrators; from there on the region looks after its own people. */
@Component
class Appointments {
    private final NationStore store;
    private final Accounts accounts;
    private final StaffAccounts staff;
    private final Once once;
    private final TransactionTemplate transaction;

    Appointments(
            NationStore store,
            Accounts accounts,
            StaffAccounts staff,
            Once once,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.accounts = accounts;
        this.staff = staff;
        this.once = once;
        this.transaction = new TransactionTemplate(transactions);
    }

    void appoint(int region, String username, String displayName, String password, UUID actor, String key) {
        if (!store.exists(region)) {
            throw DirectoryProblem.REGION_UNKNOWN.refusal();
        }
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9._-]{2,40}")) {
            throw DirectoryProblem.USERNAME_UNREADABLE.refusal();
        }
        String shown = RegionDesk.checked(displayName);
        String hash = Accounts.hash(password);
        Wall.run(
                region,
                () -> transaction.executeWithoutResult(status -> {
                    if (once.first(key, "region.appoint", Once.named(region, name, shown))) {
                        if (staff.taken(name)) {
                            throw DirectoryProblem.USERNAME_TAKEN.refusal(Map.of("username", name));
                        }
                        accounts.createHashed(
                                new NewAccount(name, shown, "", Role.REGION_ADMIN, null, null, null), hash);
                    }
                }));
    }
}
