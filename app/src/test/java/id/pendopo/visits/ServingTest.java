package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.ParkReason;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServingTest extends AtCountersTest {
    @Test
    void who_does_not_come_after_three_calls_is_a_no_show_by_its_own_act_and_may_come_back() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        assertThatThrownBy(() -> again(officer, called)).hasMessageStartingWith("recall-too-soon");
        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofSeconds(40));
            again(officer, called);
        }
        clock.advance(Duration.ofSeconds(40));
        assertThatThrownBy(() -> again(officer, called)).hasMessageStartingWith("last-call-made");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.CALLED);
        doing(() -> serve.noShow(mall(), officer, called, Ids.secret()));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.NO_SHOW);
        assertThat(visit(ticket).isOpen()).isFalse();
        doing(() -> parking.takeBack(mall(), officer, called, Ids.secret()));
        assertThat(visit(ticket).isOpen()).isTrue();
        assertThat(next(officer)).isEqualTo(called);
    }

    private void again(Actor officer, UUID called) {
        doing(() -> serve.recall(mall(), officer, called, Ids.secret()));
    }

    @Test
    void parking_keeps_the_place_and_wakes_by_the_clock() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() ->
                parking.park(mall(), officer, called, ParkReason.FETCHES_PAPERS, Duration.ofMinutes(10), Ids.secret()));
        assertThatThrownBy(() -> next(officer)).hasMessageStartingWith("nobody-waiting");
        clock.advance(Duration.ofMinutes(3));
        IssuedTicket later = arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(8));
        pass("WakeParked");
        assertThat(next(officer)).isEqualTo(called);
        assertThat(stop(later, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(story(ticket)).contains("STOP_PARKED", "STOP_RETURNED");
    }

    @Test
    void what_was_served_before_the_visitor_was_put_aside_counts_at_the_end() {
        Actor officer = open(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        UUID stop = next(officer);
        doing(() -> serve.start(mall(), officer, stop, Ids.secret()));
        clock.advance(Duration.ofMinutes(11));
        doing(() ->
                parking.park(mall(), officer, stop, ParkReason.FETCHES_PAPERS, Duration.ofMinutes(10), Ids.secret()));
        clock.advance(Duration.ofMinutes(20));
        pass("WakeParked");
        assertThat(next(officer)).isEqualTo(stop);
        finish(officer, stop);
        UUID visit = inside(() -> reader.visitOfStop(stop)).orElseThrow().id();
        String finished = inside(() -> history.of(visit)).stream()
                .map(RecordedEvent::event)
                .filter(event -> event.type().equals("STOP_FINISHED"))
                .map(event -> event.body())
                .findFirst()
                .orElseThrow();
        assertThat(finished).contains("\"serviceMs\": " + Duration.ofMinutes(16).toMillis(), "\"accurate\": true");
    }

    @Test
    void whoever_holds_a_ticket_of_a_queue_that_gives_none_any_more_is_still_called() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        active(ticket, false);
        try {
            assertThatThrownBy(() -> arrive("KTP-REKAM")).hasMessageStartingWith("service-not-offered");
            assertThat(next(officer)).isEqualTo(stop(ticket, "KTP-REKAM").id());
        } finally {
            active(ticket, true);
        }
    }

    private void active(IssuedTicket ticket, boolean active) {
        doing(() -> jdbc.sql("update visits.queue set active = :active where region_id = :region and id = :queue")
                .param("active", active)
                .param("region", id.pendopo.platform.database.Wall.region())
                .param("queue", visit(ticket).stops().getFirst().queue())
                .update());
        queues.forget(mall());
    }
}
