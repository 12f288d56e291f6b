package id.pendopo.visits.clockwork;

import id.pendopo.platform.database.Wall;
import id.pendopo.visits.hall.LearnedArrivals;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who joined each queue, by day and hour: counted from VISIT_TAKEN, whose paper numbers came nobody knows when. */
final class ArrivalCounts {
    private record Key(UUID mall, LocalDate day, UUID queue, int hour) {}

    private final Map<Key, int[]> counts = new HashMap<>();

    void taken(UUID mall, ZonedDateTime at, JsonNode body) {
        if (body.get("channel").asString().equals("PAPER")) {
            return;
        }
        for (JsonNode stop : body.get("stops")) {
            UUID queue = UUID.fromString(stop.get("queue").asString());
            int[] count =
                    counts.computeIfAbsent(new Key(mall, at.toLocalDate(), queue, at.getHour()), key -> new int[2]);
            count[stop.get("priority").asBoolean() ? 0 : 1]++;
        }
    }

    /** Days that no longer teach go when their mall learns something new. */
    void keep(JdbcClient jdbc) {
        Map<UUID, LocalDate> latest = new HashMap<>();
        counts.forEach((key, count) -> {
            latest.merge(key.mall(), key.day(), (one, other) -> one.isAfter(other) ? one : other);
            jdbc.sql("""
                    insert into visits.arrivals as a (region_id, mall_id, day, queue_id, hour, priority, others)
                    values (:region, :mall, :day, :queue, :hour, :priority, :others)
                    on conflict (region_id, mall_id, day, queue_id, hour) do update
                      set priority = a.priority + excluded.priority, others = a.others + excluded.others
                    """)
                    .param("region", Wall.region())
                    .param("mall", key.mall())
                    .param("day", key.day())
                    .param("queue", key.queue())
                    .param("hour", key.hour())
                    .param("priority", count[0])
                    .param("others", count[1])
                    .update();
        });
        latest.forEach((mall, day) -> jdbc.sql(
                        "delete from visits.arrivals where region_id = :region and mall_id = :mall and day < :first")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("first", day.minusWeeks(LearnedArrivals.WEEKS))
                .update());
    }
}
