package id.pendopo.visits.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitsTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a mall learns from its own days, and that its forecasts use it. */
class LearningTest extends VisitsTest {
    @Autowired
    private Learning learning;

    @Autowired
    private CounterSessions sessions;

    @Autowired
    private CallNext callNext;

    @Autowired
    private ServeStop serve;

    @AfterEach
    void everybodyGoesHome() {
        doing(() -> {
            jdbc.sql("update visits.counter_session set state = 'CLOSED' where region_id = 1610")
                    .update();
            jdbc.sql(
                            "update visits.stop set state = 'CANCELLED' where region_id = 1610 and state in ('CALLED', 'SERVING')")
                    .update();
        });
    }

    private UUID queue() {
        return inside(() -> queues.of(mall())
                .forService(service("KTP-REKAM").id())
                .orElseThrow()
                .id());
    }

    private String seenToday() {
        return inside(() -> jdbc.sql("""
                select coalesce(string_agg(hour || ': ' || priority || ' + ' || others, ', ' order by hour), '')
                from visits.arrivals where region_id = :region and mall_id = :mall and day = :day and queue_id = :queue
                """)
                .param("region", Wall.region())
                .param("mall", mall())
                .param("day", clock.today())
                .param("queue", queue())
                .query(String.class)
                .single());
    }

    private long servings() {
        return inside(() -> {
            times.forget(mall());
            return times.of(mall()).of(service("KTP-REKAM").id()).learned().n();
        });
    }

    private double caution() {
        return inside(() -> {
            times.forget(mall());
            return times.caution(mall()).log();
        });
    }

    /** No reader passes a transaction that is still open somewhere on the server. */
    private void learnUntil(String what, java.util.function.BooleanSupplier so) {
        Eventually.see(what, () -> {
            doing(() -> learning.run(mall()));
            return so.getAsBoolean();
        });
    }

    private Actor open(int which) {
        var counter = counter("DUKCAPIL", which);
        Actor officer = officer(counter);
        doing(() -> sessions.open(mall(), officer, counter.id(), Ids.secret()));
        return officer;
    }

    private UUID next(Actor officer) {
        return inside(() -> callNext.next(mall(), officer, Ids.secret()));
    }

    private Duration waitForTheNext() {
        return inside(() -> {
            times.forget(mall());
            arrivals.forget();
            var outlook = forecasts.now(mall());
            return Duration.between(
                    clock.instant(),
                    outlook.forecast()
                            .whenFree(queue(), false, clock.instant(), 0)
                            .median());
        });
    }

    @Test
    void who_comes_is_counted_by_queue_and_hour_and_group_and_expected_at_that_hour_on_other_days() {
        open(0);
        arrive("KTP-REKAM");
        arrive(PriorityGroup.ELDERLY, "KTP-REKAM");
        clock.advance(Duration.ofHours(1));
        arrive("KTP-REKAM");
        learnUntil("who came", () -> seenToday().equals("9: 1 + 1, 10: 0 + 1"));
    }

    @Test
    void a_priority_group_that_usually_comes_makes_others_wait_longer() {
        open(0);
        for (int i = 0; i < 8; i++) {
            arrive("KTP-REKAM");
        }
        Duration alone = waitForTheNext();
        doing(() -> jdbc.sql("""
                insert into visits.arrivals (region_id, mall_id, day, queue_id, hour, priority, others)
                select :region, :mall, :day::date - n, :queue, h, 12, 0 from generate_series(1, 20) n, generate_series(8, 14) h
                on conflict (region_id, mall_id, day, queue_id, hour) do update set priority = 12
                """)
                .param("region", Wall.region())
                .param("mall", mall())
                .param("day", clock.today())
                .param("queue", queue())
                .update());
        assertThat(waitForTheNext()).isGreaterThan(alone.plusMinutes(5));
    }

    @Test
    void officers_who_are_slow_today_make_the_same_line_longer() {
        List<Actor> officers = List.of(open(0), open(1), open(2));
        for (int i = 0; i < 6; i++) {
            arrive("KTP-REKAM");
        }
        learnUntil("what other days left behind", () -> true);
        Duration usually = waitForTheNext();
        long before = servings();
        // Three rounds: two make about a third more, which the draws of sixty runs may hide.
        for (int round = 0; round < 3; round++) {
            Map<Actor, UUID> stops = new HashMap<>();
            for (Actor officer : officers) {
                UUID stop = next(officer);
                stops.put(officer, stop);
                doing(() -> serve.start(mall(), officer, stop, Ids.secret()));
            }
            clock.advance(Duration.ofMinutes(2L * service("KTP-REKAM").minutes()));
            stops.forEach((officer, stop) ->
                    doing(() -> serve.finish(mall(), officer, stop, Outcome.ISSUED, 1, Ids.secret())));
            for (int i = 0; i < officers.size(); i++) {
                arrive("KTP-REKAM");
            }
        }
        clock.advance(Duration.ofMinutes(2));
        assertThat(waitForTheNext()).isGreaterThan(usually.multipliedBy(6).dividedBy(5));
        learnUntil("what the day taught, to be forgotten with it", () -> servings() >= before + 9);
    }

    @Test
    void a_bound_that_was_missed_makes_the_next_ones_wider_and_one_that_was_kept_closer() {
        learnUntil("what was before", () -> true);
        doing(() -> jdbc.sql("""
                insert into visits.caution (region_id, mall_id, scored, log_factor) values (1610, :mall, 5000, 0)
                on conflict (region_id, mall_id) do update set scored = 5000
                """).param("mall", mall()).update());
        double before = caution();
        Actor officer = open(0);
        arrive("KTP-REKAM");
        next(officer);
        learnUntil("a bound that was kept", () -> caution() < before);
        assertThat(caution()).isCloseTo(before - 0.0003, org.assertj.core.data.Offset.offset(1e-9));
        Actor other = open(1);
        IssuedTicket late = arrive("KTP-REKAM");
        clock.advance(Duration.ofHours(3));
        assertThat(next(other)).isEqualTo(stop(late, "KTP-REKAM").id());
        learnUntil("a bound that was missed", () -> caution() > before);
        assertThat(caution()).isCloseTo(before - 0.0003 + 0.0027, org.assertj.core.data.Offset.offset(1e-9));
    }
}
