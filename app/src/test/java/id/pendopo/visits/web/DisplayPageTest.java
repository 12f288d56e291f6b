package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.tickets.IssuedTicket;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DisplayPageTest extends CounterTest {
    private Cookie manager() {
        return new Cookie(
                "pendopo_session",
                inside(() -> sessions.open(jdbc.sql(
                                "select id from platform.account where role = 'MALL_MANAGER' and mall_id = :mall order by created_at limit 1")
                        .param("mall", mall())
                        .query(java.util.UUID.class)
                        .single())));
    }

    private MvcTestResult get(String address) {
        return http.get().uri("/m/ogan-ilir" + address).cookie(manager()).exchange();
    }

    @Test
    void number_and_counter_of_the_newest_call_stand_large_and_a_finished_call_stays_in_the_list() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket first = arrive("KTP-REKAM");
        IssuedTicket second = arrive("KTP-REKAM");
        press(officer, "call");
        clock.advance(java.time.Duration.ofMinutes(1));
        forecasts.forget(mall());
        press(officer, "finish", java.util.Map.of("outcome", "INFORMED", "then", "next"));
        forecasts.forget(mall());
        String display = text(get("/display"));
        assertThat(display).containsPattern("d-number[^>]*>" + second.number() + "<");
        assertThat(display).contains("Loket 1").contains("<b class=\"number \">" + first.number() + "</b>");
        assertThat(display).doesNotContain(">display.");
        assertThat(text(get("/display?zone=B"))).doesNotContain(second.number().toString());
        assertThat(get("/display?zone=tidak-ada")).hasStatus(404);
    }

    @Test
    void who_was_called_on_to_another_counter_is_shown_only_there() {
        Cookie police = seated(counter("POLRES", 0));
        IssuedTicket ticket = arrive("SURAT-HILANG", "KTP-HILANG");
        press(police, "call");
        clock.advance(java.time.Duration.ofMinutes(1));
        press(police, "start");
        press(police, "finish", java.util.Map.of("outcome", "ISSUED"));
        press(seated(counter("DUKCAPIL", 0)), "call");
        forecasts.forget(mall());
        assertThat(text(get("/display")))
                .containsPattern("d-number[^>]*>" + ticket.number() + "<")
                .doesNotContain("<b class=\"number \">" + ticket.number() + "</b>");
    }

    @Test
    void an_agency_without_an_officer_says_so_and_one_on_a_break_says_until_when() {
        forecasts.forget(mall());
        assertThat(text(get("/display"))).contains("Tanpa petugas");
        Cookie officer = seated(counter("DUKCAPIL", 0));
        press(officer, "break", java.util.Map.of("minutes", "15"));
        forecasts.forget(mall());
        assertThat(text(get("/display"))).contains("Istirahat").contains("buka lagi 09.15");
    }

    @Test
    void after_closing_the_display_rests_and_says_when_it_opens_again() {
        clock.set(clock.today(), LocalTime.of(19, 0));
        forecasts.forget(mall());
        assertThat(text(get("/display")))
                .contains("Pelayanan hari ini telah selesai")
                .contains("Buka lagi ");
    }

    @Test
    void the_plain_page_renews_itself_with_or_without_a_script_and_costs_nothing_while_nothing_changes() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        forecasts.forget(mall());
        MvcTestResult first = get("/display?plain");
        assertThat(first).hasStatusOk();
        assertThat(text(first))
                .contains(ticket.number().toString())
                .contains("Loket 1")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>")
                .doesNotContain("type=\"module\"");
        String tag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));
        MvcTestResult second = http.get()
                .uri("/m/ogan-ilir/display?plain")
                .cookie(manager())
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
        assertThat(second).hasStatus(304);
        assertThat(second.getResponse().getContentAsByteArray()).isEmpty();
        clock.advance(Duration.ofSeconds(40));
        assertThat(press(officer, "recall")).hasStatus(302);
        press(officer, "finish", java.util.Map.of("outcome", "INFORMED"));
        arrive("KTP-REKAM");
        forecasts.forget(mall());
        press(officer, "call");
        forecasts.forget(mall());
        assertThat(http.get()
                        .uri("/m/ogan-ilir/display?plain")
                        .cookie(manager())
                        .header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatusOk();
    }

    @Test
    void an_officer_has_no_display_and_nobody_has_one_without_signing_in() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        assertThat(http.get().uri("/m/ogan-ilir/display").cookie(officer)).hasStatus(403);
        assertThat(http.get().uri("/m/ogan-ilir/display")).hasStatus(401);
    }
}
