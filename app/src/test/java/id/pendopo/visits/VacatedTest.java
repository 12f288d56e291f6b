package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.directory.Counter;
import id.pendopo.directory.live.LiveDirectory;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody waits for an officer who can't come back. */
class VacatedTest extends AtCountersTest {
    @Autowired
    LiveDirectory live;

    /** What a case switched off, and nothing else. */
    private final List<Runnable> switchOn = new ArrayList<>();

    @AfterEach
    void whatWasSwitchedOffIsSwitchedOn() {
        switchOn.forEach(Runnable::run);
    }

    @Test
    void who_was_called_by_an_officer_whose_account_is_closed_is_called_by_another_at_the_old_place() {
        Actor gone = open(counter("DUKCAPIL", 0));
        Actor other = open(counter("DUKCAPIL", 1));
        IssuedTicket first = arrive("KTP-REKAM", "NIB-UMK");
        clock.advance(Duration.ofMinutes(2));
        IssuedTicket second = arrive("KTP-REKAM");
        UUID called = next(gone);
        assertThat(called).isEqualTo(stop(first, "KTP-REKAM").id());
        assertThat(phone(first)).contains("Silakan ke loket");
        closeAccount(gone);
        pass("Vacated");

        assertThat(stop(first, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(stop(first, "KTP-REKAM").free()).isTrue();
        assertThat(stop(first, "NIB-UMK").free()).as("called nowhere").isTrue();
        assertThat(story(first)).containsSubsequence("STOP_CALLED", "STOP_RETURNED");
        assertThat(phone(first)).contains("Panggilan tadi ditarik kembali").doesNotContain("Silakan ke loket");
        assertThat(next(other)).as("before who came later").isEqualTo(called);
        assertThat(stop(second, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(phone(first)).contains("Silakan ke loket").doesNotContain("ditarik kembali");
    }

    @Test
    void who_is_served_where_nobody_may_sit_any_more_is_done_with_a_time_that_teaches_nothing() {
        Actor gone = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        UUID served = next(gone);
        doing(() -> serve.start(mall(), gone, served, Ids.secret()));
        clock.advance(Duration.ofMinutes(4));
        closeAccount(gone);
        pass("Vacated");
        assertThat(visit(ticket).stop(served).orElseThrow().state()).isEqualTo(StopState.SERVED);
        assertThat(finished(ticket)).contains("\"accurate\": false", "\"outcome\": \"ACCEPTED\"");
        assertThat(stop(ticket, "NIB-UMK").free()).isTrue();
    }

    @Test
    void a_counter_that_is_switched_off_lets_its_officer_and_its_visitor_go() {
        Counter off = counter("DUKCAPIL", 0);
        Actor officer = open(off);
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        Actor other = open(counter("DUKCAPIL", 1));
        switchOff(off);
        assertThatThrownBy(() -> doing(() -> serve.start(mall(), officer, called, Ids.secret())))
                .hasMessageStartingWith("no-session");
        assertThatThrownBy(() -> next(officer)).hasMessageStartingWith("no-session");
        assertThat(inside(() -> reader.sessionOf(officer.id()))).isPresent();
        pass("Vacated");
        assertThat(inside(() -> reader.sessionOf(officer.id()))).isEmpty();
        assertThatThrownBy(() -> open(off)).hasMessageStartingWith("counter-unknown");
        assertThat(next(other)).isEqualTo(called);
        assertThat(story(ticket)).containsSubsequence("STOP_CALLED", "STOP_RETURNED", "STOP_CALLED");
    }

    @Test
    void who_was_sent_to_the_one_counter_that_is_gone_is_called_by_the_others() {
        Counter off = counter("DUKCAPIL", 0);
        Actor officer = open(off);
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> jdbc.sql("update visits.stop set only_counter = :counter where region_id = :region and id = :stop")
                .param("counter", off.id())
                .param("region", plan().mall().region())
                .param("stop", called)
                .update());
        Actor other = open(counter("DUKCAPIL", 1));
        switchOff(off);
        pass("Vacated");
        assertThat(stop(ticket, "KTP-REKAM").onlyCounter()).isNull();
        assertThat(next(other)).isEqualTo(called);
    }

    private void switchOff(Counter counter) {
        switchCounter(counter, false);
        switchOn.add(() -> switchCounter(counter, true));
    }

    private void switchCounter(Counter counter, boolean active) {
        doing(() -> jdbc.sql("update directory.counter set active = :active where region_id = :region and id = :id")
                .param("active", active)
                .param("region", plan().mall().region())
                .param("id", counter.id())
                .update());
        live.refresh(plan().mall().region());
    }

    private void closeAccount(Actor officer) {
        switchAccount(officer, false);
        switchOn.add(() -> switchAccount(officer, true));
    }

    private void switchAccount(Actor officer, boolean active) {
        doing(() -> jdbc.sql("update platform.account set active = :active where region_id = :region and id = :id")
                .param("active", active)
                .param("region", officer.region())
                .param("id", officer.id())
                .update());
    }

    private String phone(IssuedTicket ticket) {
        return new String(
                http.get()
                        .uri("/t/ogan-ilir/" + ticket.secret())
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private String finished(IssuedTicket ticket) {
        return inside(() -> history.of(ticket.visit())).stream()
                .map(RecordedEvent::event)
                .filter(event -> event.type().equals("STOP_FINISHED"))
                .map(Event::body)
                .findFirst()
                .orElseThrow();
    }
}
