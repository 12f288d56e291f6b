package id.pendopo.visits.clockwork;

import id.pendopo.platform.database.Wall;
import id.pendopo.visits.estimate.Caution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whether the bounds that were told have held, call by call in order: it sets how wide the next ones are. */
final class KeptBounds {
    private final Map<UUID, List<Boolean>> kept = new HashMap<>();

    /** The first call of a stop that was told a time; a later call answers another question. */
    void called(UUID mall, Instant at, JsonNode body) {
        JsonNode estimate = body.get("estimate");
        if (estimate != null && estimate.isObject()) {
            kept.computeIfAbsent(mall, m -> new ArrayList<>())
                    .add(at.toEpochMilli() <= estimate.get("bound").asLong());
        }
    }

    void keep(JdbcClient jdbc) {
        kept.forEach((mall, calls) -> {
            Caution caution = jdbc.sql(
                            "select log_factor, scored from visits.caution where region_id = :region and mall_id = :mall")
                    .param("region", Wall.region())
                    .param("mall", mall)
                    .query((row, n) -> new Caution(row.getDouble(1), row.getLong(2)))
                    .optional()
                    .orElse(Caution.ofNewMall());
            for (boolean held : calls) {
                caution = caution.after(held);
            }
            jdbc.sql("""
                    insert into visits.caution as c (region_id, mall_id, scored, log_factor)
                    values (:region, :mall, :scored, :log)
                    on conflict (region_id, mall_id) do update
                      set scored = c.scored + excluded.scored, log_factor = excluded.log_factor
                    """)
                    .param("region", Wall.region())
                    .param("mall", mall)
                    .param("scored", calls.size())
                    .param("log", caution.log())
                    .update();
        });
    }
}
