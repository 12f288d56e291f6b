package id.pendopo.platform.history;

import id.pendopo.platform.database.Wall;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the current region's chain from its start and names the first row that is not as it was sealed. */
@Component
public class HistoryVerifier {
    private final JdbcClient jdbc;

    public HistoryVerifier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param events rows that stand in the chain and were compared
     * @param unsealed younger rows that wait for the next batch
     * @param firstBad the first row that was changed, removed, added or moved
     * @param head the last link in hexadecimal: write it down elsewhere, and a cut tail is found too
     */
    public record Verdict(long events, long unsealed, Optional<BadRow> firstBad, String head) {}

    public record BadRow(long seal, UUID event, String what) {}

    public Verdict verify() {
        byte[] link = new byte[32];
        Position position = Position.START;
        long events = 0;
        for (long no = 1; ; no++) {
            Optional<Batch> found = batch(no);
            if (found.isEmpty()) {
                Optional<BadRow> gap = laterBatch(no)
                        .map(later -> new BadRow(later, new UUID(0, 0), "a seal before this one is missing"));
                return new Verdict(events, gap.isPresent() ? 0 : unsealedAfter(position), gap, hex(link));
            }
            Batch batch = found.get();
            Map<UUID, String> lines = new HashMap<>();
            List<Line> rows = lines(position, batch.last());
            rows.forEach(row -> lines.put(row.position().id(), row.text()));
            for (int i = 0; i < batch.ids().length; i++) {
                UUID id = batch.ids()[i];
                String line = lines.get(id);
                if (line == null) {
                    return bad(events, no, id, "removed or moved", link);
                }
                link = Sealer.next(link, line);
                if (!Arrays.equals(link, 0, 32, batch.links(), i * 32, i * 32 + 32)) {
                    return bad(events, no, id, "changed", link);
                }
                events++;
            }
            if (rows.size() > batch.ids().length) {
                List<UUID> sealed = List.of(batch.ids());
                UUID extra = rows.stream().map(row -> row.position().id()).filter(id -> !sealed.contains(id)).findFirst().orElseThrow();
                return bad(events, no, extra, "added after sealing", link);
            }
            position = batch.last();
        }
    }

    private static Verdict bad(long events, long seal, UUID id, String what, byte[] link) {
        return new Verdict(events, 0, Optional.of(new BadRow(seal, id, what)), hex(link));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private Optional<Batch> batch(long no) {
        return jdbc.sql("""
                select last_xid::text::bigint as xid, last_id, ids, links from platform.seal
                where region_id = :region and no = :no
                """)
                .param("region", Wall.region())
                .param("no", no)
                .query((row, n) -> new Batch(
                        new Position(row.getLong("xid"), row.getObject("last_id", UUID.class)),
                        (UUID[]) row.getArray("ids").getArray(),
                        row.getBytes("links")))
                .optional();
    }

    private Optional<Long> laterBatch(long no) {
        return jdbc.sql("select no from platform.seal where region_id = :region and no > :no order by no limit 1")
                .param("region", Wall.region())
                .param("no", no)
                .query(Long.class)
                .optional();
    }

    private List<Line> lines(Position after, Position upTo) {
        return jdbc.sql("""
                select e.xid::text::bigint as xid, e.id, platform.event_line(e) as line from platform.event e
                where e.region_id = :region and (e.xid, e.id) > (:xid::text::xid8, :id)
                  and (e.xid, e.id) <= (:toXid::text::xid8, :toId)
                order by e.xid, e.id
                """)
                .param("region", Wall.region())
                .param("xid", after.xid())
                .param("id", after.id())
                .param("toXid", upTo.xid())
                .param("toId", upTo.id())
                .query(Line::of)
                .list();
    }

    private long unsealedAfter(Position position) {
        return jdbc.sql("select count(*) from platform.event where region_id = :region and (xid, id) > (:xid::text::xid8, :id)")
                .param("region", Wall.region())
                .param("xid", position.xid())
                .param("id", position.id())
                .query(Long.class)
                .single();
    }

    private record Batch(Position last, UUID[] ids, byte[] links) {}
}
