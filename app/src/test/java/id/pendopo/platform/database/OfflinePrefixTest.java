package id.pendopo.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which letters a mall's kiosks have of their own, after an upgrade that finds others in use. */
class OfflinePrefixTest {
    private final String address = TestServer.freshDatabase();
    private final JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(address));

    private UUID mall(String offline, String... queues) {
        UUID mall = UUID.randomUUID();
        owner.sql("insert into visits.rules (region_id, mall_id, offline_prefix) values (1610, ?, ?)")
                .params(mall, offline)
                .update();
        for (String prefix : queues) {
            owner.sql("""
                    insert into visits.queue
                      (region_id, id, mall_id, agency_id, code, name_id, name_en, prefix, digits, contingent)
                    values (1610, gen_random_uuid(), ?, gen_random_uuid(), ?, 'Antrean', 'Queue', ?, 3, 100)
                    """).params(mall, "Q-" + prefix, prefix).update();
        }
        return mall;
    }

    private void paper(UUID mall, String prefix) {
        owner.sql("""
                insert into visits.visit (region_id, id, mall_id, day, prefix, no, digits, digest, channel, ground_floor, floor,
                  arrived_at, state)
                values (1610, gen_random_uuid(), ?, '2026-03-02', ?, 1, 3, uuid_send(gen_random_uuid()), 'PAPER', false, 1,
                  '2026-03-02 09:00+07', 'ENDED')
                """).params(mall, prefix).update();
    }

    /** Of kiosks, for the same day. */
    private void reserved(UUID mall, String prefix) {
        owner.sql("""
                insert into visits.offline_block (region_id, id, mall_id, device_id, day, prefix, reserved_at)
                values (1610, gen_random_uuid(), ?, gen_random_uuid(), '2026-03-02', ?, '2026-03-02 08:00+07')
                """).params(mall, prefix).update();
    }

    private String prefix(UUID mall) {
        return owner.sql("select offline_prefix from visits.rules where mall_id = ?")
                .param(mall)
                .query(String.class)
                .single();
    }

    @Test
    void kiosks_never_keep_a_prefix_that_a_queue_or_the_halls_paper_has() throws IOException {
        Migrations.run(
                DatabaseConfiguration.external(address),
                List.of(new ModuleSchema("platform", 0), new ModuleSchema("visits", 1)));
        UUID usual = mall("X", "A", "B");
        UUID onPaper = mall("Z", "X", "Y");
        UUID keyedIn = mall("X", "A");
        paper(keyedIn, "X");
        paper(keyedIn, "Y");
        UUID forgotten = mall("X", "A");
        paper(forgotten, "X");
        reserved(forgotten, "X");
        UUID sameAsAQueue = mall("Y", "Y", "XX");
        owner.sql(new ClassPathResource("db/visits/V175__offline_prefix.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();
        assertThat(prefix(usual)).isEqualTo("X");
        assertThat(prefix(onPaper)).isEqualTo("XX");
        assertThat(prefix(keyedIn)).isEqualTo("XX");
        assertThat(prefix(forgotten)).as("numbers that a kiosk forgot").isEqualTo("X");
        assertThat(prefix(sameAsAQueue)).isEqualTo("X");
    }
}
