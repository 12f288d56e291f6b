package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stops the hall is told by its cause, and the worst of it first. */
class AlarmsByCauseTest extends ManagerTest {
    private UUID call(Counter counter) {
        return inside(() -> callNext.next(mall(), officer(counter), Ids.secret()));
    }

    private void served(Counter counter, Duration length) {
        UUID stop = call(counter);
        doing(() -> serveStop.start(mall(), officer(counter), stop, Ids.secret()));
        clock.advance(length);
        doing(() -> serveStop.finish(mall(), officer(counter), stop, Outcome.ISSUED, 1, Ids.secret()));
    }

    private <T extends Alarm> List<T> rung(Class<T> kind) {
        return board().alarms().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void a_counter_that_called_long_ago_and_still_waits_for_the_visitor_rings() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID stop = call(counter);
        clock.advance(Duration.ofMinutes(4));
        assertThat(rung(Alarm.NobodyCame.class)).isEmpty();
        clock.advance(Duration.ofMinutes(24));
        assertThat(rung(Alarm.NobodyCame.class))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.number()).isEqualTo(ticket.number()))
                .satisfies(alarm -> assertThat(alarm.urgent()).isTrue());
        assertThat(body(get("sari", "/board"))).contains(ticket.number() + " dipanggil pukul");
        doing(() -> serveStop.start(mall(), officer(counter), stop, Ids.secret()));
        assertThat(rung(Alarm.NobodyCame.class)).isEmpty();
    }

    @Test
    void a_ready_counter_rings_while_its_queue_waits_beyond_the_promise_and_the_wait_is_told_once() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        served(counter, Duration.ofMinutes(20));
        assertThat(rung(Alarm.ReadyAndWaiting.class)).isEmpty();
        clock.advance(Duration.ofMinutes(9));
        assertThat(rung(Alarm.ReadyAndWaiting.class)).singleElement().satisfies(alarm -> {
            assertThat(alarm.counters()).containsExactly(counter);
            assertThat(alarm.waiting()).isEqualTo(2);
            assertThat(alarm.longest()).isEqualTo(Duration.ofMinutes(29));
            assertThat(alarm.since()).isEqualTo(clock.instant().minus(Duration.ofMinutes(9)));
        });
        assertThat(rung(Alarm.OverTarget.class)).isEmpty();
        assertThat(board().alarms().getFirst()).isInstanceOf(Alarm.ReadyAndWaiting.class);
        call(counter);
        assertThat(rung(Alarm.ReadyAndWaiting.class)).isEmpty();
        assertThat(rung(Alarm.OverTarget.class)).hasSize(1);
    }

    @Test
    void a_counter_is_ready_since_its_last_visitor_left_or_its_officer_came_back() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        assertThat(desk(counter).since()).contains(clock.instant());
        arrive("KTP-REKAM");
        served(counter, Duration.ofMinutes(5));
        assertThat(desk(counter).since()).contains(clock.instant());
        doing(() -> counterSessions.startBreak(mall(), officer(counter), Duration.ofMinutes(15), Ids.secret()));
        clock.advance(Duration.ofMinutes(15));
        doing(() -> counterSessions.endBreak(mall(), officer(counter), Ids.secret()));
        assertThat(desk(counter).since()).contains(clock.instant());
    }

    @Test
    void a_service_far_beyond_the_usual_rings_before_it_is_taken_for_forgotten() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        arrive("KTP-REKAM");
        UUID stop = call(counter);
        doing(() -> serveStop.start(mall(), officer(counter), stop, Ids.secret()));
        Duration usual = desk(counter).usual().orElseThrow();
        Duration least = Duration.ofMinutes(15);
        Duration limit = usual.multipliedBy(3).compareTo(least) > 0 ? usual.multipliedBy(3) : least;
        clock.advance(limit.minusSeconds(1));
        assertThat(rung(Alarm.LongService.class)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(rung(Alarm.LongService.class)).hasSize(1);
        assertThat(rung(Alarm.Forgotten.class)).isEmpty();
        clock.advance(Duration.ofHours(2));
        assertThat(rung(Alarm.LongService.class)).isEmpty();
        assertThat(rung(Alarm.Forgotten.class)).hasSize(1);
    }

    @Test
    void queues_beyond_the_promise_are_one_alarm_with_the_longest_wait_first() {
        sitsDown(counter("DUKCAPIL", 0));
        sitsDown(counter("DPMPTSP", 0));
        arrive("NIB-UMK");
        arrive("NIB-UMK");
        clock.advance(Duration.ofMinutes(2));
        arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(14));
        call(counter("DUKCAPIL", 0));
        call(counter("DPMPTSP", 0));
        clock.advance(Duration.ofMinutes(3));
        assertThat(rung(Alarm.OverTarget.class))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.waits())
                        .extracting(wait -> wait.queue().id())
                        .containsExactly(queue("NIB-UMK"), queue("KTP-REKAM")));
    }

    @Test
    void one_button_is_strong_the_first() {
        sitsDown(counter("DUKCAPIL", 0));
        sitsDown(counter("DUKCAPIL", 1));
        arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        call(counter("DUKCAPIL", 0));
        call(counter("DUKCAPIL", 1));
        clock.advance(Duration.ofMinutes(11));
        String alarms =
                body(get("sari", "/board")).split("id=\"board-alarms\"")[1].split("id=\"desks\"")[0];
        assertThat(alarms.split("class=\"btn  compact\"", -1)).hasSize(2);
        assertThat(alarms.split("class=\"btn plain compact\"", -1).length).isGreaterThan(2);
    }
}
