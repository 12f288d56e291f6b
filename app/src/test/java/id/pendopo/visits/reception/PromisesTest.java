package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromisesTest extends FrontDeskTest {
    /** Whoever came on a promised day is not met by the test that has this day for its own. */
    @AfterEach
    void nobodyWaitsOn() {
        doing(() -> jdbc.sql("update visits.stop set state = 'CANCELLED', free = false where state = 'WAITING'")
                .update());
        doing(() -> jdbc.sql("update visits.visit set state = 'ENDED', ended_at = arrived_at where state = 'OPEN'")
                .update());
    }

    @Test
    void what_is_promised_for_another_day_is_served_on_that_day_past_the_gate() {
        UUID visit = registered("service", id("KTP-REKAM"), "name", "Darto", "group", "ELDERLY");
        UUID stop = live(visit).stops().getFirst().id();
        LocalDate to =
                inside(() -> promisedDays.of(mall(), agency("DUKCAPIL").id())).getFirst();
        var moved = post("dodi", "/reception/visits/" + visit + "/stops/" + stop + "/reschedule", "day", to.toString());
        assertThat(moved).hasStatus3xxRedirection();
        assertThat(live(visit).state()).isEqualTo("RESCHEDULED");
        assertThat(lastBody(visit, "STOP_RESCHEDULED")).contains(to.toString());
        assertThat(body(get("dodi", "/reception/promises/" + stop)))
                .contains("slip-number")
                .doesNotContain("Darto");

        clock.set(to, LocalTime.of(14, 59));
        assertThat(body(get("dodi", "/reception"))).contains("Dar•••", "/reception/promises/" + stop);
        UUID kept = inside(() -> keepPromise.keep(mall(), staff("dodi"), stop));
        assertThat(live(kept).open())
                .extracting(s -> s.service())
                .containsExactly(service("KTP-REKAM").id());
        assertThat(live(kept).group()).isNotNull();
        assertThat(inside(() -> promises.of(mall(), stop)).orElseThrow().kept()).contains(kept);
        assertThat(inside(() -> keepPromise.keep(mall(), staff("mei"), stop))).isEqualTo(kept);
        assertThat(body(get("dodi", "/reception"))).doesNotContain("/reception/promises/" + stop);
    }

    @Test
    void only_days_on_which_the_agency_is_there_can_be_promised() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        LocalDate saturday =
                clock.today().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
        UUID stop = stop(ticket, "KTP-REKAM").id();
        refused(
                FrontDeskProblem.DAY_NOT_OFFERED,
                () -> doing(
                        () -> reschedule.move(mall(), staff("dodi"), ticket.visit(), stop, saturday, Ids.secret())));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
    }
}
