package id.pendopo.platform.history;

import id.pendopo.DatabaseOwner;
import id.pendopo.Eventually;
import id.pendopo.PendopoTest;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.HistoryVerifier.Verdict;
import id.pendopo.platform.ids.Ids;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every test has a region, and so a chain, of its own. */
abstract class ChainTest extends PendopoTest {
    private static final AtomicInteger REGION = new AtomicInteger(9100);

    @Autowired
    History history;

    @Autowired
    Sealer sealer;

    @Autowired
    HistoryVerifier verifier;

    @Autowired
    Ids ids;

    @Autowired
    Environment environment;

    int region;

    @BeforeEach
    void newRegion() {
        region = REGION.incrementAndGet();
    }

    /** What a test has broken must not stand in the way of the next one's walk over all regions. */
    @AfterEach
    void clearAway() {
        owner().sql("delete from platform.event where region_id = :r")
                .param("r", region)
                .update();
        owner().sql("delete from platform.seal where region_id = :r")
                .param("r", region)
                .update();
        Eventually.see("nothing broken left", () -> {
            Wall.get(region, sealer::sealOne);
            return !sealer.broken().contains(region);
        });
    }

    JdbcClient owner() {
        return DatabaseOwner.of(environment).jdbc();
    }

    void write(int events) {
        Wall.run(region, () -> {
            for (int i = 0; i < events; i++) {
                history.append(new Event(clock.instant(), null, ids.next(), null, "TEST_EVENT", "{\"n\":" + i + "}"));
            }
        });
    }

    /** Everything written so far, sealed by whoever is quicker: this test or the program's own sealing. */
    void sealed() {
        Eventually.see("sealed", () -> {
            int more = Wall.get(region, sealer::sealOne);
            while (more > 0) { // a long history is verified once, not after each of its batches
                more = Wall.get(region, sealer::sealOne);
            }
            return verify().unsealed() == 0;
        });
    }

    Verdict verify() {
        return Wall.get(region, verifier::verify);
    }

    List<UUID> events() {
        return owner().sql("select id from platform.event where region_id = :region order by xid, id")
                .param("region", region)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
