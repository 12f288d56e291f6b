package id.pendopo.visits.clockwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoOfficersTest extends HallTest {
    @Autowired
    private ServingHours hours;

    @Autowired
    private StaffAccounts staff;

    @Autowired
    private CounterSessions counters;

    @Autowired
    private CallNext callNext;

    @Autowired
    private EndOfDay endOfDay;

    @BeforeEach
    void earlyAfternoon() {
        clock.set(clock.today(), LocalTime.of(13, 0));
        doing(() -> forecasts.forget(mall()));
    }

    private void demo() {
        DemoOfficers officers = new DemoOfficers(jdbc, directory, hours, staff, counters, clock);
        doing(() -> officers.run(mall()));
    }

    private Optional<LiveSession> session(Counter counter) {
        return inside(() -> reader.sessionOf(officer(counter).id()));
    }

    @Test
    void a_stranger_gets_a_number_in_the_afternoon_of_a_demo_that_nobody_else_has_touched() {
        assertThatThrownBy(() -> arrive("KTP-REKAM")).isInstanceOf(Refusal.class);
        demo();
        assertThat(arrive("KTP-REKAM", "NIB-UMK").number()).isNotNull();
    }

    @Test
    void whoever_signs_in_as_a_demo_officer_finds_the_usual_counter_open_and_calls() {
        demo();
        Counter first = counter("DUKCAPIL", 0);
        assertThat(session(first)).map(LiveSession::counter).contains(first.id());
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = inside(() -> callNext.next(mall(), officer(first), Ids.secret()));
        assertThat(called).isEqualTo(stop(ticket, "KTP-REKAM").id());
        assertThat(body(get("yuliana", "/counter"))).contains(ticket.number().toString());
        assertThat(events(session(first).orElseThrow().id())).containsExactly("COUNTER_OPENED");
    }

    @Test
    void a_counter_that_its_officer_closed_stays_closed_today_and_opens_again_tomorrow() {
        demo();
        Counter first = counter("DUKCAPIL", 0);
        doing(() -> counters.close(mall(), officer(first), false, Ids.secret()));
        demo();
        assertThat(session(first)).isEmpty();
        assertThat(session(counter("DUKCAPIL", 1))).isPresent();

        newDay();
        doing(() -> endOfDay.run(mall()));
        demo();
        assertThat(session(first)).map(LiveSession::openedAt).contains(clock.instant());
    }

    @Test
    void nobody_comes_before_the_opening_nor_after_the_closing() {
        for (LocalTime time : new LocalTime[] {LocalTime.of(7, 59), LocalTime.of(15, 0)}) {
            clock.set(clock.today(), time);
            demo();
            assertThat(session(counter("DUKCAPIL", 0))).isEmpty();
        }
    }

    @Test
    void a_supervisor_takes_a_counter_over_while_nobody_is_at_it() {
        demo();
        Counter first = counter("DUKCAPIL", 0);
        Counter second = counter("DUKCAPIL", 1);
        Actor supervisor = staff("syafril");
        assertThat(supervisor.role()).isEqualTo(Role.AGENCY_SUPERVISOR);
        arrive("KTP-REKAM");
        doing(() -> callNext.next(mall(), officer(first), Ids.secret()));
        assertThat(body(get("syafril", "/counter"))).contains("Anda menggantikan petugasnya", "sudah dibuka</span>");

        assertThat(post("syafril", "/counter/open", "counter", first.id().toString()))
                .hasStatus(409);
        assertThat(session(first)).isPresent();
        LiveSession before = session(second).orElseThrow();
        assertThat(post("syafril", "/counter/open", "counter", second.id().toString()))
                .hasStatus(302);
        assertThat(session(second)).isEmpty();
        assertThat(lastBody(before.id(), "COUNTER_CLOSED")).contains("SUPERVISOR");
        assertThat(inside(() -> reader.sessionOf(supervisor.id())))
                .map(LiveSession::counter)
                .contains(second.id());
    }

    @Test
    void an_officer_takes_nobodys_counter_over() {
        demo();
        Counter second = counter("DUKCAPIL", 1);
        doing(() -> counters.close(mall(), officer(counter("DUKCAPIL", 0)), false, Ids.secret()));
        assertThat(post("yuliana", "/counter/open", "counter", second.id().toString()))
                .hasStatus(409);
        assertThat(session(second)).isPresent();
    }
}
