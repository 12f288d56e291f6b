package id.pendopo.visits.management;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.management.TestResult.Part;
import id.pendopo.visits.printing.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the last test of each thing found. */
@Component
public class TestBook {
    /** No test takes that long. Not the mall's to choose: printers' limits and displays' patience bound it. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Journal journal;

    TestBook(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @return whether the day's morning test is the caller's to make: nobody began it, or whoever did never ended it */
    public boolean claim(UUID mall, LocalDate day, Instant now) {
        return jdbc.sql("""
                insert into visits.self_test as t (region_id, mall_id, day, claimed_at) values (:region, :mall, :day, :now)
                on conflict (region_id, mall_id) do update
                  set day = excluded.day, claimed_at = excluded.claimed_at, done = false
                  where t.day < excluded.day or not t.done and t.claimed_at <= :late
                """)
                        .param("region", Wall.region())
                        .param("mall", mall)
                        .param("day", day)
                        .param("now", Utc.of(now))
                        .param("late", Utc.of(now.minus(LATE)))
                        .update()
                == 1;
    }

    /** Whether the day's test was made, however well the things are. */
    public boolean isDone(UUID mall, LocalDate day) {
        return jdbc.sql(
                        "select done from visits.self_test where region_id = :region and mall_id = :mall and day = :day")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("day", day)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public List<TestResult> of(UUID mall) {
        return jdbc.sql("""
                select part, thing, well, trouble, tested_at from visits.self_test_result
                where region_id = :region and mall_id = :mall order by part, thing
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> new TestResult(
                        Part.valueOf(row.getString("part")),
                        row.getString("thing"),
                        row.getBoolean("well"),
                        Optional.ofNullable(row.getString("trouble")).map(Trouble::valueOf),
                        row.getTimestamp("tested_at").toInstant()))
                .list();
    }

    /** In place of what was found before. */
    @Transactional
    public void save(UUID mall, @Nullable UUID actor, List<TestResult> results) {
        jdbc.sql("delete from visits.self_test_result where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .update();
        results.forEach(result -> insert(mall, result));
        jdbc.sql("update visits.self_test set done = true where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .update();
        long ill = results.stream().filter(result -> !result.well()).count();
        journal.write(mall, mall, actor, "HALL_TESTED", Facts.of("things", results.size(), "ill", ill));
    }

    private void insert(UUID mall, TestResult result) {
        jdbc.sql("""
                insert into visits.self_test_result (region_id, mall_id, part, thing, well, trouble, tested_at)
                values (:region, :mall, :part, :thing, :well, :trouble, :at)
                on conflict (region_id, mall_id, part, thing) do update set well = excluded.well,
                  trouble = excluded.trouble, tested_at = excluded.tested_at
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("part", result.part().name())
                .param("thing", result.thing())
                .param("well", result.well())
                .param("trouble", result.trouble().map(Trouble::name).orElse(null))
                .param("at", Utc.of(result.at()))
                .update();
    }
}
