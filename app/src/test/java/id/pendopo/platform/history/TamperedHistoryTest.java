package id.pendopo.platform.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.DatabaseOwner;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.HistoryVerifier.BadRow;
import id.pendopo.platform.history.HistoryVerifier.Verdict;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TamperedHistoryTest extends ChainTest {
    private static final int ROWS = Boolean.getBoolean("pendopo.proof.history") ? 100_000 : 1_200;

    @Autowired
    VerifyHistory command;

    @Autowired
    JdbcClient jdbc;

    private BadRow bad() {
        return verify().firstBad().orElseThrow(() -> new AssertionError("the verifier found nothing wrong"));
    }

    private int tamper(String sql, @Nullable UUID event) {
        return owner().sql(sql).param("region", region).param("event", event).update();
    }

    @Test
    void a_changed_byte_is_found_and_named() {
        write(5);
        sealed();
        UUID third = events().get(2);
        for (String change : List.of(
                "body = '{\"n\":9}'",
                "type = 'TEST_EVENTS'",
                "occurred_at = occurred_at + interval '1 microsecond'",
                "subject_id = uuidv7()",
                "actor_id = uuidv7()",
                "mall_id = uuidv7()")) {
            DatabaseOwner owner = DatabaseOwner.of(environment);
            String keep = owner.jdbc()
                    .sql("select e::text from platform.event e where region_id = :r and id = :id")
                    .param("r", region)
                    .param("id", third)
                    .query((row, n) -> row.getString(1))
                    .single();
            tamper("update platform.event set " + change + " where region_id = :region and id = :event", third);
            assertThat(bad()).as(change).isEqualTo(new BadRow(bad().seal(), third, "changed"));
            tamper("delete from platform.event where region_id = :region and id = :event", third);
            owner.jdbc()
                    .sql("insert into platform.event select (:row::platform.event).*")
                    .param("row", keep)
                    .update();
            assertThat(verify().firstBad()).as("whole again").isEmpty();
        }
    }

    @Test
    void seals_that_are_written_while_the_chain_is_walked_are_no_fault() {
        write(2);
        sealed();
        AtomicBoolean done = new AtomicBoolean();
        JdbcClient meanwhile = (JdbcClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {JdbcClient.class}, (self, how, args) -> {
                    boolean looksForLater = String.valueOf(args[0]).contains("no > :no");
                    if (looksForLater && done.compareAndSet(false, true)) {
                        twoMoreSeals();
                    }
                    return how.invoke(jdbc, args);
                });
        Verdict verdict = Wall.get(region, () -> new HistoryVerifier(meanwhile).verify());
        assertThat(done).isTrue();
        assertThat(verdict.firstBad()).isEmpty();
        assertThat(verdict.events()).isEqualTo(4);
    }

    private void twoMoreSeals() {
        write(1);
        sealed();
        write(1);
        sealed();
    }

    @Test
    void a_deleted_row_is_found_and_named() {
        write(4);
        sealed();
        UUID second = events().get(1);
        tamper("delete from platform.event where region_id = :region and id = :event", second);
        assertThat(bad().event()).isEqualTo(second);
    }

    @Test
    void two_rows_that_changed_places_are_found() {
        write(4);
        sealed();
        UUID second = events().get(1);
        UUID third = events().get(2);
        owner().sql("""
                update platform.event e set xid = o.xid from platform.event o
                where e.region_id = :region and o.region_id = :region
                  and ((e.id = :a and o.id = :b) or (e.id = :b and o.id = :a))
                """)
                .param("region", region)
                .param("a", second)
                .param("b", third)
                .update();
        assertThat(bad().event()).isIn(second, third);
    }

    @Test
    void a_row_that_was_slipped_in_is_found() {
        write(4);
        sealed();
        UUID second = events().get(1);
        UUID added = ids.next();
        owner().sql("""
                insert into platform.event (region_id, xid, id, occurred_at, subject_id, type, body)
                select region_id, xid, :added, occurred_at, subject_id, type, body from platform.event
                where region_id = :region and id = :event
                """)
                .param("added", added)
                .param("region", region)
                .param("event", second)
                .update();
        assertThat(bad()).isEqualTo(new BadRow(bad().seal(), added, "added after sealing"));
    }

    @Test
    void a_forged_seal_that_ends_in_the_far_future_is_found_and_complained_about() {
        write(3);
        sealed();
        assertThat(sealer.broken()).doesNotContain(region);
        owner().sql("""
                insert into platform.seal (region_id, no, last_xid, last_id, ids, links, sealed_at)
                select region_id, no + 1, '9000000000000000000'::xid8, last_id, ids, links, sealed_at
                from platform.seal where region_id = :r order by no desc limit 1
                """).param("r", region).update();
        write(2);
        assertThat(Wall.get(region, sealer::sealOne)).isZero();
        assertThat(sealer.broken()).contains(region);
        assertThat(bad().seal()).isEqualTo(2);
    }

    @Test
    void a_seal_moved_into_the_far_future_is_named_itself() {
        write(3);
        sealed();
        owner().sql("update platform.seal set last_xid = '9000000000000000000'::xid8 where region_id = :r")
                .param("r", region)
                .update();
        assertThat(bad()).isEqualTo(new BadRow(1, new UUID(0, 0), "this seal ends elsewhere than at its last event"));
    }

    @Test
    void a_removed_or_damaged_seal_is_found() {
        write(2);
        sealed();
        write(2);
        sealed();
        owner().sql("update platform.seal set links = substring(links from 1 for 31) where region_id = :r and no = 2")
                .param("r", region)
                .update();
        assertThat(bad()).isEqualTo(new BadRow(2, new UUID(0, 0), "the seal itself was changed"));
        owner().sql("delete from platform.seal where region_id = :r and no = 1")
                .param("r", region)
                .update();
        assertThat(bad().seal()).isEqualTo(1);
    }

    @Test
    void a_tail_that_was_cut_off_is_found_with_a_head_that_was_written_down() {
        write(2);
        sealed();
        String early = verify().head();
        write(2);
        sealed();
        String head = verify().head();
        assertThat(Wall.get(region, () -> verifier.verify(early)).firstBad())
                .as("the chain has grown since")
                .isEmpty();
        assertThat(command.run(List.of("--expect", region + ":" + head))).isZero();
        owner().sql(
                        "delete from platform.event where region_id = :r and xid > (select last_xid from platform.seal where region_id = :r and no = 1)")
                .param("r", region)
                .update();
        owner().sql("delete from platform.seal where region_id = :r and no > 1")
                .param("r", region)
                .update();
        assertThat(verify().firstBad()).as("without a head nobody can know").isEmpty();
        assertThat(Wall.get(region, () -> verifier.verify(head)).firstBad()).isPresent();
        assertThat(command.run(List.of("--expect", region + ":" + head))).isEqualTo(1);
    }

    @Test
    void the_command_ends_with_one_when_any_region_is_broken_and_says_how_it_is_called() {
        write(3);
        sealed();
        assertThat(command.run(List.of())).isZero();
        UUID first = events().getFirst();
        tamper("update platform.event set type = 'OTHER' where region_id = :region and id = :event", first);
        assertThat(command.run(List.of())).isEqualTo(1);
        tamper("update platform.event set type = 'TEST_EVENT' where region_id = :region and id = :event", first);
        assertThat(command.run(List.of())).isZero();
        assertThat(command.run(List.of("--expect", "abc"))).isEqualTo(2);
    }

    @Test
    void a_long_history_is_sealed_in_many_batches_and_its_last_row_is_watched() {
        owner().sql("""
                insert into platform.event (region_id, occurred_at, subject_id, type, body)
                select :r, timestamptz '2025-02-12 02:00Z' + n * interval '1 second', uuidv7(), 'TEST_EVENT',
                  jsonb_build_object('n', n) from generate_series(1, :rows) n
                """).param("r", region).param("rows", ROWS).update();
        sealed();
        Verdict verdict = verify();
        assertThat(verdict.events()).isEqualTo(ROWS);
        UUID last = events().getLast();
        tamper("update platform.event set body = '{}' where region_id = :region and id = :event", last);
        assertThat(bad().event()).isEqualTo(last);
    }
}
