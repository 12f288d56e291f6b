package id.pendopo.platform.history;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.time.Utc;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains committed events in small sealed batches, after the fact, so that the hot path never waits for the chain.
 * Link n = SHA-256(link n−1 ‖ line n); the first link of a batch goes on from the last of the batch before.
 */
@Component
public class Sealer {
    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Set<Integer> broken = ConcurrentHashMap.newKeySet();

    public Sealer(JdbcClient jdbc, InstantSource clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Seals one batch of the current region.
     *
     * @return how many events it sealed; 0 when there are none, or another node is sealing
     */
    @Transactional
    public int sealOne() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('pendopo.seal'), :region)")
                .param("region", Wall.region())
                .query(Boolean.class)
                .single();
        if (!mine) {
            return 0;
        }
        Seal last = lastSeal();
        watch(last);
        List<Line> lines = linesAfter(last.position());
        if (lines.isEmpty()) {
            return 0;
        }
        byte[] links = new byte[lines.size() * 32];
        byte[] link = last.link();
        for (int i = 0; i < lines.size(); i++) {
            link = next(link, lines.get(i).text());
            System.arraycopy(link, 0, links, i * 32, 32);
        }
        Position end = lines.getLast().position();
        jdbc.sql("""
                insert into platform.seal (region_id, no, last_xid, last_id, ids, links, sealed_at)
                values (:region, :no, :xid::text::xid8, :id, :ids, :links, :at)
                """)
                .param("region", Wall.region())
                .param("no", last.no() + 1)
                .param("xid", end.xid())
                .param("id", end.id())
                .param("ids", lines.stream().map(line -> line.position().id()).toArray(UUID[]::new))
                .param("links", links)
                .param("at", Utc.of(clock.instant()))
                .update();
        count(lines);
        return lines.size();
    }

    /**
     * A seal that ends where no event is was forged or lost its event; behind one that ends in the far future, nothing
     * would ever be sealed again, without a word.
     */
    private void watch(Seal last) {
        int region = Wall.region();
        if (!last.stands() && broken.add(region)) {
            LOG.error(
                    "the history of region {} is broken: seal {} ends at no event. Run verify-history.",
                    region,
                    last.no());
        } else if (last.stands() && broken.remove(region)) {
            LOG.warn("the last seal of region {} ends at an event again", region);
        }
    }

    /** The regions whose last seal, when it was looked at, ended at no event. */
    public Set<Integer> broken() {
        return Set.copyOf(broken);
    }

    /** Every event is sealed once, by one node: the sum over all nodes is what happened. */
    private void count(List<Line> lines) {
        lines.stream()
                .collect(Collectors.groupingBy(Line::type, Collectors.counting()))
                .forEach((type, n) ->
                        meters.counter("pendopo.events", "type", type).increment(n));
    }

    static byte[] next(byte[] link, String line) {
        MessageDigest digest = Secrets.sha256();
        digest.update(link);
        return digest.digest(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Seal lastSeal() {
        return jdbc.sql("""
                select no, last_xid::text::bigint as xid, last_id, substring(links from length(links) - 31) as link,
                  exists (select from platform.event e
                    where e.region_id = s.region_id and e.xid = s.last_xid and e.id = s.last_id) as stands
                from platform.seal s where region_id = :region order by no desc limit 1
                """)
                .param("region", Wall.region())
                .query((row, n) -> new Seal(
                        row.getLong("no"),
                        new Position(row.getLong("xid"), row.getObject("last_id", UUID.class)),
                        row.getBytes("link"),
                        row.getBoolean("stands")))
                .optional()
                .orElse(Seal.NONE);
    }

    private List<Line> linesAfter(Position position) {
        return jdbc.sql("""
                select e.xid::text::bigint as xid, e.id, e.type, platform.event_line(e) as line from platform.event e
                where e.region_id = :region and (e.xid, e.id) > (:xid::text::xid8, :id)
                  and e.xid < pg_snapshot_xmin(pg_current_snapshot())
                order by e.xid, e.id limit :limit
                """)
                .param("region", Wall.region())
                .param("xid", position.xid())
                .param("id", position.id())
                .param("limit", BATCH)
                .query(Line::of)
                .list();
    }

    /** @param stands whether the event at which it ends is there */
    private record Seal(long no, Position position, byte[] link, boolean stands) {
        static final Seal NONE = new Seal(0, Position.START, new byte[32], true);
    }
}
