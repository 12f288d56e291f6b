package id.pendopo.catalog.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.catalog.store.CatalogWriter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Pulse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A second catalogue in the same program stands for another node: nobody tells it, it must hear by the history. */
class ChangeFollowerTest extends PendopoTest {
    @Autowired
    Directory directory;

    @Autowired
    CatalogReader reader;

    @Autowired
    CatalogWriter writer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Pulse pulse;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void another_node_hears_of_a_change() throws InterruptedException {
        MallPlan plan = directory.byCode("jambi").orElseThrow();
        UUID mall = plan.mall().id();
        LiveCatalog elsewhere = new LiveCatalog(directory, reader, transactions);
        ChangeFollower follower = new ChangeFollower(jdbc, elsewhere, pulse);
        Semaphore beats = new Semaphore(0);
        pulse.listen(region -> {
            if (region == plan.mall().region()) {
                beats.release();
            }
        });
        Service service = elsewhere.services(mall).values().iterator().next();
        try {
            change(plan, service, false);
            assertThat(elsewhere.services(mall)).containsKey(service.id());
            assertThat(beats.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            follower.follow();
            assertThat(elsewhere.services(mall)).doesNotContainKey(service.id());
        } finally {
            change(plan, service, true);
        }
        assertThat(beats.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        follower.follow();
        assertThat(elsewhere.services(mall)).containsKey(service.id());
    }

    @Test
    void a_change_that_is_rolled_back_is_never_seen() {
        MallPlan plan = directory.byCode("jambi").orElseThrow();
        UUID mall = plan.mall().id();
        LiveCatalog elsewhere = new LiveCatalog(directory, reader, transactions);
        Service service = elsewhere.services(mall).values().iterator().next();
        Wall.run(
                plan.mall().region(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    writer.withdraw(mall, List.of(service.id()));
                    elsewhere.changed(plan.mall().region());
                    assertThat(elsewhere.services(mall)).containsKey(service.id());
                    status.setRollbackOnly();
                }));
        assertThat(elsewhere.services(mall)).containsKey(service.id());
    }

    private void change(MallPlan plan, Service service, boolean offered) {
        UUID mall = plan.mall().id();
        Wall.run(
                plan.mall().region(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    if (offered) {
                        writer.offer(mall, List.of(service.id()));
                    } else {
                        writer.withdraw(mall, List.of(service.id()));
                    }
                    writer.tell(mall, List.of(service.id()), null);
                }));
    }
}
