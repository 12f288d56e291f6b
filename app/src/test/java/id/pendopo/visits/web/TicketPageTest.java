package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TicketPageTest extends WebTest {
    @Autowired
    private CallNext callNext;

    @Autowired
    private ServeStop serve;

    @Autowired
    private CounterSessions sessions;

    @Autowired
    private TicketLive live;

    private static String page(IssuedTicket ticket) {
        return "/t/ogan-ilir/" + ticket.secret();
    }

    private Actor open(Counter counter) {
        Actor officer = officer(counter);
        doing(() -> sessions.open(mall(), officer, counter.id(), Ids.secret()));
        return officer;
    }

    private UUID call(Actor officer) {
        return inside(() -> callNext.next(mall(), officer, Ids.secret()));
    }

    private void finish(Actor officer, UUID stop, Outcome outcome) {
        doing(() -> serve.start(mall(), officer, stop, Ids.secret()));
        clock.advance(Duration.ofMinutes(4));
        doing(() -> serve.finish(mall(), officer, stop, outcome, 1, Ids.secret()));
    }

    @Test
    void a_phone_shows_its_code_for_the_kiosk_s_scanner_until_the_visit_is_over() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(getPublic(page(ticket))).bodyText().contains("href=\"" + page(ticket) + "/code\"");
        assertThat(getPublic(page(ticket) + "/code"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        QrCode.of("http://localhost" + page(ticket)).path(),
                        "<code>" + ticket.secret() + "</code>",
                        visit(ticket).number().toString());
        assertThat(getPublic("/t/ogan-ilir/" + Ids.secret() + "/code")).hasStatus(404);
    }

    @Test
    void waiting_then_called_then_served_then_done_is_told_with_what_was_handed_on() {
        IssuedTicket ticket = arrive("SURAT-HILANG", "KTP-HILANG");
        assertThat(getPublic(page(ticket)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        ticket.number().toString(),
                        "Dipanggil sekitar",
                        "Setelah Surat",
                        "Saya terlambat",
                        "Batalkan kunjungan");
        assertThat(titles(ticket)).containsOnly(ticket.number() + " · Menunggu · MPP Ogan Ilir");
        Actor police = open(counter("POLRES", 0));
        UUID first = call(police);
        assertThat(titles(ticket)).containsOnly(ticket.number() + " · Dipanggil: loket 7 · MPP Ogan Ilir");
        assertThat(getPublic(page(ticket)))
                .bodyText()
                .contains("Silakan ke loket 7 sekarang", "panggilan ke-1 dari 3")
                .doesNotContain("Saya terlambat");
        doing(() -> serve.start(mall(), police, first, Ids.secret()));
        assertThat(getPublic(page(ticket)))
                .bodyText()
                .contains("Sedang dilayani di loket 7")
                .doesNotContain("Batalkan kunjungan");
        clock.advance(Duration.ofMinutes(4));
        doing(() -> serve.finish(mall(), police, first, Outcome.ISSUED, 1, Ids.secret()));
        assertThat(getPublic(page(ticket)))
                .bodyText()
                .contains("sudah diserahkan", "sudah diteruskan dari Polres Ogan Ilir");
        Actor registry = open(counter("DUKCAPIL", 0));
        finish(registry, call(registry), Outcome.ISSUED);
        assertThat(getPublic(page(ticket))).bodyText().contains("Semua selesai, terima kasih");
        close(police);
        close(registry);
    }

    /** The page's title, and the one that is pushed to a page that stays open. */
    private List<String> titles(IssuedTicket ticket) {
        String pushed = inside(() -> live.parts(mall(), ticket.visit().toString(), Lang.ID))
                .getOrDefault(TicketLive.PART, "");
        return Pattern.compile("<title>([^<]*)<|data-title=\"([^\"]*)\"")
                .matcher(body(getPublic(page(ticket))) + pushed)
                .results()
                .map(title -> title.group(1) == null ? title.group(2) : title.group(1))
                .toList();
    }

    private void close(Actor officer) {
        doing(() -> sessions.close(mall(), officer, false, Ids.secret()));
    }

    @Test
    void a_screen_reader_says_one_sentence_for_each_state_and_nothing_new_while_it_holds() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        String waiting = said(ticket);
        assertThat(waiting).contains("Menunggu. Ke Disdukcapil.").doesNotContain("silakan ke loket");
        clock.advance(Duration.ofMinutes(3));
        assertThat(said(ticket)).isEqualTo(waiting);
        Actor officer = open(counter("DUKCAPIL", 0));
        UUID stop = call(officer);
        assertThat(said(ticket))
                .contains(ticket.number() + ": silakan ke loket 1 sekarang. Panggilan ke-1 dari 3.")
                .doesNotContain("Menunggu.");
        finish(officer, stop, Outcome.ISSUED);
        assertThat(said(ticket)).contains("Semua selesai").doesNotContain("silakan ke loket");
        close(officer);
    }

    @Test
    void who_is_soon_called_hears_where() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(said(ticket)).contains("Siap-siap, sebentar lagi giliran Anda. Ke Disdukcapil.");
        // The promise that is scored stands on every number, also on the next one.
        assertThat(getPublic(page(ticket))).bodyText().contains("Anda berikutnya", "paling lambat");
        close(officer);
    }

    /** What stands in the two places that a screen reader reads by itself. */
    private String said(IssuedTicket ticket) {
        return Pattern.compile("<p class=\"sr\" id=\"said[^>]*>([^<]*)</p>")
                .matcher(body(getPublic(page(ticket))))
                .results()
                .map(said -> said.group(1))
                .collect(Collectors.joining("|"));
    }

    @Test
    void a_missed_call_says_what_to_do_now() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        Actor officer = open(counter("DUKCAPIL", 0));
        UUID stop = call(officer);
        doing(() -> serve.noShow(mall(), officer, stop, Ids.secret()));
        assertThat(getPublic(page(ticket)))
                .bodyText()
                .contains("Panggilan terlewat: ke meja informasi", "mengembalikan Anda ke antrean")
                .doesNotContain("Kunjungan berakhir", "Ada panggilan", "Temui meja informasi");
        close(officer);
    }

    @Test
    void whoever_has_a_complaint_calls_with_one_tap() {
        assertThat(getPublic(page(arrive("KTP-REKAM"))))
                .bodyText()
                .contains("<a href=\"tel:081200001610\">", "Ada masalah atau pungutan liar?");
    }

    @Test
    void a_missed_call_comes_first_while_another_service_is_still_to_come() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        Actor officer = open(counter("DUKCAPIL", 0));
        UUID stop = call(officer);
        doing(() -> serve.noShow(mall(), officer, stop, Ids.secret()));
        assertThat(said(ticket)).startsWith("Panggilan terlewat: ke meja informasi. Datanglah hari ini juga");
        assertThat(getPublic(page(ticket)))
                .bodyText()
                .contains("<strong>Panggilan terlewat: ke meja informasi</strong>");
        close(officer);
    }

    @Test
    void who_goes_home_without_what_was_wished_is_not_told_that_all_is_done() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket lacking = arrive("KTP-REKAM");
        finish(officer, call(officer), Outcome.INCOMPLETE);
        String requirement = service("KTP-REKAM").requirements().getFirst().nameId();
        assertThat(titles(lacking)).containsOnly(lacking.number() + " · Berkas belum lengkap · MPP Ogan Ilir");
        assertThat(said(lacking)).contains("Berkas belum lengkap. Lengkapi persyaratan", "datang lagi");
        assertThat(getPublic(page(lacking)))
                .bodyText()
                .contains("Lengkapi persyaratan yang disebut petugas loket", "Persyaratannya", requirement)
                .doesNotContain("Semua selesai", "icons.svg#check\"", "Selesai 0");
        IssuedTicket refused = arrive("KTP-REKAM");
        finish(officer, call(officer), Outcome.CANNOT_SERVE);
        assertThat(getPublic(page(refused)))
                .bodyText()
                .contains("Ada yang belum dapat dilayani", "Tanyakan di meja informasi")
                .doesNotContain("Semua selesai", "icons.svg#check\"");
        close(officer);
    }

    @Test
    void late_then_back_by_forms_that_need_no_script() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(getPublic(page(ticket) + "?show=late")).bodyText().contains("Tunda sampai 09.20");
        assertThat(location(form(page(ticket) + "/late").exchange())).isEqualTo(page(ticket));
        assertThat(getPublic(page(ticket))).bodyText().contains("Tidak dipanggil sampai 09.20", "Saya sudah di sini");
        assertThat(form(page(ticket) + "/late").exchange())
                .hasStatus(409)
                .bodyText()
                .contains("Tidak ada yang dapat ditunda");
        form(page(ticket)).exchange();
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(getPublic(page(ticket))).bodyText().doesNotContain("Saya sudah di sini");
    }

    @Test
    void the_order_is_arranged_step_by_step_and_a_prerequisite_is_never_overtaken() {
        IssuedTicket ticket = arrive("SURAT-HILANG", "KTP-HILANG", "NIB-UMK");
        UUID letter = stop(ticket, "SURAT-HILANG").id();
        UUID card = stop(ticket, "KTP-HILANG").id();
        UUID licence = stop(ticket, "NIB-UMK").id();
        String arranged =
                body(getPublic(page(ticket) + "/order?o=" + letter + "&o=" + card + "&o=" + licence + "&up=2"));
        assertThat(arranged.indexOf("value=\"" + licence)).isLessThan(arranged.indexOf("value=\"" + card));
        assertThat(form(page(ticket) + "/order")
                        .param("o", card.toString(), letter.toString(), licence.toString())
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("Urutan ini belum bisa", "harus setelahnya");
        assertThat(form(page(ticket) + "/order").param("o", licence.toString()).exchange())
                .hasStatus(409)
                .bodyText()
                .contains("Tujuan Anda baru saja berubah");
        form(page(ticket) + "/order")
                .param("o", licence.toString(), letter.toString(), card.toString())
                .exchange();
        assertThat(stop(ticket, "NIB-UMK").state()).isEqualTo(StopState.WAITING);
        assertThat(stop(ticket, "SURAT-HILANG").state()).isEqualTo(StopState.BLOCKED);
        assertThat(getPublic(page(ticket) + "/order")).bodyText().contains("Kembali ke urutan tercepat");
    }

    @Test
    void leaving_asks_first_and_then_cancels_what_was_not_served() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        assertThat(getPublic(page(ticket) + "?show=leave"))
                .bodyText()
                .contains("Batalkan kunjungan hari ini?", "Ya, batalkan");
        assertThat(visit(ticket).isOpen()).isTrue();
        form(page(ticket) + "/leave").exchange();
        assertThat(visit(ticket).state()).isEqualTo("LEFT");
        assertThat(getPublic(page(ticket)))
                .bodyText()
                .contains("Kunjungan dibatalkan")
                .doesNotContain("Saya terlambat");
        assertThat(form(page(ticket) + "/late").exchange())
                .hasStatus(409)
                .bodyText()
                .contains("Kunjungan sudah berakhir");
    }

    @Test
    void the_page_speaks_english_too_and_shows_no_missing_word() {
        IssuedTicket ticket = arrive("SURAT-HILANG", "KTP-HILANG");
        String english = body(http.get()
                .uri(page(ticket))
                .cookie(new jakarta.servlet.http.Cookie("pendopo_lang", "en"))
                .exchange());
        assertThat(english)
                .contains("Called at about", "Have ready")
                .doesNotContain("ticket.", "stop-state.", "place.");
    }

    @Test
    void who_knows_the_secret_watches_the_part_that_page_and_push_share() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        String key = inside(() -> live.key(mall(), ticket.secret(), Optional.empty()))
                .orElseThrow();
        assertThat(key).isEqualTo(ticket.visit().toString());
        String pushed = inside(() -> live.parts(mall(), key, Lang.ID)).get(TicketLive.PART);
        assertThat(pushed)
                .contains(ticket.number().toString(), "Dipanggil sekitar")
                .doesNotContain(ticket.secret());
        assertThat(inside(() -> live.key(mall(), "tidak-dikenal", Optional.empty())))
                .isEmpty();
    }
}
