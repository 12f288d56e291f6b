package id.pendopo.visits.offline;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reserved blocks, and of the kiosks that they are reserved for. */
@Component
class BlockTable {
    private final JdbcClient jdbc;

    BlockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes what the kiosk has, and that until then every number of it is known; that never goes back. Locks its row until the
     * commit.
     *
     * @return whether it has not been heard of before that day
     */
    boolean heard(UUID mall, UUID kiosk, LocalDate day, HeldStock held, Instant at) {
        return jdbc.sql("""
                insert into visits.offline_kiosk as k
                  (region_id, device_id, mall_id, heard_at, first_on, stock_day, stock_left, pages_kept)
                values (:region, :kiosk, :mall, :at, :day, :day, :left, :pages)
                on conflict (region_id, device_id) do update set heard_at = greatest(k.heard_at, excluded.heard_at),
                  stock_day = excluded.stock_day, stock_left = excluded.stock_left, pages_kept = excluded.pages_kept
                returning first_on >= :day
                """)
                .param("region", Wall.region())
                .param("kiosk", kiosk)
                .param("mall", mall)
                .param("day", day)
                .param("left", held.left())
                .param("pages", held.pages())
                .param("at", Utc.of(at))
                .query(Boolean.class)
                .single();
    }

    /** Since when every number of the kiosk is known. Locks its row until the commit. */
    Instant contact(UUID kiosk) {
        return jdbc.sql("""
                select heard_at from visits.offline_kiosk where region_id = :region and device_id = :kiosk for update
                """)
                .param("region", Wall.region())
                .param("kiosk", kiosk)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** No number of it was given earlier. */
    Instant reservedAt(UUID block) {
        return jdbc.sql("select reserved_at from visits.offline_block where region_id = :region and id = :block")
                .param("region", Wall.region())
                .param("block", block)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** The last number of the day's blocks. */
    int last(UUID mall, LocalDate day, String prefix) {
        return jdbc.sql("""
                select last_no from visits.number_day
                where region_id = :region and mall_id = :mall and day = :day and prefix = :prefix
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("day", day)
                .param("prefix", prefix)
                .query((row, n) -> row.getInt(1))
                .optional()
                .orElse(0);
    }

    /** The last number of the day's blocks, which is {@code least} at least; the day's counter is locked until the commit. */
    int raise(UUID mall, LocalDate day, String prefix, int least) {
        return jdbc.sql("""
                insert into visits.number_day as d (region_id, mall_id, day, prefix, last_no)
                values (:region, :mall, :day, :prefix, :least)
                on conflict (region_id, mall_id, day, prefix) do update set last_no = greatest(d.last_no, excluded.last_no)
                returning last_no
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("day", day)
                .param("prefix", prefix)
                .param("least", least)
                .query(Integer.class)
                .single();
    }

    /**
     * Who has got the day's numbers. Asked with the day's counter locked.
     *
     * @param last the last of them
     * @param isNew whether the kiosk has not been heard of before that day
     */
    DayShare share(UUID mall, UUID kiosk, LocalDate day, int last, boolean isNew) {
        return jdbc.sql("""
                select count(*) filter (where b.device_id = :kiosk) as own, count(*) filter (where k.first_on >= :day) as fresh
                from visits.offline_block b
                join visits.offline_number n on n.region_id = b.region_id and n.block_id = b.id
                join visits.offline_kiosk k on k.region_id = b.region_id and k.device_id = b.device_id
                where b.region_id = :region and b.mall_id = :mall and b.day = :day
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("kiosk", kiosk)
                .param("day", day)
                .query((row, n) -> new DayShare(last, row.getInt("own"), row.getInt("fresh"), isNew))
                .single();
    }

    /**
     * @param key of the kiosk's question, or null
     * @param digests by number
     */
    void write(UUID mall, OfflineBlock block, @Nullable String key, Map<Integer, byte[]> digests, Instant at) {
        jdbc.sql("""
                insert into visits.offline_block
                  (region_id, id, mall_id, device_id, day, prefix, reserved_at, asked_key)
                values (:region, :id, :mall, :kiosk, :day, :prefix, :at, :key)
                """)
                .param("region", Wall.region())
                .param("id", block.id())
                .param("mall", mall)
                .param("kiosk", block.kiosk())
                .param("day", block.day())
                .param("prefix", block.prefix())
                .param("at", Utc.of(at))
                .param("key", key)
                .update();
        jdbc.sql("""
                insert into visits.offline_number (region_id, block_id, no, mall_id, digest)
                select :region, :block, no, :mall, digest from unnest(:nos::int[], :digests::bytea[]) as n(no, digest)
                """)
                .param("region", Wall.region())
                .param("block", block.id())
                .param("mall", mall)
                .param("nos", digests.keySet().toArray(new Integer[0]))
                .param("digests", digests.values().toArray(new byte[0][]))
                .update();
    }

    /** What the kiosk got for the same question before. */
    Optional<OfflineBlock> asked(UUID kiosk, LocalDate day, String key) {
        return jdbc.sql("""
                select * from visits.offline_block
                where region_id = :region and device_id = :kiosk and day = :day and asked_key = :key
                """)
                .param("region", Wall.region())
                .param("kiosk", kiosk)
                .param("day", day)
                .param("key", key)
                .query(BlockTable::block)
                .optional();
    }

    /** Which of these the mall has. */
    Set<UUID> known(UUID mall, Set<UUID> blocks) {
        return Set.copyOf(jdbc.sql(
                        "select id from visits.offline_block where region_id = :region and mall_id = :mall and id = any(:blocks)")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("blocks", blocks.toArray(new UUID[0]))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Those of days before {@code today} that nobody has closed yet. */
    List<OfflineBlock> over(UUID mall, LocalDate today) {
        return jdbc.sql("""
                select * from visits.offline_block
                where region_id = :region and mall_id = :mall and day < :today and closed_at is null order by id
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("today", today)
                .query(BlockTable::block)
                .list();
    }

    /** @return whether nobody was faster */
    boolean close(UUID block, Instant at) {
        return jdbc.sql("""
                update visits.offline_block set closed_at = :at
                where region_id = :region and id = :block and closed_at is null
                """)
                        .param("at", Utc.of(at))
                        .param("region", Wall.region())
                        .param("block", block)
                        .update()
                == 1;
    }

    /** Blocks of days before {@code first} go, but for those with a number that reception has yet to settle. */
    void forget(UUID mall, LocalDate first) {
        jdbc.sql("""
                delete from visits.offline_block b
                where region_id = :region and mall_id = :mall and day < :first and closed_at is not null
                  and not exists (select from visits.offline_number n
                    where n.region_id = b.region_id and n.block_id = b.id and n.why is not null and n.settled is null)
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("first", first)
                .update();
    }

    /** Numbers of a block that no kiosk has told of, in order. */
    List<Integer> unheard(UUID block) {
        return jdbc.sql("""
                select no from visits.offline_number
                where region_id = :region and block_id = :block and heard_at is null order by no
                """)
                .param("region", Wall.region())
                .param("block", block)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** All numbers of a block, in order; none when a kiosk has told of one. */
    List<Integer> untouched(UUID block) {
        return jdbc.sql("""
                select no from visits.offline_number n where region_id = :region and block_id = :block and not exists (
                  select from visits.offline_number o
                  where o.region_id = n.region_id and o.block_id = n.block_id and o.heard_at is not null)
                order by no
                """)
                .param("region", Wall.region())
                .param("block", block)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private static OfflineBlock block(ResultSet row, int n) throws SQLException {
        return new OfflineBlock(
                row.getObject("id", UUID.class),
                row.getObject("device_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("prefix"));
    }
}
