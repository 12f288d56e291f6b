package id.pendopo.visits.management;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether printers, voice and displays work, before the first visitor finds out that they don't. */
@Component
public class SelfTest {
    private static final Logger LOG = LoggerFactory.getLogger(SelfTest.class);

    private final TestedPrinters printers;
    private final TestedScreens screens;
    private final TestedKiosks kiosks;
    private final TestBook book;
    private final Once once;
    private final TransactionTemplate transaction;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SelfTest(
            TestedPrinters printers,
            TestedScreens screens,
            TestedKiosks kiosks,
            TestBook book,
            Once once,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.printers = printers;
        this.screens = screens;
        this.kiosks = kiosks;
        this.book = book;
        this.once = once;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Somebody wants to know now. */
    public void asked(UUID mall, UUID actor, String key) {
        if (Boolean.TRUE.equals(transaction.execute(status -> once.first(key, "SELF_TEST", mall)))) {
            begin(mall, actor);
        }
    }

    /** The names of kiosks that can't go on alone as they are set up, whatever day it is. */
    public List<String> unable(UUID mall) {
        return kiosks.unable(mall);
    }

    /** Returns at once: paper takes its time. */
    public void begin(UUID mall, @Nullable UUID actor) {
        int region = Wall.region();
        threads.execute(() -> {
            try {
                Wall.run(region, () -> test(mall, actor));
            } catch (RuntimeException e) {
                // The boundary of a test: what was found before stays, and the button is there to test again.
                LOG.error("the test of {} failed", mall, e);
            }
        });
    }

    private void test(UUID mall, @Nullable UUID actor) {
        List<TestResult> results = new ArrayList<>(screens.test(mall));
        results.addAll(kiosks.test(mall));
        results.addAll(printers.test(mall));
        book.save(mall, actor, results);
    }
}
