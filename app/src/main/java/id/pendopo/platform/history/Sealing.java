package id.pendopo.platform.history;

import id.pendopo.platform.database.Regions;
import id.pendopo.platform.database.Wall;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Seals what has happened, seconds after it was committed and off every hot path. The pulse says which regions are
 * due; every node seals, and {@link Sealer} sees to it that one node at a time seals a region.
 */
@Component
class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Sealer sealer;
    private final Regions regions;
    private final Set<Integer> due = ConcurrentHashMap.newKeySet();

    Sealing(Sealer sealer, Regions regions, Pulse pulse) {
        this.sealer = sealer;
        this.regions = regions;
        pulse.listen(due::add);
    }

    /** What a node left behind that was stopped before it could seal: looked for at the start and now and then. */
    @Scheduled(fixedDelayString = "${pendopo.seal-all:PT10M}")
    void lookEverywhere() {
        try {
            due.add(Wall.NATION);
            due.addAll(regions.all());
        } catch (DataAccessException e) {
            LOG.warn("sealing waits for the database: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "${pendopo.seal:PT3S}")
    void sealDue() {
        for (int region : Set.copyOf(due)) {
            due.remove(region);
            try {
                Wall.run(region, this::sealAll);
            } catch (DataAccessException | TransactionException e) {
                due.add(region);
                LOG.warn("sealing of region {} waits for the database: {}", region, e.getMessage());
                return;
            }
        }
    }

    private void sealAll() {
        int sealed;
        do {
            sealed = sealer.sealOne();
        } while (sealed == Sealer.BATCH);
    }
}
