package id.pendopo.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.directory.Agency;
import id.pendopo.directory.AgencyKind;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Kota Jambi, 13 May 2022: not only one hall, but systems that tie the counters to one another. */
class KotaJambiTest extends SeedTest {
    KotaJambiTest() {
        super("jambi");
    }

    @Test
    void twenty_two_agencies_of_several_kinds_share_the_hall() {
        assertThat(plan().agencies()).hasSize(22);
        assertThat(plan().agencies().values())
                .extracting(Agency::kind)
                .contains(
                        AgencyKind.LOCAL_DEPARTMENT,
                        AgencyKind.VERTICAL,
                        AgencyKind.STATE_OWNED,
                        AgencyKind.REGION_OWNED);
    }

    @Test
    void hundreds_of_services_each_have_a_queue_and_a_counter_that_calls_from_it() {
        assertThat(services()).hasSizeGreaterThanOrEqualTo(190);
        var book = inside(() -> queues.of(mall()));
        assertThat(services()).allSatisfy(service -> {
            UUID queue = book.forService(service.id()).orElseThrow().id();
            assertThat(plan().counters().keySet())
                    .as(service.code())
                    .anyMatch(counter -> book.forCounter(counter).contains(queue));
        });
    }

    @Test
    void coming_once_is_enough_because_what_one_counter_gives_opens_the_next() {
        IssuedTicket ticket = arrive("KTP-HILANG", "SURAT-HILANG");
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        Actor police = open(counter("POLRES", 0));
        Actor registry = open(counter("DUKCAPIL", 0));
        assertThatThrownBy(() -> next(registry)).hasMessageStartingWith("nobody-waiting");
        UUID report = next(police);
        assertThat(report).isEqualTo(stop(ticket, "SURAT-HILANG").id());
        serve(police, report, Outcome.ISSUED);
        UUID card = next(registry);
        assertThat(card).isEqualTo(stop(ticket, "KTP-HILANG").id());
        serve(registry, card, Outcome.ISSUED);
        assertThat(visit(ticket).isOpen()).isFalse();
    }

    @Test
    void whoever_is_wanted_at_one_agency_is_not_called_by_another() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        Actor registry = open(counter("DUKCAPIL", 0));
        Actor licensing = open(counter("DPMPTSP", 0));
        assertThat(next(registry)).isEqualTo(stop(ticket, "KTP-REKAM").id());
        assertThatThrownBy(() -> next(licensing)).hasMessageStartingWith("nobody-waiting");
    }

    @Test
    void facilities_that_are_missing_before_the_opening_are_named_to_the_manager() {
        assertThat(read("hafiz", "/admin"))
                .contains("Layanan khusus penyandang disabilitas", "Toilet umum", "Ruang laktasi", "Pojok baca");
    }
}
