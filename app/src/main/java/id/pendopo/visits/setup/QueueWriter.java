package id.pendopo.visits.setup;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.ids.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes queues. */
@Component
public class QueueWriter {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final History history;
    private final QueueBooks books;
    private final InstantSource clock;

    QueueWriter(JdbcClient jdbc, Ids ids, History history, QueueBooks books, InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.history = history;
        this.books = books;
        this.clock = clock;
    }

    /** A queue as it is to be; {@code code} tells which one it is. */
    public record QueueEntry(
            String code,
            UUID agency,
            String nameId,
            String nameEn,
            String prefix,
            int digits,
            int contingent,
            boolean active,
            List<UUID> counters,
            Set<UUID> services) {}

    /** Writes one queue with its counters and services; a service leaves the queue where it waited before. */
    @Transactional
    public UUID save(UUID mall, QueueEntry entry, @Nullable UUID actor) {
        UUID id = jdbc.sql("""
                insert into visits.queue (region_id, id, mall_id, agency_id, code, name_id, name_en, prefix, digits,
                  contingent, active)
                values (:region, :id, :mall, :agency, :code, :nameId, :nameEn, :prefix, :digits, :contingent, :active)
                on conflict (region_id, mall_id, code) do update set agency_id = excluded.agency_id,
                  name_id = excluded.name_id, name_en = excluded.name_en, prefix = excluded.prefix,
                  digits = excluded.digits, contingent = excluded.contingent, active = excluded.active
                returning id
                """)
                .param("region", Wall.region())
                .param("id", ids.next())
                .param("mall", mall)
                .param("agency", entry.agency())
                .param("code", entry.code())
                .param("nameId", entry.nameId())
                .param("nameEn", entry.nameEn())
                .param("prefix", entry.prefix())
                .param("digits", entry.digits())
                .param("contingent", entry.contingent())
                .param("active", entry.active())
                .query(UUID.class)
                .single();
        counters(id, entry.counters());
        services(mall, id, entry.services());
        history.append(new Event(
                clock.instant(), mall, id, actor, "QUEUES_CHANGED", "{\"what\":\"queue\",\"how\":\"SAVED\"}"));
        books.forget(mall);
        return id;
    }

    private void counters(UUID queue, List<UUID> counters) {
        jdbc.sql("delete from visits.queue_counter where region_id = :region and queue_id = :queue")
                .param("region", Wall.region())
                .param("queue", queue)
                .update();
        jdbc.sql("""
                insert into visits.queue_counter (region_id, counter_id, queue_id, rank)
                select :region, counter, :queue, rank from unnest(:counters::uuid[]) with ordinality c(counter, rank)
                """)
                .param("region", Wall.region())
                .param("queue", queue)
                .param("counters", counters.toArray(UUID[]::new))
                .update();
    }

    private void services(UUID mall, UUID queue, Set<UUID> services) {
        jdbc.sql("delete from visits.queue_service where region_id = :region and queue_id = :queue")
                .param("region", Wall.region())
                .param("queue", queue)
                .update();
        jdbc.sql("""
                insert into visits.queue_service (region_id, mall_id, service_id, queue_id)
                select :region, :mall, service, :queue from unnest(:services::uuid[]) s(service)
                on conflict (region_id, mall_id, service_id) do update set queue_id = excluded.queue_id
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("queue", queue)
                .param("services", services.toArray(UUID[]::new))
                .update();
    }
}
