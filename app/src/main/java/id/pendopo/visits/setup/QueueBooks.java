package id.pendopo.visits.setup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads queues and rules; remembered for a second, so that an edit on any node is seen within that time. */
@Component
public class QueueBooks {
    private final JdbcClient jdbc;
    private final Directory directory;
    private final InstantSource clock;
    private final Cache<UUID, QueueBook> recent = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    public QueueBooks(JdbcClient jdbc, Directory directory, InstantSource clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /** Of a mall in the current region. */
    public QueueBook of(UUID mall) {
        return recent.get(mall, this::load);
    }

    public void forget(UUID mall) {
        recent.invalidate(mall);
    }

    private QueueBook load(UUID mall) {
        Map<UUID, Queue> queues = jdbc
                .sql("select * from visits.queue where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query(QueueBooks::queue)
                .list()
                .stream()
                .collect(Collectors.toMap(Queue::id, queue -> queue));
        Map<UUID, List<UUID>> usual = counters(mall);
        List<QueueMove> moves = moves(mall);
        return new QueueBook(queues, QueueMove.after(usual, moves), usual, moves, services(mall), rules(mall));
    }

    private List<QueueMove> moves(UUID mall) {
        return jdbc.sql("""
                select id, queue_id, from_counter, to_counter from visits.queue_move
                where region_id = :region and mall_id = :mall and day = :day and lifted_at is null order by since, id
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param(
                        "day",
                        Days.today(clock.instant(), directory.plan(mall).mall().zone()))
                .query((row, n) -> new QueueMove(
                        row.getObject("id", UUID.class),
                        row.getObject("queue_id", UUID.class),
                        row.getObject("from_counter", UUID.class),
                        row.getObject("to_counter", UUID.class)))
                .list();
    }

    /** Also of queues that give no numbers any more: whoever holds one of them is still called. */
    private Map<UUID, List<UUID>> counters(UUID mall) {
        Map<UUID, List<UUID>> byCounter = new HashMap<>();
        jdbc.sql("""
                select c.counter_id, c.queue_id from visits.queue_counter c
                join visits.queue q on q.region_id = c.region_id and q.id = c.queue_id
                where c.region_id = :region and q.mall_id = :mall order by c.counter_id, c.rank, q.code
                """).param("region", Wall.region()).param("mall", mall).query((ResultSet row) -> {
            byCounter
                    .computeIfAbsent(row.getObject(1, UUID.class), counter -> new ArrayList<>())
                    .add(row.getObject(2, UUID.class));
        });
        byCounter.replaceAll((counter, list) -> List.copyOf(list));
        return byCounter;
    }

    private Map<UUID, UUID> services(UUID mall) {
        Map<UUID, UUID> byService = new HashMap<>();
        jdbc.sql("select service_id, queue_id from visits.queue_service where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query((ResultSet row) -> {
                    byService.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return byService;
    }

    private MallRules rules(UUID mall) {
        String read = "select * from visits.rules where region_id = :region and mall_id = :mall";
        return jdbc.sql(read)
                .param("region", Wall.region())
                .param("mall", mall)
                .query(QueueBooks::rules)
                .optional()
                .orElseGet(() -> firstRules(mall, read));
    }

    /** A new mall begins with the table's defaults. */
    private MallRules firstRules(UUID mall, String read) {
        jdbc.sql("insert into visits.rules (region_id, mall_id) values (:region, :mall) on conflict do nothing")
                .param("region", Wall.region())
                .param("mall", mall)
                .update();
        return jdbc.sql(read)
                .param("region", Wall.region())
                .param("mall", mall)
                .query(QueueBooks::rules)
                .single();
    }

    private static Queue queue(ResultSet row, int number) throws SQLException {
        return new Queue(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("code"),
                row.getString("name_id"),
                row.getString("name_en"),
                row.getString("prefix"),
                row.getInt("digits"),
                row.getInt("contingent"),
                row.getBoolean("active"));
    }

    private static MallRules rules(ResultSet row, int number) throws SQLException {
        return new MallRules(
                Duration.ofMinutes(row.getInt("maximum_wait_minutes")),
                row.getInt("priority_turns"),
                row.getInt("other_turns"),
                row.getInt("recall_limit"),
                Duration.ofMinutes(row.getInt("target_wait_minutes")),
                Duration.ofMinutes(row.getInt("late_minutes")),
                Duration.ofSeconds(row.getInt("way_seconds")),
                row.getInt("forgotten_factor"),
                Duration.ofMinutes(row.getInt("forgotten_minutes")),
                Duration.ofMinutes(row.getInt("forgotten_answer_minutes")),
                Duration.ofMinutes(row.getInt("forgotten_again_minutes")),
                Duration.ofMinutes(row.getInt("absent_grace_minutes")),
                Duration.ofMinutes(row.getInt("absent_delay_minutes")),
                Duration.ofMinutes(row.getInt("walk_in_minutes")),
                Duration.ofMinutes(row.getInt("early_minutes")),
                row.getInt("retention_days"),
                Duration.ofMinutes(row.getInt("longest_break_minutes")),
                row.getInt("promise_days"),
                Duration.ofMinutes(row.getInt("empty_minutes")),
                Duration.ofMinutes(row.getInt("unanswered_minutes")),
                Duration.ofMinutes(row.getInt("idle_minutes")),
                row.getInt("long_factor"),
                Duration.ofMinutes(row.getInt("long_minutes")),
                Duration.ofMinutes(row.getInt("silent_minutes")),
                Duration.ofMinutes(row.getInt("hold_minutes")),
                Duration.ofMinutes(row.getInt("self_test_minutes")),
                row.getInt("kiosk_minute_numbers"),
                row.getInt("offline_numbers"),
                row.getInt("offline_day_numbers"),
                row.getInt("offline_new_numbers"),
                row.getString("offline_prefix"),
                row.getBoolean("closing_needs_approval"));
    }
}
