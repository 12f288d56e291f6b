package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CounterPageTest extends CounterTest {
    @Autowired
    CounterSessions counters;

    @Test
    void an_officer_opens_the_usual_counter_and_works_with_one_key_per_act() throws Exception {
        Counter counter = counter("DUKCAPIL", 0);
        Cookie officer = signedIn(counter);
        assertThat(page(officer)).contains("value=\"" + counter.id() + "\" required checked");
        post(officer, "open", Map.of("counter", counter.id().toString(), "key", "open-counter-1"));
        IssuedTicket ticket = arrive("KTP-REKAM");

        String idle = page(officer);
        assertThat(idle).contains("data-key=\"F1\"").contains("data-key=\"F2\"").contains("data-key=\"F10\"");
        assertThat(idle).containsPattern("id=\"opens-hand\"[^>]*data-key=\"F3\"");
        assertThat(idle)
                .contains("Berikutnya " + ticket.number() + " · menunggu 0 menit")
                .doesNotContain(">counter.");

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
    void a_browser_without_javascript_is_told_on_the_next_page_what_was_done() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(said(officer, PAGE)).isEmpty();
        assertThat(said(officer, press(officer, "call"))).contains(ticket.number() + " dipanggil, ");
        MvcTestResult sentOn =
                press(officer, "transfer", Map.of("to", service("NIB-UMK").id().toString(), "byName", "true"));
        assertThat(said(officer, sentOn))
                .as("to whom, and to which counters")
                .containsPattern(ticket.number() + " dialihkan ke [^.<]+: (<[^>]+>)*Loket \\d[^.]*, lantai \\d");
        for (String typed : List.of("", "PARK.1-2", "NOTHING", "FINISH." + UUID.randomUUID(), "<b>")) {
            assertThat(said(officer, PAGE + "?done=" + typed)).as(typed).doesNotContain("<b>", "counter.");
        }
    }

    private String said(Cookie officer, MvcTestResult done) {
        return said(officer, String.valueOf(done.getResponse().getRedirectedUrl()));
    }

    private String said(Cookie officer, String address) {
        String page = text(http.get().uri(address).cookie(officer).exchange());
        String line = page.substring(page.indexOf("id=\"counter-said\""));
        return line.substring(line.indexOf('>') + 1, line.indexOf("</p>"));
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

        clock.advance(Duration.ofSeconds(40));
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
                "put-back",
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
    void a_second_alarm_rings_and_a_second_break_begins() {
        Counter counter = counter("DUKCAPIL", 0);
        Cookie officer = seated(counter);
        Actor actor = officer(counter);
        UUID session = inside(() -> reader.sessionOf(actor.id())).orElseThrow().id();
        press(officer, "help");
        doing(() -> counters.helpCame(mall(), session, counter, actor.id()));
        press(officer, "help");
        assertThat(told(session, "HELP_CALLED")).isEqualTo(2);

        Map<String, String> pause = new java.util.HashMap<>(form(page(officer), "break"));
        pause.put("minutes", "15");
        post(officer, "break", pause);
        post(officer, "break", pause);
        press(officer, "resume");
        assertThat(told(session, "COUNTER_BREAK")).isEqualTo(1);
        press(officer, "break", Map.of("minutes", "15"));
        press(officer, "resume");
        assertThat(told(session, "COUNTER_BREAK")).isEqualTo(2);
        assertThat(told(session, "COUNTER_RESUMED")).isEqualTo(2);
    }

    private int told(UUID session, String type) {
        return inside(() -> jdbc.sql("select count(*) from platform.event where subject_id = :session and type = :type")
                .param("session", session)
                .param("type", type)
                .query(Integer.class)
                .single());
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
