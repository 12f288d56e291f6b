package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.history.History;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.management.PauseQueue;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.PublicReason;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an officer's screen says of the visitors: at the counter, in the line, away. */
class CounterVisitorTest extends CounterTest {
    @Autowired
    QueueBooks books;

    @Autowired
    History history;

    @Autowired
    PauseQueue pauseQueue;

    private Counter callsFor(String service) {
        UUID queue =
                inside(() -> books.of(mall())).ofService().get(service(service).id());
        return plan().counters().values().stream()
                .filter(counter ->
                        inside(() -> books.of(mall())).forCounter(counter.id()).contains(queue))
                .filter(counter -> hasOfficer(counter))
                .findFirst()
                .orElseThrow();
    }

    private boolean hasOfficer(Counter counter) {
        return inside(() -> jdbc.sql(
                                "select count(*) from platform.account where role = 'OFFICER' and counter_id = :id")
                        .param("id", counter.id())
                        .query(Integer.class)
                        .single())
                == 1;
    }

    @Test
    void a_visitor_who_did_not_come_can_be_taken_back() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        press(officer, "no-show");
        assertThat(page(officer)).contains(ticket.number() + " tidak hadir");
        press(officer, "return");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        press(officer, "call");
        assertThat(number(page(officer))).isEqualTo(ticket.number().toString());
    }

    @Test
    void who_is_parked_or_elsewhere_stands_in_the_line_with_the_reason() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        press(officer, "park", Map.of("reason", "PAYS_AT_BANK", "minutes", "20"));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.PARKED);
        assertThat(page(officer)).contains("Ditunda sampai 09.20").contains("id=\"parked-h\"");
        press(officer, "return");
        assertThat(press(officer, "call")).hasStatus(302);
        assertThat(number(page(officer))).isEqualTo(ticket.number().toString());
    }

    @Test
    void who_was_parked_during_the_service_is_called_like_anybody_and_the_absence_is_no_service() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        press(officer, "start");
        clock.advance(Duration.ofMinutes(4));
        press(officer, "park", Map.of("reason", "PAYS_AT_BANK", "minutes", "20"));
        clock.advance(Duration.ofMinutes(15));
        press(officer, "return");
        press(officer, "call");
        assertThat(page(officer))
                .contains("action=\"" + PAGE + "/start\"", "action=\"" + PAGE + "/no-show\"")
                .doesNotContain("data-usual=");
        assertThat(press(officer, "start")).hasStatus(302);
        clock.advance(Duration.ofMinutes(6));
        press(officer, "finish", Map.of("outcome", "ISSUED"));
        Map<String, @Nullable Object> told = last(ticket, "STOP_FINISHED");
        assertThat(told).containsEntry("serviceMs", 600_000L).containsEntry("accurate", true);
    }

    @Test
    void a_service_that_nobody_started_is_no_way_and_its_time_is_not_accurate() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        clock.advance(Duration.ofMinutes(7));
        press(officer, "finish", Map.of("outcome", "ISSUED"));
        assertThat(last(ticket, "STOP_FINISHED"))
                .containsEntry("wayMs", null)
                .containsEntry("serviceMs", 420_000L)
                .containsEntry("accurate", false);
    }

    private Map<String, @Nullable Object> last(IssuedTicket ticket, String type) {
        return inside(() -> jdbc.sql("""
                select (body ->> 'wayMs')::bigint as "wayMs", (body ->> 'serviceMs')::bigint as "serviceMs",
                  (body ->> 'accurate')::boolean as accurate
                from platform.event where subject_id = :visit and type = :type order by id desc limit 1
                """)
                .param("visit", ticket.visit())
                .param("type", type)
                .query()
                .singleRow());
    }

    @Test
    void a_product_of_an_earlier_stop_is_there_with_its_origin() {
        IssuedTicket ticket = arrive("KTP-HILANG", "SURAT-HILANG");
        Cookie police = seated(callsFor("SURAT-HILANG"));
        press(police, "call");
        press(police, "start");
        clock.advance(Duration.ofMinutes(12));
        press(police, "finish", Map.of("outcome", "ISSUED"));
        Cookie officer = seated(callsFor("KTP-HILANG"));
        press(officer, "call");
        assertThat(number(page(officer))).isEqualTo(ticket.number().toString());
        assertThat(page(officer)).containsPattern("<li><span>[^<]*[Kk]ehilangan[^<]*</span><span class=\"pill ok\">");
        assertThat(page(officer)).contains(", 09.12").contains("tujuan ke-2 dari 2");
    }

    @Test
    void a_note_is_read_by_the_next_counter_and_never_enters_the_history() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        press(officer, "call");
        press(officer, "note", Map.of("text", "Akta <b>lama</b> sobek di sudut"));
        assertThat(page(officer)).contains("Akta &lt;b&gt;lama&lt;/b&gt; sobek di sudut");
        assertThat(press(officer, "note", Map.of("text", "x".repeat(501)))).hasStatus(413);
        assertThat(inside(() -> jdbc.sql("select count(*) from platform.event where body::text like '%sobek%'")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_transfer_goes_to_a_service_found_by_its_name_and_keeps_the_number() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        String found = text(http.get()
                .uri(PAGE + "/targets?open=transfer&q=nib")
                .cookie(officer)
                .exchange());
        UUID nib = service("NIB-UMK").id();
        assertThat(found).contains("value=\"" + nib + "\"").contains("menunggu");
        assertThat(press(officer, "transfer", Map.of("to", nib.toString(), "byName", "true")))
                .hasStatus(302);
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.TRANSFERRED);
        assertThat(stop(ticket, "NIB-UMK").state()).isEqualTo(StopState.WAITING);
        assertThat(number(page(officer))).isEmpty();
    }

    @Test
    void nobody_is_missed_before_they_had_time_to_walk() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        press(officer, "call");
        assertThat(page(officer))
                .containsPattern(
                        "id=\"act-no-show\"[^>]* aria-disabled=\"true\"[^>]* data-why=\"[^\"]*tidak hadir dapat dicatat mulai \\d\\d\\.\\d\\d\\.\\d\\d");
        clock.advance(Duration.ofMinutes(3));
        assertThat(page(officer)).doesNotContainPattern("id=\"act-no-show\"[^>]* aria-disabled");
    }

    @Test
    void the_average_is_of_those_who_count_as_served() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        serves(officer, Duration.ofMinutes(4), "ISSUED");
        serves(officer, Duration.ofMinutes(20), "INCOMPLETE");
        assertThat(page(officer))
                .containsPattern("Dilayani hari ini</dt><dd>1</dd>")
                .containsPattern("Rata-rata layanan</dt><dd>4,0 ");
    }

    private void serves(Cookie officer, Duration time, String outcome) {
        arrive("KTP-REKAM");
        press(officer, "call");
        press(officer, "start");
        clock.advance(time);
        press(officer, "finish", Map.of("outcome", outcome, "quantity", "1"));
    }

    @Test
    void a_paused_queue_is_offered_with_its_pause_instead_of_a_time() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        press(officer, "call");
        UUID queue = inside(() -> queues.of(mall()))
                .forService(service("NIB-UMK").id())
                .orElseThrow()
                .id();
        var manager = officer(counter("DUKCAPIL", 0));
        doing(() -> pauseQueue.pause(mall(), manager, queue, PublicReason.SYSTEM_DOWN, Optional.empty(), Ids.secret()));
        forecasts.forget(mall());
        try {
            assertThat(text(http.get()
                            .uri(PAGE + "/targets?open=add&q=nib")
                            .cookie(officer)
                            .exchange()))
                    .containsPattern(
                            "value=\"" + service("NIB-UMK").id() + "\"[^/]*<small>[^<]*antrean dihentikan sementara");
        } finally {
            doing(() -> pauseQueue.resume(mall(), manager, queue, Ids.secret()));
        }
    }

    @Test
    void the_priority_group_comes_first_in_the_list_and_in_the_call() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ordinary = arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(2));
        IssuedTicket elderly = arrive(PriorityGroup.ELDERLY, "KTP-REKAM");
        String line = page(officer);
        assertThat(line.indexOf("<b class=\"number\">" + elderly.number()))
                .isPositive()
                .isLessThan(line.indexOf("<b class=\"number\">" + ordinary.number()));
        assertThat(line).contains("giliran kelompok rentan (1 banding 1)");
        press(officer, "call");
        assertThat(number(page(officer))).isEqualTo(elderly.number().toString());
        assertThat(page(officer)).contains("Dipanggil karena giliran kelompok rentan");
    }

    @Test
    void a_forgotten_finish_is_asked_and_can_be_answered() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        press(officer, "start");
        clock.advance(Duration.ofMinutes(100));
        pass("ForgottenFinish");
        assertThat(page(officer)).contains("Masih melayani " + ticket.number() + "?");
        press(officer, "still");
        assertThat(page(officer)).doesNotContain("Masih melayani");
        assertThat(stop(ticket, "KTP-REKAM").promptedAt())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(20)));
        assertThat(inside(() -> history.of(ticket.visit())))
                .extracting(recorded -> recorded.event().type())
                .containsSubsequence("FINISH_ASKED", "FINISH_DENIED");
    }

    @Test
    void the_first_counter_that_calls_has_the_visitors_first_stop_whatever_was_chosen_first() {
        arrive("NIB-UMK", "KTP-REKAM");
        Cookie officer = seated(counter("DUKCAPIL", 0));
        press(officer, "call");
        assertThat(page(officer)).contains("tujuan ke-1 dari 2");
    }
}
