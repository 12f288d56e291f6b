package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.Closing;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.ClosingReason;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.IssuedTicket;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a hurried finger must not do at a counter: end a visit unasked, lose words, leave somebody standing. */
class CounterSlipsTest extends CounterTest {
    private static final Duration WAY = Duration.ofSeconds(40);

    @Autowired
    CounterSessions counters;

    @Autowired
    QueueBooks books;

    @Test
    void calling_again_and_again_gives_time_to_walk_and_never_ends_the_visit() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        for (int call = 2; call <= 3; call++) {
            assertThat(press(officer, "recall")).hasStatus(409);
            assertThat(page(officer)).contains("baru dipanggil").contains("panggilan ke-" + (call - 1) + " dari 3");
            clock.advance(WAY.minusSeconds(1));
            assertThat(press(officer, "recall")).hasStatus(409);
            clock.advance(Duration.ofSeconds(1));
            assertThat(press(officer, "recall")).hasStatus(302);
            assertThat(page(officer)).contains("panggilan ke-" + call + " dari 3");
        }
        clock.advance(WAY);
        assertThat(page(officer)).contains("sudah dipanggil 3 kali");
        Map<String, String> again =
                Map.of("stop", stop(ticket, "KTP-REKAM").id().toString(), "key", "fourth-call-1");
        assertThat(post(officer, "recall", again)).hasStatus(409);
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.CALLED);
        press(officer, "no-show");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.NO_SHOW);
    }

    @Test
    void the_mall_says_how_long_the_way_is_before_anybody_is_called_again() {
        rule("way_seconds", 90);
        try {
            Cookie officer = seated(counter("DUKCAPIL", 0));
            arrive("KTP-REKAM");
            press(officer, "call");
            clock.advance(WAY);
            assertThat(press(officer, "recall")).hasStatus(409);
            clock.advance(Duration.ofSeconds(50));
            assertThat(press(officer, "recall")).hasStatus(302);
        } finally {
            rule("way_seconds", 40);
        }
    }

    private void rule(String column, int value) {
        doing(() -> jdbc.sql("update visits.rules set " + column + " = :value where mall_id = :mall")
                .param("value", value)
                .param("mall", mall())
                .update());
        books.forget(mall());
    }

    @Test
    void a_note_that_was_typed_and_not_sent_goes_with_the_act_that_leaves_the_visitor() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        Map<String, Map<String, String>> acts = Map.of(
                "finish", Map.of("outcome", "INFORMED", "then", "next"),
                "park", Map.of("reason", "PAYS_AT_BANK", "minutes", "20"),
                "transfer", Map.of("to", service("NIB-UMK").id().toString(), "byName", "true"),
                "no-show", Map.of());
        acts.forEach((act, more) -> {
            IssuedTicket ticket = arrive("KTP-REKAM");
            press(officer, "call");
            Map<String, String> fields = new java.util.HashMap<>(more);
            fields.put("note", "Akta lama sobek: " + act);
            assertThat(press(officer, act, fields)).hasStatus(302);
            assertThat(notes(ticket)).containsExactly("Akta lama sobek: " + act);
        });
        arrive("KTP-REKAM");
        press(officer, "call");
        assertThat(press(officer, "no-show", Map.of("note", "  "))).hasStatus(302);
    }

    @Test
    void an_act_that_is_refused_leaves_no_note_and_the_words_may_be_changed_before_the_next() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        String nib = service("NIB-UMK").id().toString();
        Map<String, Map<String, String>> afterwards = Map.of(
                "transfer", Map.of("to", nib, "byName", "true"),
                "park", Map.of("reason", "PAYS_AT_BANK", "minutes", "1"));
        clock.set(clock.today(), LocalTime.of(14, 0));
        List<IssuedTicket> tickets = List.of(arrive("KTP-REKAM"), arrive("KTP-REKAM"));
        clock.set(clock.today(), LocalTime.of(14, 58));
        afterwards.forEach((act, more) -> {
            press(officer, "call");
            UUID called = called(tickets);
            assertThat(press(officer, "transfer", Map.of("to", nib, "note", "Akta lama sobek")))
                    .hasStatus(409);
            assertThat(notes(called)).as("the gate said no").isEmpty();
            Map<String, String> fields = new java.util.HashMap<>(more);
            fields.put("note", "Akta lama sobek, yang baru besok");
            assertThat(press(officer, act, fields)).hasStatus(302);
            assertThat(notes(called)).as(act).containsExactly("Akta lama sobek, yang baru besok");
        });
    }

    private UUID called(List<IssuedTicket> tickets) {
        return tickets.stream()
                .filter(ticket -> stop(ticket, "KTP-REKAM").state() == StopState.CALLED)
                .findFirst()
                .orElseThrow()
                .visit();
    }

    private List<String> notes(IssuedTicket ticket) {
        return notes(ticket.visit());
    }

    private List<String> notes(UUID visit) {
        return inside(() -> jdbc.sql("select text from visits.note where visit_id = :visit order by created_at")
                .param("visit", visit)
                .query(String.class)
                .list());
    }

    @Test
    void nobody_is_called_out_of_turn_for_a_reason_that_nobody_chose() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        String page = page(officer);
        String dialog = page.substring(page.indexOf("id=\"hand\""));
        dialog = dialog.substring(0, dialog.indexOf("</dialog>"));
        assertThat(dialog).contains("hand-EMERGENCY").doesNotContain("checked");
        assertThat(dialog).containsPattern("id=\"hand-COMES_BACK\"[^>]* required");
        assertThat(press(
                        officer,
                        "call-this",
                        Map.of("stop", stop(ticket, "KTP-REKAM").id().toString())))
                .hasStatus(400);
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
    }

    @Test
    void who_signs_out_is_asked_about_the_visitor_who_is_there() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(page(officer)).doesNotContain("id=\"leave\"");
        press(officer, "call");
        assertThat(page(officer)).contains("id=\"leave\"").contains(ticket.number() + " masih dipanggil");
        assertThat(press(officer, "put-back")).hasStatus(302);
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(stop(ticket, "KTP-REKAM").callTakenBack()).isTrue();
        press(officer, "call");
        assertThat(number(page(officer))).isEqualTo(ticket.number().toString());
        press(officer, "start");
        assertThat(page(officer)).contains("id=\"leave\"").contains(ticket.number() + " masih dilayani");
        assertThat(post(
                        officer,
                        "put-back",
                        Map.of("stop", stop(ticket, "KTP-REKAM").id().toString(), "key", "put-back-served")))
                .hasStatus(409);
        press(officer, "finish", Map.of("outcome", "INFORMED"));
        arrive("KTP-REKAM");
        press(officer, "call");
        assertThat(press(officer, "put-back", Map.of("then", "leave"))).hasStatus(302);
        assertThat(page(officer)).contains("Anda tutup");
    }

    @Test
    void who_puts_the_visitor_back_and_leaves_while_the_manager_is_closing_has_left() {
        Counter counter = counter("DUKCAPIL", 0);
        Cookie officer = seated(counter);
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        closing(counter);
        Map<String, String> leaving = form(page(officer), "put-back");
        leaving.put("then", "leave");
        assertThat(post(officer, "put-back", leaving)).hasStatus(302);
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(page(officer)).contains("Loket " + counter.number() + " ditutup pengelola");
        assertThat(post(officer, "put-back", leaving)).as("pressed again").hasStatus(302);
    }

    private void closing(Counter counter) {
        Actor actor = officer(counter);
        UUID session = inside(() -> reader.sessionOf(actor.id())).orElseThrow().id();
        doing(() -> counters.endAfterThisOne(
                mall(), session, counter, actor.id(), new Closing(ClosingReason.OFFICER_ABSENT, Optional.empty())));
    }

    @Test
    void finishing_at_a_counter_that_is_being_closed_says_that_it_closes_and_afterwards_who_closed_it() {
        Counter counter = counter("DUKCAPIL", 0);
        Cookie officer = seated(counter);
        arrive("KTP-REKAM");
        press(officer, "call");
        press(officer, "start");
        closing(counter);
        assertThat(page(officer)).contains("Selesai dan tutup loket").doesNotContain("name=\"then\"");
        clock.advance(Duration.ofMinutes(9));
        press(officer, "finish", Map.of("outcome", "INFORMED"));
        assertThat(page(officer))
                .contains("Loket " + counter.number() + " ditutup pengelola, 09.09")
                .doesNotContain("data-key=\"F2\"");
        clock.advance(Duration.ofDays(1));
        assertThat(page(officer)).doesNotContain("ditutup pengelola").contains("data-key=\"F2\"");
    }

    @Test
    void the_alarm_is_asked_for_twice_and_can_be_taken_back() {
        Counter counter = counter("DUKCAPIL", 0);
        Cookie officer = seated(counter);
        UUID session = inside(() -> reader.sessionOf(officer(counter).id()))
                .orElseThrow()
                .id();
        assertThat(page(officer)).contains("data-opens=\"help\"").containsPattern("<dialog[^>]*id=\"help\"");
        press(officer, "help");
        assertThat(page(officer)).contains("Bantuan diminta 09.00").doesNotContain("id=\"help\"");
        assertThat(press(officer, "help-off")).hasStatus(302);
        assertThat(page(officer)).doesNotContain("Bantuan diminta").contains("data-opens=\"help\"");
        assertThat(inside(() -> reader.sessionOf(officer(counter).id()))
                        .orElseThrow()
                        .helpSince())
                .isNull();
        assertThat(inside(() -> jdbc.sql(
                                "select count(*) from platform.event where subject_id = :session and type = 'HELP_WITHDRAWN'")
                        .param("session", session)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void what_is_to_be_brought_is_a_list_and_nothing_that_only_this_desk_would_know() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        press(officer, "call");
        assertThat(page(officer)).contains("Kartu Keluarga").doesNotContain("id=\"paper-");
    }

    @Test
    void who_was_parked_stands_above_the_line_and_a_turn_by_arrival_needs_no_words() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket parked = arrive("KTP-REKAM");
        press(officer, "call");
        assertThat(page(officer)).doesNotContain("tujuan ke-1 dari 1");
        press(officer, "park", Map.of("reason", "PAYS_AT_BANK", "minutes", "20"));
        IssuedTicket next = arrive("KTP-REKAM");
        String page = page(officer);
        String line = page.substring(page.indexOf("id=\"counter-line\""));
        assertThat(line.indexOf(parked.number().toString()))
                .isPositive()
                .isLessThan(line.indexOf(next.number().toString()));
        assertThat(line).contains("Ditunda sampai 09.20").doesNotContain("menurut waktu datang");
        assertThat(line).contains("1 menunggu");
    }
}
