package id.pendopo.directory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Accounts;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts.Member;
import id.pendopo.platform.security.StaffAccounts.Placement;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who corrects the own name in the moment in which somebody else decides about the own role. */
@Timeout(60)
class OwnNameTest extends AdminScreenTest {
    @Autowired
    private AccountDesk desk;

    @Autowired
    private Accounts accounts;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_name_that_is_corrected_while_its_holder_is_moved_gives_no_right_back() throws Exception {
        MallPlan plan = plan("jambi");
        UUID mall = plan.mall().id();
        String hash = Accounts.hash("kata-sandi-panjang");
        UUID account = Wall.get(
                plan.mall().region(),
                () -> accounts.createHashed(
                        new Accounts.NewAccount("diturunkan", "Nama Salah", "", Role.MALL_MANAGER, mall, null, null),
                        hash));
        Actor holder = new Actor(account, plan.mall().region(), Role.MALL_MANAGER, "Nama Salah", mall, null, null);
        Placement moved = new Placement("Nama Salah", Role.RECEPTIONIST, mall, null, null);
        UUID region = member("jambi", Role.REGION_ADMIN).id();
        whileHeld(
                plan,
                () -> staff.place(account, moved, region),
                () -> desk.rename(plan, "Nama Benar", holder, Ids.secret()));
        Member after = Wall.get(plan.mall().region(), () -> staff.find(account)).orElseThrow();
        assertThat(after.displayName()).isEqualTo("Nama Benar");
        assertThat(after.role()).isEqualTo(Role.RECEPTIONIST);
        assertThat(Wall.get(plan.mall().region(), () -> history.of(account)))
                .extracting(recorded -> recorded.event().type())
                .endsWith("ACCOUNT_PLACED", "ACCOUNT_RENAMED");
    }

    /** The first is done but not yet committed while the second begins, and waits for it. */
    private void whileHeld(MallPlan plan, Runnable first, Runnable second)
            throws InterruptedException, ExecutionException {
        AtomicReference<Future<?>> later = new AtomicReference<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Wall.run(
                    plan.mall().region(),
                    () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        first.run();
                        later.set(pool.submit(() -> Wall.run(plan.mall().region(), second)));
                        while (!later.get().isDone() && !somebodyWaits()) {
                            Thread.onSpinWait();
                        }
                    }));
            later.get().get();
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                select exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))
                """).query(Boolean.class).single();
    }
}
