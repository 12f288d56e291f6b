package id.pendopo.visits.clockwork;

import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.Position;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.visits.estimate.Learned;
import id.pendopo.visits.estimate.ServiceTime;
import id.pendopo.visits.hall.LearnedTimes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learns from what happened: a fold over the history, up to a position that is kept with what was learned. */
@Component
class Learning implements TimedTask {
    private static final int AT_ONCE = 500;
    private static final String NAME = "learning";
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final History history;
    private final Directory directory;
    private final LearnedTimes times;
    private final TransactionTemplate transaction;

    Learning(
            JdbcClient jdbc,
            History history,
            Directory directory,
            LearnedTimes times,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.history = history;
        this.directory = directory;
        this.times = times;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** History is the region's: whichever of its malls comes first reads for all. */
    @Override
    public void run(UUID mall) {
        Boolean more = true;
        while (Boolean.TRUE.equals(more)) {
            more = transaction.execute(status -> step());
        }
    }

    private boolean step() {
        Optional<Position> from = position();
        if (from.isEmpty()) {
            return false;
        }
        List<RecordedEvent> events = history.after(from.get(), AT_ONCE);
        if (!events.isEmpty()) {
            Lesson lesson = new Lesson();
            events.forEach(event -> learn(lesson, event));
            keep(lesson);
            save(events.getLast().position());
        }
        return events.size() == AT_ONCE;
    }

    /** Locked, so that two nodes don't learn the same thing twice; empty while another one is at it. */
    private Optional<Position> position() {
        jdbc.sql("""
                insert into visits.follower (region_id, name, xid, id) values (:region, :name, 0, :zero) on conflict do nothing
                """)
                .param("region", Wall.region())
                .param("name", NAME)
                .param("zero", Position.START.id())
                .update();
        return jdbc.sql("""
                select xid, id from visits.follower where region_id = :region and name = :name for update skip locked
                """)
                .param("region", Wall.region())
                .param("name", NAME)
                .query((row, n) -> new Position(row.getLong(1), row.getObject(2, UUID.class)))
                .optional();
    }

    private void save(Position position) {
        jdbc.sql("update visits.follower set xid = :xid, id = :id where region_id = :region and name = :name")
                .param("xid", position.xid())
                .param("id", position.id())
                .param("region", Wall.region())
                .param("name", NAME)
                .update();
    }

    private record Place(UUID mall, UUID id) {}

    /** What many events teach, before it is written: one row for each service and queue that they speak of. */
    private static final class Lesson {
        private final Map<Place, Learned> services = new HashMap<>();
        private final Map<Place, int[]> queues = new HashMap<>();
        private final ArrivalCounts arrivals = new ArrivalCounts();
        private final KeptBounds bounds = new KeptBounds();
    }

    private void learn(Lesson lesson, RecordedEvent event) {
        UUID mall = event.event().mall();
        if (mall == null) {
            return;
        }
        switch (event.event().type()) {
            case "STOP_FINISHED" ->
                duration(lesson, mall, JSON.readTree(event.event().body()));
            case "STOP_CALLED" -> {
                JsonNode body = JSON.readTree(event.event().body());
                call(lesson, mall, body)[0]++;
                lesson.bounds.called(mall, event.event().occurredAt(), body);
            }
            case "VISIT_TAKEN" ->
                lesson.arrivals.taken(
                        mall,
                        event.event()
                                .occurredAt()
                                .atZone(directory.plan(mall).mall().zone()),
                        JSON.readTree(event.event().body()));
            case "STOP_NO_SHOW" ->
                call(lesson, mall, JSON.readTree(event.event().body()))[1]++;
            default -> {
                // Nothing to learn from.
            }
        }
    }

    private void duration(Lesson lesson, UUID mall, JsonNode body) {
        UUID service = UUID.fromString(body.get("service").asString());
        Learned before = lesson.services.computeIfAbsent(new Place(mall, service), this::learned);
        ServiceTime time = new ServiceTime(times.of(mall).of(service).typical(), before);
        Learned after = time.learning(
                        Duration.ofMillis(body.get("serviceMs").asLong()),
                        body.get("quantity").asInt(),
                        body.get("accurate").asBoolean())
                .learned();
        lesson.services.put(new Place(mall, service), after);
    }

    private static int[] call(Lesson lesson, UUID mall, JsonNode body) {
        UUID queue = UUID.fromString(body.get("queue").asString());
        return lesson.queues.computeIfAbsent(new Place(mall, queue), place -> new int[2]);
    }

    private void keep(Lesson lesson) {
        lesson.arrivals.keep(jdbc);
        lesson.bounds.keep(jdbc);
        lesson.services.forEach((place, learned) -> jdbc.sql("""
                insert into visits.learned (region_id, mall_id, service_id, n, mean_log, m2_log)
                values (:region, :mall, :service, :n, :mean, :m2)
                on conflict (region_id, mall_id, service_id) do update
                  set n = excluded.n, mean_log = excluded.mean_log, m2_log = excluded.m2_log
                """)
                .param("region", Wall.region())
                .param("mall", place.mall())
                .param("service", place.id())
                .param("n", learned.n())
                .param("mean", learned.meanLog())
                .param("m2", learned.m2Log())
                .update());
        lesson.queues.forEach((place, counts) -> jdbc.sql("""
                insert into visits.no_show_share as s (region_id, mall_id, queue_id, called, no_show)
                values (:region, :mall, :queue, :called, :noShow)
                on conflict (region_id, mall_id, queue_id) do update
                  set called = s.called + excluded.called, no_show = s.no_show + excluded.no_show
                """)
                .param("region", Wall.region())
                .param("mall", place.mall())
                .param("queue", place.id())
                .param("called", counts[0])
                .param("noShow", counts[1])
                .update());
    }

    private Learned learned(Place place) {
        return jdbc.sql("""
                select n, mean_log, m2_log from visits.learned
                where region_id = :region and mall_id = :mall and service_id = :service
                """)
                .param("region", Wall.region())
                .param("mall", place.mall())
                .param("service", place.id())
                .query((row, n) -> new Learned(row.getLong(1), row.getDouble(2), row.getDouble(3)))
                .optional()
                .orElse(Learned.nothing());
    }
}
