package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.HallTest;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ServicePageWaitsTest extends HallTest {
    private String page() {
        doing(() -> forecasts.forget(mall()));
        return body(http.get().uri("/m/ogan-ilir/services/KTP-REKAM").exchange());
    }

    @Test
    void the_public_page_of_a_service_tells_what_a_newcomer_waits_now() {
        for (int i = 0; i < 12; i++) {
            arrive("KTP-REKAM");
        }
        assertThat(page())
                .containsPattern("Waktu tunggu saat ini: (<span class=\"nowrap\">)?[^<]*\\d+(</span>)? menit");
        clock.set(clock.today(), LocalTime.of(22, 0));
        assertThat(page()).contains("Waktu tunggu saat ini: tidak terkejar hari ini");
    }

    @Test
    void before_opening_it_tells_from_when_on_anybody_is_served_as_the_kiosk_does() {
        clock.set(clock.today(), LocalTime.of(7, 50));
        assertThat(page()).containsPattern("Waktu tunggu saat ini: dilayani mulai (<[^>]*>)?08\\.00");
    }
}
