package id.pendopo.visits.display;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.HallTest;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class LayoutsAtOnceTest extends HallTest {
    @Autowired
    private Devices devices;

    @Autowired
    private LayoutBook book;

    @Autowired
    private TransactionTemplate transaction;

    private UUID display = UUID.randomUUID();

    @BeforeEach
    void hang() {
        doing(() -> display = devices.announce(mall(), Role.DISPLAY, "Layar ruang tunggu", null, null)
                .id());
    }

    @AfterEach
    void takeDown() {
        doing(() -> {
            devices.revoke(mall(), display, null);
            jdbc.sql("delete from visits.display_layout where region_id = 1610").update();
        });
    }

    @Test
    void two_managers_who_save_at_once_save_one_after_the_other() throws Exception {
        Actor sari = staff("sari");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            inside(() -> transaction.execute(status -> {
                        book.save(mall(), sari, display, DisplayLayout.STANDARD, Ids.secret());
                        Future<?> second = other.submit(() ->
                                doing(() -> book.save(mall(), sari, display, DisplayLayout.STANDARD, Ids.secret())));
                        Eventually.see("the second one waits", this::somebodyWaits);
                        return second;
                    }))
                    .get(20, TimeUnit.SECONDS);
        }
        assertThat(events(display)).filteredOn("DISPLAY_SET"::equals).hasSize(2);
    }
}
