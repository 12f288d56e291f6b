package id.pendopo.oversight.kept;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.OversightTest;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.fold.RandomDay;
import id.pendopo.platform.command.Command;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.RecordedEvent;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptFiguresTest extends OversightTest {
    @Autowired
    Recomputation recomputation;

    @Autowired
    List<Command> commands;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_is_kept_is_what_happened() {
        RandomDay day = day(1, 80);
        write(day);
        DayFigures figures = followed(day.events.size());
        for (Standing standing : Standing.values()) {
            assertThat(figures.total().parts().of(standing).people())
                    .as("%s", standing)
                    .isEqualTo(day.people.getOrDefault(standing, 0L));
        }
        assertThat(figures.total().waiting().count()).isEqualTo(day.waits.size());
        assertThat(recompute().first()).isEmpty();
    }

    @Test
    void an_event_that_commits_late_is_not_passed_by() throws Exception {
        RandomDay day = day(2, 10);
        List<Event> events = day.recorded().stream().map(RecordedEvent::event).toList();
        int half = events.size() / 2;
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService slow = Executors.newSingleThreadExecutor()) {
            Future<?> late = slow.submit(() -> Wall.run(
                    REGION,
                    () -> transaction.executeWithoutResult(status -> {
                        events.subList(0, half).forEach(history::append);
                        written.countDown();
                        await(mayCommit);
                    })));
            await(written);
            write(events.subList(half, events.size()));
            assertThat(follow().events())
                    .as("nothing younger than the open transaction is counted")
                    .isZero();
            mayCommit.countDown();
            late.get(10, TimeUnit.SECONDS);
        }
        DayFigures figures = followed(events.size());
        assertThat(figures.total().parts().taken().people()).isEqualTo(day.taken());
        assertThat(recompute().first()).isEmpty();
    }

    @Test
    void several_followers_at_once_count_every_event_exactly_once() throws Exception {
        RandomDay day = day(3, 300);
        write(day.recorded().stream().map(RecordedEvent::event).toList());
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<DayFigures>> all =
                    List.of(nodes.submit(this::follow), nodes.submit(this::follow), nodes.submit(this::follow));
            for (Future<DayFigures> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        DayFigures figures = followed(day.events.size());
        assertThat(figures.total().parts().taken().people()).isEqualTo(day.taken());
        assertThat(recompute().first()).isEmpty();
    }

    @Test
    void a_step_that_fails_leaves_no_trace_and_is_taken_again() {
        RandomDay day = day(4, 20);
        write(day);
        Wall.run(
                REGION,
                () -> transaction.executeWithoutResult(status -> {
                    follower.step();
                    status.setRollbackOnly();
                }));
        assertThat(followed(day.events.size()).total().parts().taken().people()).isEqualTo(day.taken());
    }

    @Test
    void the_command_names_the_first_figure_that_was_tampered_with_and_writes_it_again() {
        RandomDay day = day(5, 30);
        write(day);
        DayFigures before = followed(day.events.size());
        Command command = commands.stream()
                .filter(one -> one.name().equals("recompute-figures"))
                .findFirst()
                .orElseThrow();
        assertThat(command.run(List.of("ogan-ilir"))).isZero();
        Wall.run(
                REGION,
                () -> jdbc.sql("""
                update oversight.day_figure set people = people + 1
                where region_id = :region and day = :day and standing = 'ISSUED'
                """)
                        .param("region", REGION)
                        .param("day", clock.today())
                        .update());
        assertThat(recompute().first()).hasValueSatisfying(difference -> {
            assertThat(difference.day()).isEqualTo(clock.today());
            assertThat(difference.kept()).contains("ISSUED");
        });
        assertThat(command.run(List.of("ogan-ilir"))).isEqualTo(1);
        assertThat(command.run(List.of("ogan-ilir", "--write"))).isZero();
        assertThat(command.run(List.of("ogan-ilir"))).isZero();
        assertThat(command.run(List.of("nowhere"))).isEqualTo(2);
        assertThat(follow()).isEqualTo(before);
    }

    @Test
    void a_tampered_account_is_found_though_its_figures_are_right() {
        RandomDay day = day(6, 10);
        write(day);
        followed(day.events.size());
        Wall.run(
                REGION,
                () -> jdbc.sql("""
                update oversight.stop_account set decided_xid = decided_xid + 1
                where region_id = :region and day = :day
                """)
                        .param("region", REGION)
                        .param("day", clock.today())
                        .update());
        assertThat(recompute().first())
                .hasValueSatisfying(d -> assertThat(d.where()).startsWith("visit "));
        Wall.run(REGION, () -> recomputation.check(mall, true));
        assertThat(recompute().first()).isEmpty();
    }

    @Test
    void figures_stay_the_same_when_personal_data_is_erased() {
        RandomDay day = day(7, 20);
        write(day);
        DayFigures before = followed(day.events.size());
        Wall.run(REGION, () -> {
            jdbc.sql("update visits.visit set visitor_id = null where region_id = :region")
                    .param("region", REGION)
                    .update();
            jdbc.sql("delete from visits.note where region_id = :region")
                    .param("region", REGION)
                    .update();
            jdbc.sql("delete from visits.visitor where region_id = :region")
                    .param("region", REGION)
                    .update();
        });
        write(List.of(new Event(clock.instant(), mall, mall, null, "PERSONAL_DATA_ERASED", "{\"rows\":20}")));
        assertThat(follow()).isEqualTo(before);
        assertThat(recompute().first()).isEmpty();
    }

    @Test
    void another_regions_figures_are_behind_the_wall() {
        RandomDay day = day(8, 5);
        write(day);
        followed(day.events.size());
        assertThat(Wall.get(3509, () -> kept.of(mall, clock.today()))).isEqualTo(DayFigures.NONE);
    }

    private Recomputation.Verdict recompute() {
        return Wall.get(REGION, () -> recomputation.check(mall, false));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
