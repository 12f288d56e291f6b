package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.Eventually;
import id.pendopo.Queries;
import id.pendopo.directory.Counter;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ParkReason;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServingTest extends AtCountersTest {
    private long learned(String service) {
        return inside(() -> jdbc.sql("""
                select n from visits.learned where region_id = :region and mall_id = :mall and service_id = :service
                """)
                .param("region", plan().mall().region())
                .param("mall", mall())
                .param("service", service(service).id())
                .query(Long.class)
                .optional()
                .orElse(0L));
    }

    @Test
    void a_counter_whose_officer_was_moved_or_closed_is_not_manned() {
        Counter counter = counter("DUKCAPIL", 0);
        Actor officer = open(counter);
        pass("Vacated");
        assertThat(inside(() -> reader.sessionOf(officer.id())))
                .as("still entitled")
                .isPresent();
        account(officer, "agency_id = '00000000-0000-0000-0000-000000000001'");
        pass("Vacated");
        assertThat(inside(() -> reader.sessionOf(officer.id()))).isEmpty();
        account(officer, "agency_id = '" + counter.agency() + "'");
        open(counter);
        account(officer, "active = false");
        pass("Vacated");
        assertThat(inside(() -> reader.sessionOf(officer.id()))).isEmpty();
        account(officer, "active = true");
    }

    private void account(Actor officer, String set) {
        doing(() -> jdbc.sql("update platform.account set " + set + " where region_id = :region and id = :id")
                .param("region", officer.region())
                .param("id", officer.id())
                .update());
    }

    @Test
    void three_calls_without_answer_make_a_no_show_who_may_come_back() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        for (int i = 0; i < 3; i++) {
            if (visit(ticket).busy().isPresent()) {
                doing(() -> serve.recall(mall(), officer, called, Ids.secret()));
            }
        }
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.NO_SHOW);
        assertThat(visit(ticket).isOpen()).isFalse();
        doing(() -> parking.takeBack(mall(), officer, called, Ids.secret()));
        assertThat(visit(ticket).isOpen()).isTrue();
        assertThat(next(officer)).isEqualTo(called);
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
    void a_transfer_ends_here_and_goes_on_there() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        doing(() -> transfer.to(mall(), officer, called, service("NIB-UMK").id(), true, null, false, Ids.secret()));
        LiveVisit visit = visit(ticket);
        assertThat(visit.stop(called).orElseThrow().state()).isEqualTo(StopState.TRANSFERRED);
        assertThat(stop(ticket, "NIB-UMK").free()).isTrue();
        Actor ptsp = open(counter("DPMPTSP", 0));
        assertThat(next(ptsp)).isEqualTo(stop(ticket, "NIB-UMK").id());
    }

    @Test
    void what_waits_for_a_transferred_stop_waits_for_the_one_that_it_became() {
        Actor police = open(counter("POLRES", 0));
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-HILANG", "SURAT-HILANG");
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        UUID called = next(police);
        UUID panjang = service("SKCK-PANJANG").id();
        doing(() -> transfer.to(mall(), police, called, panjang, true, null, true, Ids.secret()));
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        assertThatThrownBy(() -> next(officer)).hasMessageStartingWith("nobody-waiting");
        UUID onward = next(police);
        assertThat(onward).isEqualTo(stop(ticket, "SKCK-PANJANG").id());
        finish(police, onward);
        assertThat(next(officer)).isEqualTo(stop(ticket, "KTP-HILANG").id());
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
    void a_stop_that_becomes_one_which_needs_what_waited_for_it_is_no_deadlock() {
        Actor officer = open(counter("DUKCAPIL", 2));
        IssuedTicket ticket = arrive("AKTA-LAHIR", "KK-UBAH");
        UUID birth = next(officer);
        assertThat(birth).isEqualTo(stop(ticket, "AKTA-LAHIR").id());
        UUID child = service("KIA").id();
        doing(() -> transfer.to(mall(), officer, birth, child, true, null, true, Ids.secret()));
        assertThat(stop(ticket, "KIA").state()).isEqualTo(StopState.BLOCKED);
        UUID family = next(officer);
        assertThat(family).isEqualTo(stop(ticket, "KK-UBAH").id());
        finish(officer, family);
        UUID last = next(officer);
        assertThat(last).isEqualTo(stop(ticket, "KIA").id());
        finish(officer, last);
        assertThat(visit(ticket).isOpen()).isFalse();
    }

    @Test
    void who_was_sent_to_one_counter_is_called_by_another_when_that_one_closes() {
        Actor officer = open(counter("DUKCAPIL", 0));
        Counter wanted = counter("DPMPTSP", 0);
        Actor sent = open(wanted);
        Actor other = open(counter("DPMPTSP", 1));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        UUID nib = service("NIB-UMK").id();
        doing(() -> transfer.to(mall(), officer, called, nib, true, wanted.id(), true, Ids.secret()));
        assertThatThrownBy(() -> next(other)).hasMessageStartingWith("nobody-waiting");
        doing(() -> sessions.close(mall(), sent, false, Ids.secret()));
        assertThat(next(other)).isEqualTo(stop(ticket, "NIB-UMK").id());
    }

    @Test
    void a_no_show_who_had_been_sent_to_one_counter_is_called_by_another_when_that_one_has_closed() {
        Actor officer = open(counter("DUKCAPIL", 0));
        Counter wanted = counter("DPMPTSP", 0);
        Actor sent = open(wanted);
        Actor other = open(counter("DPMPTSP", 1));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        UUID nib = service("NIB-UMK").id();
        doing(() -> transfer.to(mall(), officer, called, nib, true, wanted.id(), true, Ids.secret()));
        UUID there = next(sent);
        doing(() -> serve.noShow(mall(), sent, there, Ids.secret()));
        doing(() -> parking.takeBack(mall(), other, there, Ids.secret()));
        assertThat(stop(ticket, "NIB-UMK").onlyCounter())
                .as("the counter is still manned")
                .isEqualTo(wanted.id());
        assertThat(next(sent)).isEqualTo(there);
        doing(() -> serve.noShow(mall(), sent, there, Ids.secret()));
        doing(() -> sessions.close(mall(), sent, false, Ids.secret()));
        doing(() -> parking.takeBack(mall(), other, there, Ids.secret()));
        assertThat(next(other)).isEqualTo(there);
    }

    @Test
    void nobody_is_sent_to_a_counter_where_nobody_sits_but_to_a_colleague_on_a_break() {
        Actor officer = open(counter("DUKCAPIL", 0));
        Counter wanted = counter("DPMPTSP", 0);
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        UUID nib = service("NIB-UMK").id();
        String key = Ids.secret();
        assertThatThrownBy(() -> doing(() -> transfer.to(mall(), officer, called, nib, true, wanted.id(), true, key)))
                .hasMessageStartingWith("counter-not-manned");
        assertThat(visit(ticket).stops()).hasSize(1);
        Actor colleague = open(wanted);
        doing(() -> sessions.startBreak(mall(), colleague, Duration.ofMinutes(10), Ids.secret()));
        doing(() -> transfer.to(mall(), officer, called, nib, true, wanted.id(), true, key));
        assertThat(stop(ticket, "NIB-UMK").onlyCounter()).isEqualTo(wanted.id());
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

    @Test
    void a_forgotten_finish_is_asked_about_then_ended_and_teaches_nothing() {
        pass("Learning");
        long before = learned("KTP-REKAM");
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        clock.advance(Duration.ofHours(3));
        pass("ForgottenFinish");
        assertThat(stop(ticket, "KTP-REKAM").promptedAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(11));
        pass("ForgottenFinish");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
        assertThat(accurate(ticket)).isFalse();
        pass("Learning");
        assertThat(learned("KTP-REKAM")).isEqualTo(before);
    }

    @Test
    void a_service_that_has_just_begun_costs_the_forgotten_finish_no_look() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        assertThat(Queries.of(() -> pass("ForgottenFinish")))
                .filteredOn(query -> query.contains("visits.visit") || query.contains("visits.stop"))
                .hasSize(1);
        assertThat(stop(ticket, "KTP-REKAM").promptedAt()).isNull();
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

    @Test
    void an_accurate_service_teaches_the_estimate_once() {
        pass("Learning");
        long before = learned("KTP-REKAM");
        Actor officer = open(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        finish(officer, next(officer));
        Eventually.see("what was learned", () -> {
            pass("Learning"); // no reader passes a transaction that is still open somewhere on the server
            return learned("KTP-REKAM") > before;
        });
        pass("Learning");
        assertThat(learned("KTP-REKAM")).isEqualTo(before + 1);
    }

    @Test
    void what_the_night_leaves_open_is_ended_in_the_malls_own_day() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket served = arrive("KTP-REKAM");
        IssuedTicket waiting = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        clock.set(clock.today(), java.time.LocalTime.of(23, 59));
        pass("EndOfDay");
        assertThat(visit(waiting).isOpen()).isTrue();
        clock.advance(Duration.ofMinutes(2));
        pass("EndOfDay");
        assertThat(stop(served, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
        assertThat(accurate(served)).isFalse();
        assertThat(stop(waiting, "KTP-REKAM").state()).isEqualTo(StopState.CANCELLED);
        assertThat(inside(() -> reader.sessionOf(officer.id()))).isEmpty();
    }

    /** What history keeps of the ticket's one finished service. */
    private boolean accurate(IssuedTicket ticket) {
        return inside(() -> jdbc.sql("""
                select (body ->> 'accurate')::boolean from platform.event
                where region_id = :region and subject_id = :visit and type = 'STOP_FINISHED'
                """)
                .param("region", id.pendopo.platform.database.Wall.region())
                .param("visit", ticket.visit())
                .query(Boolean.class)
                .single());
    }
}
