package id.pendopo.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Agency;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Kabupaten Ogan Ilir, 12 February 2025: 08.00 to 15.00, and no counter empty, not even at break time. */
class OganIlirTest extends SeedTest {
    private static final OpenSpan EIGHT_TO_THREE = new OpenSpan(LocalTime.of(8, 0), LocalTime.of(15, 0));

    OganIlirTest() {
        super("ogan-ilir");
    }

    @Test
    void the_agencies_of_the_first_stage_are_there() {
        assertThat(plan().agencies().values())
                .extracting(Agency::type)
                .contains("DPMPTSP", "DUKCAPIL", "KESBANGPOL", "BALITBANGDA", "DISPERINDAGKOP", "PUPR", "DINSOS")
                .contains("SAMSAT", "BPJSKES", "PLN", "BANK");
    }

    @Test
    void every_counter_is_open_from_eight_to_three_in_one_stretch_on_each_day_of_the_trial() {
        for (LocalDate day = LocalDate.of(2025, 2, 10); day.getDayOfMonth() <= 13; day = day.plusDays(1)) {
            assertThat(plan().mallHours(day)).containsExactly(EIGHT_TO_THREE);
            for (UUID counter : plan().counters().keySet()) {
                assertThat(plan().counterHours(counter, day)).containsExactly(EIGHT_TO_THREE);
            }
        }
    }

    @Test
    void somebody_who_comes_in_the_break_is_served_in_the_break() {
        clock.set(clock.today(), LocalTime.of(12, 10));
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        serve(officer, next(officer), Outcome.ISSUED);
        assertThat(visit(ticket).isOpen()).isFalse();
        assertThat(LocalTime.ofInstant(clock.instant(), plan().mall().zone())).isBefore(LocalTime.of(12, 30));
    }

    @Test
    void stalls_of_small_businesses_and_shortcomings_of_the_facilities_are_on_record() {
        assertThat(read("sari", "/admin/stalls")).contains("Songket Burai", "Kerupuk Kemplang Meranjat");
        assertThat(read("sari", "/admin")).contains("Toilet ramah disabilitas", "Genset");
    }
}
