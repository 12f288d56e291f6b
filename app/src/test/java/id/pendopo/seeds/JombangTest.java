package id.pendopo.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.tickets.IssuedTicket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kabupaten Jombang, 13 May 2024: twelve agencies in a cramped hall, and the same mall on a phone. */
class JombangTest extends SeedTest {
    private static final List<String> USUAL = List.of("KTP-REKAM", "NIB-UMK", "SURAT-HILANG", "KK-UBAH", "KTP-HILANG");

    JombangTest() {
        super("jombang");
    }

    @Test
    void twelve_agencies_have_joined() {
        assertThat(plan().agencies()).hasSize(12);
        assertThat(plan().mall().hallCapacity()).isEqualTo(30);
    }

    @Test
    void a_full_hall_says_wait_outside_on_the_phone_and_asks_in_when_there_is_room_again() {
        Actor officer = open(counter("DUKCAPIL", 0));
        fillTheHall();
        IssuedTicket late = arrive("KTP-REKAM");
        assertThat(visit(late).outside()).isTrue();
        assertThat(phone(late)).contains("Ruang tunggu sedang penuh", "Silakan menunggu di luar");
        callIn();
        assertThat(visit(late).outside()).isTrue();
        serve(officer, next(officer), Outcome.ISSUED);
        callIn();
        assertThat(visit(late).outside()).isFalse();
        assertThat(phone(late)).doesNotContain("Silakan menunggu di luar");
    }

    @Test
    void whoever_is_called_soon_is_asked_in_although_the_hall_is_full() {
        fillTheHall();
        open(counter("BPJSKES", 0));
        String ahead = firstServiceOf("BPJSKES");
        IssuedTicket late = arrive("KTP-REKAM");
        IssuedTicket soon = arrive(ahead);
        assertThat(visit(soon).outside()).isTrue();
        callIn();
        assertThat(visit(soon).outside()).isFalse();
        assertThat(visit(late).outside()).isTrue();
    }

    private String firstServiceOf(String agency) {
        return services().stream()
                .filter(service -> service.agency().equals(agency(agency).id()))
                .filter(service -> inside(() -> catalog.prerequisites(mall(), service.id()))
                        .isEmpty())
                .map(service -> service.code())
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private void fillTheHall() {
        long inside = plan().mall().hallCapacity()
                - hall().stream().filter(visit -> !visit.outside()).count();
        for (int i = 0; i < inside; i++) {
            arrive(i % 3 == 0 ? "KTP-REKAM" : i % 3 == 1 ? firstServiceOf("DPMPTSP") : firstServiceOf("SAMSAT"));
        }
        doing(() -> forecasts.forget(mall()));
    }

    private List<LiveVisit> hall() {
        doing(() -> forecasts.forget(mall()));
        return List.copyOf(inside(() -> forecasts.now(mall())).state().visits().values());
    }

    private void callIn() {
        doing(() -> forecasts.forget(mall()));
        pass("CallIn");
    }

    private String phone(IssuedTicket ticket) {
        var answer = http.get().uri("/t/jombang/" + ticket.secret()).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
