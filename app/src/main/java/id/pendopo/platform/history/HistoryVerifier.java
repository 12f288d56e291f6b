package id.pendopo.platform.history;

import id.pendopo.platform.database.Wall;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the current region's chain from its start and names the first row that is not as it was sealed. */
@Component
public class HistoryVerifier {
    private static final UUID NO_EVENT = new UUID(0, 0);

    private final JdbcClient jdbc;

    public HistoryVerifier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param events rows that stand in the chain and were compared
     * @param unsealed younger rows that wait for the next batch
     * @param firstBad the first row that was changed, removed, added or moved
     * @param head the last link in hexadecimal: written down elsewhere, it proves later that nothing was cut off or
     *     written anew
     */
    public record Verdict(long events, long unsealed, Optional<BadRow> firstBad, String head) {}

    /** @param event all zeroes where no row of the history is to blame, but a seal */
    public record BadRow(long seal, UUID event, String what) {}

    public Verdict verify() {
        return new Walk(Optional.empty()).toTheEnd();
    }

    /** @param head a head that was written down earlier; the chain must still pass through it */
    public Verdict verify(String head) {
        return new Walk(Optional.of(HexFormat.of().parseHex(head))).toTheEnd();
    }

    /** One walk along the chain: where it stands and what it has seen. */
    private final class Walk {
        private final Optional<byte[]> expected;
        private boolean met;
        private boolean missing;
        private byte[] link = new byte[32];
        private Position position = Position.START;
        private long events;
        private long no = 1;

        Walk(Optional<byte[]> expected) {
            this.expected = expected;
            this.met = meets();
        }

        Verdict toTheEnd() {
            for (Optional<Batch> batch = next(); batch.isPresent(); batch = next()) {
                Optional<BadRow> bad = through(batch.get());
                if (bad.isPresent()) {
                    return verdict(bad);
                }
                position = batch.get().last();
                no++;
            }
            if (missing) {
                return verdict(bad(NO_EVENT, "this seal is missing"));
            }
            return verdict(met ? Optional.empty() : bad(NO_EVENT, "the chain does not pass through the expected head"));
        }

        /**
         * The next seal. The hall is open and seals go on being written: where there is none yet, but a later one, it is
         * asked for again; it was committed before that one, so only then is it missing.
         */
        private Optional<Batch> next() {
            Optional<Batch> batch = batch(no);
            if (batch.isPresent() || !anySealAfter(no)) {
                return batch;
            }
            Optional<Batch> meanwhile = batch(no);
            missing = meanwhile.isEmpty();
            return meanwhile;
        }

        private Optional<BadRow> through(Batch batch) {
            List<Line> rows = lines(position, batch.last());
            if (batch.ids().length > 0 && endsElsewhere(batch, rows)) {
                return bad(NO_EVENT, "this seal ends elsewhere than at its last event");
            }
            Map<UUID, String> texts = new HashMap<>();
            rows.forEach(row -> texts.put(row.position().id(), row.text()));
            if (batch.ids().length == 0 || batch.links().length != batch.ids().length * 32) {
                return bad(NO_EVENT, "the seal itself was changed");
            }
            for (int i = 0; i < batch.ids().length; i++) {
                UUID id = batch.ids()[i];
                String text = texts.get(id);
                if (text == null) {
                    return bad(id, "removed or moved");
                }
                link = Sealer.next(link, text);
                if (!Arrays.equals(link, 0, 32, batch.links(), i * 32, i * 32 + 32)) {
                    return bad(id, "changed");
                }
                events++;
                met |= meets();
            }
            Set<UUID> sealed = new HashSet<>(List.of(batch.ids()));
            return rows.stream()
                    .map(row -> row.position().id())
                    .filter(id -> !sealed.contains(id))
                    .findFirst()
                    .flatMap(id -> bad(id, "added after sealing"));
        }

        /** Its last event is there, but not at the place at which the seal says that it ends: then the seal was forged. */
        private static boolean endsElsewhere(Batch batch, List<Line> rows) {
            UUID last = batch.ids()[batch.ids().length - 1];
            return rows.stream()
                    .map(Line::position)
                    .anyMatch(there -> there.id().equals(last) && !there.equals(batch.last()));
        }

        private boolean meets() {
            return expected.map(head -> Arrays.equals(head, link)).orElse(true);
        }

        private Optional<BadRow> bad(UUID event, String what) {
            return Optional.of(new BadRow(no, event, what));
        }

        private Verdict verdict(Optional<BadRow> bad) {
            long unsealed = bad.isPresent() ? 0 : unsealedAfter(position);
            return new Verdict(events, unsealed, bad, HexFormat.of().formatHex(link));
        }
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

    private boolean anySealAfter(long no) {
        return jdbc.sql("select exists (select from platform.seal where region_id = :region and no > :no)")
                .param("region", Wall.region())
                .param("no", no)
                .query(Boolean.class)
                .single();
    }

    private List<Line> lines(Position after, Position upTo) {
        return jdbc.sql("""
                select e.xid::text::bigint as xid, e.id, e.type, platform.event_line(e) as line from platform.event e
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
        return jdbc.sql("""
                select count(*) from platform.event where region_id = :region and (xid, id) > (:xid::text::xid8, :id)
                """)
                .param("region", Wall.region())
                .param("xid", position.xid())
                .param("id", position.id())
                .query(Long.class)
                .single();
    }

    private record Batch(Position last, UUID[] ids, byte[] links) {}
}
