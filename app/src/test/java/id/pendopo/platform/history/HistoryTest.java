package id.pendopo.platform.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.DatabaseOwner;
import id.pendopo.Eventually;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.HistoryVerifier.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class HistoryTest extends ChainTest {
    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient program;

    @Test
    void the_program_can_add_to_the_history_and_do_nothing_else_to_it() {
        write(1);
        for (String table : List.of("event", "seal")) {
            for (String statement : List.of(
                    "update platform.%s set region_id = region_id",
                    "delete from platform.%s",
                    "truncate platform.%s",
                    "alter table platform.%s disable row level security",
                    "drop table platform.%s")) {
                assertThatThrownBy(() -> Wall.run(
                                region,
                                () -> program.sql(statement.formatted(table)).update()))
                        .as(statement)
                        .rootCause()
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void an_untouched_history_is_whole_and_every_event_was_counted() {
        write(3);
        sealed();
        Verdict verdict = verify();
        assertThat(verdict.firstBad()).isEmpty();
        assertThat(verdict.events()).isEqualTo(3);
        assertThat(meters.counter("pendopo.events", "type", "TEST_EVENT").count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void no_reader_passes_an_event_whose_transaction_began_earlier_and_commits_later() throws SQLException {
        DatabaseOwner owner = DatabaseOwner.of(environment);
        try (Connection slow = owner.connect();
                Statement early = slow.createStatement()) {
            slow.setAutoCommit(false);
            early.execute(insert("EARLY"));
            owner.jdbc().sql(insert("LATE")).update();
            for (int i = 0; i < 3; i++) {
                assertThat(types())
                        .as("the younger event waits for the older transaction")
                        .isEmpty();
                assertThat(Wall.get(region, sealer::sealOne)).isZero();
            }
            slow.commit();
        }
        Eventually.see("both are read", () -> types().size() == 2);
        assertThat(types()).containsExactly("EARLY", "LATE");
        sealed();
        assertThat(verify().events()).isEqualTo(2);
    }

    @Test
    void a_reader_that_goes_on_from_its_last_position_reads_every_event_once() throws SQLException {
        DatabaseOwner owner = DatabaseOwner.of(environment);
        Position at = Position.START;
        var read = new java.util.ArrayList<UUID>();
        var random = new java.util.Random(42);
        var open = new java.util.ArrayDeque<Connection>();
        for (int i = 0; i < 60; i++) {
            if (random.nextBoolean() || open.isEmpty()) {
                Connection connection = owner.connect();
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(insert("E" + i));
                }
                open.add(connection);
            } else {
                Connection one = random.nextBoolean() ? open.pollFirst() : open.pollLast();
                one.commit();
                one.close();
            }
            for (RecordedEvent event : after(at)) {
                read.add(event.event().subject());
                at = event.position();
            }
        }
        for (Connection connection : open) {
            connection.commit();
            connection.close();
        }
        Position from = at;
        Eventually.see(
                "all are there",
                () -> read.size() + after(from).size() == subjects().size());
        after(from).forEach(event -> read.add(event.event().subject()));
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(subjects());
    }

    private List<UUID> subjects() {
        return owner().sql("select subject_id from platform.event where region_id = :r")
                .param("r", region)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<RecordedEvent> after(Position position) {
        return Wall.get(region, () -> history.after(position, 100));
    }

    private List<String> types() {
        return after(Position.START).stream().map(event -> event.event().type()).toList();
    }

    private String insert(String type) {
        return "insert into platform.event (region_id, occurred_at, subject_id, type, body) values (" + region
                + ", '2025-02-12 02:00Z', '" + UUID.randomUUID() + "', '" + type + "', '{}')";
    }
}
