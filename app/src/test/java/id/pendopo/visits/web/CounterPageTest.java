package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.visits.clockwork.TimedTask;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.IssuedTicket;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CounterPageTest extends CounterTest {
    @Autowired
    QueueBooks books;

    @Autowired
    List<TimedTask> tasks;

    @Test
    void an_officer_opens_the_usual_counter_and_works_with_one_key_per_act() throws Exception {
        Counter counter = counter("DUKCAPIL", 0);
        Cookie officer = signedIn(counter);
        assertThat(page(officer)).contains("value=\"" + counter.id() + "\" required checked");
        post(officer, "open", Map.of("counter", counter.id().toString(), "key", "open-counter-1"));
        IssuedTicket ticket = arrive("KTP-REKAM");

        String idle = page(officer);
        assertThat(idle).contains("data-key=\"F1\"").contains("data-key=\"F2\"").contains("data-key=\"F10\"");
        assertThat(idle).contains("giliran menurut waktu datang (09.00)").doesNotContain(">counter.");

        assertThat(press(officer, "call")).hasStatus(302);
        String called = page(officer);
        assertThat(number(called)).isEqualTo(ticket.number().toString());
        for (String key : List.of("F3", "F4", "F6", "F7", "F8", "F9")) {
            assertThat(called).contains("data-key=\"" + key + "\"");
        }
        clock.advance(Duration.ofMinutes(1));
        press(officer, "start");
        assertThat(page(officer)).contains("data-key=\"F5\"").contains("biasanya ");
        clock.advance(Duration.ofMinutes(7));
        press(officer, "finish", Map.of("outcome", "ISSUED", "quantity", "2"));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
        assertThat(stop(ticket, "KTP-REKAM").quantity()).isEqualTo(2);
        assertThat(page(officer)).contains("<dd>1</dd>").contains("7,0").contains("2 orang atau berkas");
    }

    @Test
    void the_keys_of_penajam_are_kept_in_the_browser() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        press(officer, "call");
        Cookie keys = Objects.requireNonNull(
                post(officer, "keys", Map.of("keys", "penajam")).getResponse().getCookie("counter_keys"));
        String page = text(http.get().uri(PAGE).cookie(officer, keys).exchange());
        assertThat(page).contains("id=\"act-recall\" data-key=\"F1\"").contains("id=\"act-no-show\" data-key=\"F3\"");
        assertThat(page).contains("data-opens=\"finish\" data-key=\"F4\"").contains(".penajam\"");
    }

    @Test
    void two_officers_who_call_at_once_get_two_people() throws Exception {
        Cookie first = seated(counter("DUKCAPIL", 0));
        Cookie second = seated(counter("DUKCAPIL", 1));
        arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> calls = List.of(
                    () -> press(first, "call").getResponse().getStatus(),
                    () -> press(second, "call").getResponse().getStatus());
            for (Future<Integer> call : both.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(302);
            }
        }
        assertThat(number(page(first))).isNotEmpty().isNotEqualTo(number(page(second)));
    }

    @Test
    void a_double_tap_has_one_effect() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        IssuedTicket other = arrive("KTP-REKAM");
        Map<String, String> call = form(page(officer), "call");
        assertThat(post(officer, "call", call)).hasStatus(302);
        String number = number(page(officer));
        assertThat(post(officer, "call", call)).hasStatus(302);
        assertThat(number(page(officer))).isEqualTo(number);

        Map<String, String> recall = form(page(officer), "recall");
        post(officer, "recall", recall);
        post(officer, "recall", recall);
        assertThat(page(officer)).contains("panggilan ke-2 dari 3");

        Map<String, String> finish = new java.util.HashMap<>(form(page(officer), "finish"));
        finish.putAll(Map.of("outcome", "INFORMED", "then", "next"));
        assertThat(post(officer, "finish", finish)).hasStatus(302);
        assertThat(post(officer, "finish", finish)).hasStatus(302);
        assertThat(number(page(officer))).isEqualTo(other.number().toString());
        assertThat(stop(other, "KTP-REKAM").state()).isEqualTo(StopState.CALLED);
    }

    @Test
    void finish_and_call_with_nobody_left_just_finishes() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        press(officer, "call");
        assertThat(press(officer, "finish", Map.of("outcome", "INFORMED", "then", "next")))
                .hasStatus(302);
        assertThat(page(officer)).contains("Belum ada yang menunggu.");
        assertThat(press(officer, "call")).hasStatus(409);
    }

    @Test
    void an_officer_of_another_agency_is_refused_at_every_act() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        LiveStop stop = stop(ticket, "KTP-REKAM");
        Cookie stranger = seated(counter("DPMPTSP", 0));
        Map<String, String> theirs = Map.of(
                "stop", stop.id().toString(),
                "outcome", "ISSUED",
                "reason", "OTHER",
                "minutes", "10",
                "text", "catatan",
                "to", service("NIB-UMK").id().toString());
        for (String act : List.of(
                "recall",
                "start",
                "no-show",
                "finish",
                "still",
                "note",
                "add",
                "transfer",
                "park",
                "return",
                "call-this")) {
            Map<String, String> fields = new java.util.HashMap<>(theirs);
            fields.put("key", "stranger-" + act);
            assertThat(post(stranger, act, fields).getResponse().getStatus())
                    .as(act)
                    .isIn(403, 409);
        }
        assertThat(stop(ticket, "KTP-REKAM")).isEqualTo(stop);
        Cookie other = signedIn(counter("DPMPTSP", 1));
        assertThat(post(
                        other,
                        "open",
                        Map.of("counter", counter("DUKCAPIL", 2).id().toString(), "key", "stranger-open")))
                .hasStatus(403);
        assertThat(post(other, "call", Map.of("key", "stranger-call"))).hasStatus(409);
    }

    @Test
    void a_counter_that_is_taken_is_not_given_twice() {
        Counter counter = counter("DUKCAPIL", 0);
        seated(counter);
        Cookie colleague = signedIn(counter("DUKCAPIL", 1));
        assertThat(page(colleague)).contains("sudah dibuka");
        assertThat(post(colleague, "open", Map.of("counter", counter.id().toString(), "key", "open-taken-1")))
                .hasStatus(409);
    }

    @Test
    void nobody_is_called_during_a_break_and_the_break_ends_by_the_same_key() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        Map<String, String> call = form(page(officer), "call");
        press(officer, "break", Map.of("minutes", "15"));
        assertThat(page(officer)).contains("Istirahat sampai 09.15").contains("id=\"act-resume\" data-key=\"F10\"");
        assertThat(post(officer, "call", call)).hasStatus(409);
        press(officer, "resume");
        assertThat(press(officer, "call")).hasStatus(302);
        assertThat(press(officer, "start")).hasStatus(302);
        assertThat(post(officer, "break", Map.of("minutes", "15", "key", "break-while-serving")))
                .hasStatus(409);
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
        assertThat(page(officer)).contains("Ditunda sampai 09.20").contains("class=\"away\"");
        press(officer, "return");
        assertThat(press(officer, "call")).hasStatus(302);
        assertThat(number(page(officer))).isEqualTo(ticket.number().toString());
    }

    @Test
    void a_product_of_an_earlier_stop_is_ticked_off_with_its_origin() {
        IssuedTicket ticket = arrive("KTP-HILANG", "SURAT-HILANG");
        Cookie police = seated(callsFor("SURAT-HILANG"));
        press(police, "call");
        press(police, "start");
        clock.advance(Duration.ofMinutes(12));
        press(police, "finish", Map.of("outcome", "ISSUED"));
        Cookie officer = seated(callsFor("KTP-HILANG"));
        press(officer, "call");
        assertThat(number(page(officer))).isEqualTo(ticket.number().toString());
        assertThat(page(officer)).containsPattern("checked>\\s*<span class=\"grow\">[^<]*[Kk]ehilangan[^<]*</span>");
        assertThat(page(officer)).contains(", 09.12").contains("tujuan ke-2 dari 2");
    }

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
    void the_priority_group_comes_first_in_the_list_and_in_the_call() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(2));
        IssuedTicket elderly = arrive(PriorityGroup.ELDERLY, "KTP-REKAM");
        String line = page(officer);
        assertThat(line.indexOf("<b class=\"number\">" + elderly.number()))
                .isPositive()
                .isLessThan(line.indexOf("giliran menurut waktu datang"));
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
        doing(() -> forgotten().run(mall()));
        assertThat(page(officer)).contains("Masih melayani " + ticket.number() + "?");
        press(officer, "still");
        assertThat(page(officer)).doesNotContain("Masih melayani");
        assertThat(stop(ticket, "KTP-REKAM").promptedAt())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(20)));
    }

    private TimedTask forgotten() {
        return tasks.stream()
                .filter(task -> task.getClass().getSimpleName().equals("ForgottenFinish"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_program_that_asks_for_parts_gets_only_parts() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        Map<String, String> call = form(page(officer), "call");
        var answer = http.post()
                .uri(PAGE + "/call")
                .cookie(officer, new Cookie("XSRF-TOKEN", "token"))
                .header("HX-Request", "true")
                .param("_csrf", "token")
                .param("key", call.getOrDefault("key", ""))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("<div id=\"counter-main\">").doesNotContain("<html");
    }
}
