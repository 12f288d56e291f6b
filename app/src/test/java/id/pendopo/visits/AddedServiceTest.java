package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ParkReason;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service is added to a visit that is under way. */
class AddedServiceTest extends AtCountersTest {
    @Test
    void a_service_is_not_added_past_the_last_place_of_its_contingent() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID here = next(officer);
        UUID midwife = service("SIP-BIDAN").id();
        UUID queue = inside(() -> queues.of(mall()).forService(midwife))
                .orElseThrow()
                .id();
        inside(() -> forecasts.now(mall()));
        doing(() -> jdbc.sql("""
                insert into visits.queue_day (region_id, queue_id, day, issued, contingent)
                values (:region, :queue, :day, 3, 3)
                on conflict (region_id, queue_id, day) do update set issued = 3, contingent = 3
                """)
                .param("region", plan().mall().region())
                .param("queue", queue)
                .param("day", clock.today())
                .update());
        String key = Ids.secret();
        assertThatThrownBy(() -> doing(() -> transfer.add(mall(), officer, here, midwife, 1, false, key)))
                .hasMessageStartingWith("contingent-used-up");
        assertThat(visit(ticket).stops()).hasSize(1);
    }

    @Test
    void a_service_is_added_only_if_there_is_time_after_the_one_that_goes_on() {
        clock.set(clock.today(), LocalTime.of(14, 0));
        Actor officer = open(counter("DUKCAPIL", 0));
        open(counter("DPMPTSP", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID here = next(officer);
        doing(() -> serve.start(mall(), officer, here, Ids.secret()));
        doing(() -> jdbc.sql("update visits.stop set quantity = 60 where region_id = :region and id = :stop")
                .param("region", plan().mall().region())
                .param("stop", here)
                .update());
        inside(() -> forecasts.now(mall()));
        UUID licence = service("NIB-UMK").id();
        assertThatThrownBy(() -> doing(() -> transfer.add(mall(), officer, here, licence, 1, false, Ids.secret())))
                .hasMessageStartingWith("not-enough-time");
        doing(() -> jdbc.sql("update visits.stop set quantity = 1 where region_id = :region and id = :stop")
                .param("region", plan().mall().region())
                .param("stop", here)
                .update());
        doing(() -> transfer.to(mall(), officer, here, licence, false, null, false, Ids.secret()));
        assertThat(visit(ticket).open()).hasSize(1);
    }

    @Test
    void a_service_that_is_added_waits_for_the_product_of_another_stop() {
        Actor police = open(counter("POLRES", 0));
        Actor ptsp = open(counter("DPMPTSP", 0));
        IssuedTicket ticket = arrive("NIB-UMK", "SURAT-HILANG");
        UUID nib = next(ptsp);
        UUID card = service("KTP-HILANG").id();
        doing(() -> serve.start(mall(), ptsp, nib, Ids.secret()));
        doing(() -> transfer.add(mall(), ptsp, nib, card, 1, true, Ids.secret()));
        doing(() -> serve.finish(mall(), ptsp, nib, Outcome.ISSUED, 1, Ids.secret()));
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        assertThat(stop(ticket, "KTP-HILANG").after())
                .containsExactly(stop(ticket, "SURAT-HILANG").id());
        finish(police, next(police));
        assertThat(stop(ticket, "KTP-HILANG").free()).isTrue();
    }

    @Test
    void what_waits_already_waits_for_a_service_added_later_whose_product_it_needs() {
        Actor police = open(counter("POLRES", 0));
        Actor ptsp = open(counter("DPMPTSP", 0));
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("NIB-UMK", "KTP-HILANG");
        UUID nib = next(ptsp);
        UUID card = stop(ticket, "KTP-HILANG").id();
        UUID letter = service("SURAT-HILANG").id();
        doing(() -> serve.start(mall(), ptsp, nib, Ids.secret()));
        doing(() -> transfer.add(mall(), ptsp, nib, letter, 1, true, Ids.secret()));
        doing(() -> serve.finish(mall(), ptsp, nib, Outcome.ISSUED, 1, Ids.secret()));
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        assertThat(stop(ticket, "SURAT-HILANG").ordinal())
                .isLessThan(stop(ticket, "KTP-HILANG").ordinal());
        assertThatThrownBy(() -> next(officer)).hasMessageStartingWith("nobody-waiting");
        assertThat(inside(() -> history.of(ticket.visit())).stream()
                        .map(RecordedEvent::event)
                        .filter(event -> event.type().equals("STOP_ADDED"))
                        .map(Event::body))
                .singleElement()
                .asString()
                .contains("\"after\": []", "\"before\": [\"" + card + "\"]");
        finish(police, next(police));
        assertThat(next(officer)).isEqualTo(card);
    }

    @Test
    void who_was_put_aside_comes_back_behind_a_service_added_meanwhile() {
        Actor ptsp = open(counter("DPMPTSP", 0));
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-HILANG", "NIB-UMK");
        UUID card = stop(ticket, "KTP-HILANG").id();
        UUID called = next(officer);
        assertThat(called).isEqualTo(card);
        doing(() ->
                parking.park(mall(), officer, card, ParkReason.FETCHES_PAPERS, Duration.ofMinutes(10), Ids.secret()));
        UUID nib = next(ptsp);
        UUID letter = service("SURAT-HILANG").id();
        doing(() -> transfer.add(mall(), ptsp, nib, letter, 1, true, Ids.secret()));
        doing(() -> serve.finish(mall(), ptsp, nib, Outcome.ISSUED, 1, Ids.secret()));
        doing(() -> parking.takeBack(mall(), officer, card, Ids.secret()));
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        Actor police = open(counter("POLRES", 0));
        finish(police, next(police));
        assertThat(next(officer)).isEqualTo(card);
    }
}
