package id.pendopo.catalog.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.catalog.search.ServiceIndex;
import id.pendopo.catalog.store.CatalogChanged;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers from one immutable {@link Shelf} per mall. A shelf is read on first use, and again when the region's catalogue
 * has taken another turn or the mall's plan is another one: always in a transaction of its own that sees one moment, never
 * the caller's unfinished edit.
 */
@Component
class LiveCatalog implements Catalog, Inventory {
    private static final int INDEXES = 64;

    private final Directory directory;
    private final CatalogReader reader;
    private final TransactionTemplate oneMoment;
    private final Map<UUID, Placed> shelves = new ConcurrentHashMap<>();
    private final Map<Integer, Long> turns = new ConcurrentHashMap<>();
    /** Made when somebody searches; a nation's indexes together would fill the memory of one machine. */
    private final Cache<Shelf, ServiceIndex> indexes =
            Caffeine.newBuilder().weakKeys().maximumSize(INDEXES).build();

    LiveCatalog(Directory directory, CatalogReader reader, PlatformTransactionManager transactions) {
        this.directory = directory;
        this.reader = reader;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
    }

    @Override
    public Map<UUID, Service> services(UUID mall) {
        return shelf(mall).services();
    }

    @Override
    public List<ServiceBundle> bundles(UUID mall) {
        return shelf(mall).bundles();
    }

    @Override
    public List<Service> search(UUID mall, String text, int limit) {
        return indexes.get(shelf(mall), Shelf::index).find(text, limit);
    }

    @Override
    public List<UUID> prerequisites(UUID mall, UUID service) {
        return shelf(mall).prerequisites().getOrDefault(service, List.of());
    }

    @Override
    public List<Item> items(UUID mall) {
        return shelf(mall).items();
    }

    private Shelf shelf(UUID mall) {
        MallPlan plan = directory.plan(mall);
        Placed there = shelves.get(mall);
        if (there != null && current(there, plan)) {
            return there.shelf();
        }
        return shelves.compute(mall, (id, old) -> old != null && current(old, plan) ? old : read(plan))
                .shelf();
    }

    private boolean current(Placed placed, MallPlan plan) {
        return placed.plan() == plan && placed.turn() == turn(plan.mall().region());
    }

    private long turn(int region) {
        return turns.getOrDefault(region, 0L);
    }

    /** The turn is noted before reading: a change while it reads makes this shelf an old one. */
    private Placed read(MallPlan plan) {
        int region = plan.mall().region();
        long turn = turn(region);
        UUID mall = plan.mall().id();
        return Wall.get(
                region,
                () -> oneMoment.execute(status -> new Placed(
                        plan, turn, Shelf.of(reader.all(), reader.offering(mall), reader.bundles(), plan.agencies()))));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changedHere(CatalogChanged change) {
        changed(change.region());
    }

    void changed(int region) {
        turns.merge(region, 1L, Long::sum);
    }

    private record Placed(MallPlan plan, long turn, Shelf shelf) {}
}
