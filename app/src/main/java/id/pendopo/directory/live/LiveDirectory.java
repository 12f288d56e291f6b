package id.pendopo.directory.live;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The directory in memory. A region's plans are read together, in a transaction of their own that sees one moment, and
 * never the unfinished edit of the caller's. They are read again when the region's revision has moved.
 */
@Component
public class LiveDirectory implements Directory {
    private final JdbcClient jdbc;
    private final Places places;
    private final PlanLoader loader;
    private final Revisions revisions;
    private final TransactionTemplate apart;
    private final TransactionTemplate oneMoment;
    private final Map<Integer, RegionPlans> regions = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> regionOf = new ConcurrentHashMap<>();
    private volatile List<MallEntry> entries = List.of();

    LiveDirectory(
            JdbcClient jdbc,
            Places places,
            PlanLoader loader,
            Revisions revisions,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.places = places;
        this.loader = loader;
        this.revisions = revisions;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
    }

    @Override
    public MallPlan plan(UUID mall) {
        Integer region = regionOf.get(mall);
        if (region == null) {
            all();
            region = regionOf.get(mall);
        }
        MallPlan plan = region == null ? null : plans(region).malls().get(mall);
        if (plan == null) {
            throw PlatformProblem.MALL_UNKNOWN.refusal();
        }
        return plan;
    }

    @Override
    public Optional<MallPlan> byCode(String code) {
        return apart.execute(status -> places.find(code))
                .map(place -> plans(place.region()).malls().get(place.mall()));
    }

    @Override
    public List<MallEntry> all() {
        List<MallEntry> known = entries;
        return known.isEmpty() ? listed() : known;
    }

    private List<MallEntry> listed() {
        List<MallEntry> fresh = apart.execute(status -> jdbc.sql("""
                        select c.region_id, r.name, c.mall_id, c.code, c.short_name
                        from directory.mall_code c join directory.region r on r.region_id = c.region_id
                        order by c.short_name, c.code
                        """)
                .query((row, n) -> new MallEntry(
                        row.getInt("region_id"),
                        row.getString("name"),
                        row.getObject("mall_id", UUID.class),
                        row.getString("code"),
                        row.getString("short_name")))
                .list());
        fresh.forEach(entry -> regionOf.put(entry.id(), entry.region()));
        entries = List.copyOf(fresh);
        return entries;
    }

    /** Reads a region again at once: an edit of this node was committed. Region 0 stands for all of them. */
    public void refresh(int region) {
        listed();
        if (region == Wall.NATION) {
            List.copyOf(regions.keySet()).forEach(this::read);
        }
        read(region);
    }

    /** Reads again what was edited since it was read, on whichever node. One query when nothing was. */
    void catchUp() {
        revisions.all().forEach((region, step) -> {
            RegionPlans known = regions.get(region);
            if (known == null ? region == Wall.NATION : known.step() != step) {
                refresh(region);
            }
        });
    }

    private RegionPlans plans(int region) {
        RegionPlans known = regions.get(region);
        return known == null ? read(region) : known;
    }

    /** One reader per region at a time, so that an older reading never replaces a newer one. */
    private RegionPlans read(int region) {
        return apart.execute(status ->
                regions.compute(region, (r, old) -> Wall.get(r, () -> oneMoment.execute(inside -> readNow(r)))));
    }

    private RegionPlans readNow(int region) {
        Map<UUID, MallPlan> malls = new HashMap<>();
        List<UUID> ids = jdbc.sql("select mall_id from directory.mall_code where region_id = :region")
                .param("region", region)
                .query((row, n) -> row.getObject("mall_id", UUID.class))
                .list();
        ids.forEach(mall -> loader.load(mall).ifPresent(plan -> malls.put(mall, plan)));
        return new RegionPlans(revisions.of(region), Map.copyOf(malls));
    }

    private record RegionPlans(long step, Map<UUID, MallPlan> malls) {}
}
