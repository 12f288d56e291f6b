package id.pendopo.directory.seed;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.command.SeedStep;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Accounts;
import id.pendopo.platform.security.Accounts.NewAccount;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fictional staff for the demo; all share one password, hashed once per start because Argon2id is slow on purpose. */
@Component
class StaffSeed implements SeedStep {
    static final String PASSWORD = Accounts.DEMO_PASSWORD;

    private final Directory directory;
    private final Accounts accounts;
    private final StaffAccounts staff;
    private final TransactionTemplate transaction;

    StaffSeed(Directory directory, Accounts accounts, StaffAccounts staff, PlatformTransactionManager transactions) {
        this.directory = directory;
        this.accounts = accounts;
        this.staff = staff;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load() {
        Supplier<String> hash = new Hash();
        Wall.run(Wall.NATION, () -> {
            if (!staff.taken("admin")) {
                accounts.createHashed(
                        new NewAccount("admin", "Admin Nasional", "", Role.PLATFORM_ADMIN, null, null, null),
                        hash.get());
            }
        });
        SeedFolders.MALLS.forEach(code -> directory.byCode(code).ifPresent(plan -> load(plan, hash)));
    }

    private void load(MallPlan plan, Supplier<String> hash) {
        Wall.run(plan.mall().region(), () -> {
            if (staff.of(plan.mall().id()).isEmpty()) {
                SeedFolders.mall(plan.mall().code())
                        .file("staff.csv")
                        .ifPresent(file -> transaction.executeWithoutResult(
                                status -> create(plan, CsvReader.read(file), hash.get())));
            }
        });
    }

    private void create(MallPlan plan, CsvFile file, String hash) {
        Map<String, UUID> agencies = byName(plan.agencies().values(), Agency::code, Agency::id);
        Map<String, UUID> counters =
                byName(plan.counters().values(), counter -> String.valueOf(counter.number()), Counter::id);
        for (CsvFile.Line line : file.lines()) {
            Role role = Role.valueOf(line.cell("role"));
            accounts.createHashed(
                    new NewAccount(
                            line.cell("username"),
                            line.cell("display_name"),
                            "",
                            role,
                            role == Role.REGION_ADMIN ? null : plan.mall().id(),
                            found(agencies, line, "agency"),
                            found(counters, line, "counter")),
                    hash);
        }
    }

    private static <T> Map<String, UUID> byName(
            java.util.Collection<T> rows, Function<T, String> name, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(name, id));
    }

    private static @Nullable UUID found(Map<String, UUID> known, CsvFile.Line line, String column) {
        String name = line.cell(column);
        if (!name.isEmpty() && !known.containsKey(name)) {
            throw new SeedUnreadable("staff.csv", "line " + line.number() + ": " + column + " " + name);
        }
        return known.get(name);
    }

    /** Made when the first account needs it. */
    private static final class Hash implements Supplier<String> {
        private @Nullable String made;

        @Override
        public String get() {
            if (made == null) {
                made = Accounts.demoHash();
            }
            return made;
        }
    }
}
