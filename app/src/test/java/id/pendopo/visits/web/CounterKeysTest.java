package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.tickets.IssuedTicket;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The counter by keyboard and by ear: each key in its place, each act and each dead key told in one sentence. */
class CounterKeysTest extends CounterTest {
    private static final Duration WAY = Duration.ofSeconds(40);

    @Test
    void enter_in_a_dialog_does_what_its_blue_button_says() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        press(officer, "call");
        String page = page(officer);
        String form = page.substring(page.indexOf("action=\"" + PAGE + "/finish\""));
        var submits = Pattern.compile("<button(?![^>]*type=\"button\")[^>]*>").matcher(form);
        assertThat(submits.find()).isTrue();
        assertThat(submits.group()).contains("name=\"then\" value=\"next\"");
    }

    @Test
    void no_outcome_is_taken_for_granted_and_each_has_its_digit() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        press(officer, "call");
        press(officer, "start");
        var choices = Pattern.compile("<input[^>]*name=\"outcome\"[^>]*>").matcher(page(officer));
        assertThat(choices.results().map(found -> found.group()))
                .hasSize(5)
                .allSatisfy(choice -> assertThat(choice)
                        .contains("required", "aria-keyshortcuts")
                        .doesNotContain("checked"));
    }

    @Test
    void every_key_keeps_its_place_and_one_that_does_nothing_now_says_why() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        List<String> order = keys(page(officer));
        assertThat(order).containsExactly("F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10");
        assertThat(why(page(officer), "F4")).contains("Panggil dahulu (F2)");
        press(officer, "call");
        assertThat(keys(page(officer))).isEqualTo(order);
        assertThat(why(page(officer), "F2")).contains(ticket.number() + " sedang dipanggil");
        assertThat(why(page(officer), "F5")).contains("Mulai melayani " + ticket.number() + " dahulu (F4)");
        press(officer, "start");
        assertThat(keys(page(officer))).isEqualTo(order);
        for (String key : List.of("F2", "F3", "F4", "F8", "F10")) {
            assertThat(why(page(officer), key))
                    .as(key)
                    .contains(ticket.number().toString())
                    .contains("F9");
        }
        press(officer, "finish", Map.of("outcome", "INFORMED"));
        press(officer, "break", Map.of("minutes", "15"));
        assertThat(keys(page(officer))).isEqualTo(order);
        assertThat(why(page(officer), "F2")).contains("istirahat").contains("F10");
    }

    private static List<String> keys(String page) {
        String group = page.substring(page.indexOf("<div class=\"c-keys\""));
        return Pattern.compile("<button[^>]* data-key=\"(F\\d+)\"")
                .matcher(group.substring(0, group.indexOf("</div>")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String why(String page, String key) {
        var found = Pattern.compile("<button[^>]* data-key=\"" + key + "\"[^>]* data-why=\"([^\"]*)\"")
                .matcher(page);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void each_act_is_told_in_one_sentence() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        String number = arrive("KTP-REKAM").number().toString();
        assertThat(said(officer, "call", Map.of()))
                .contains(number + " dipanggil")
                .contains("Perekaman");
        clock.advance(WAY);
        assertThat(said(officer, "recall", Map.of())).contains(number + " dipanggil lagi, panggilan ke-2 dari 3");
        assertThat(said(officer, "no-show", Map.of())).contains(number + " tidak hadir");
        assertThat(said(officer, "return", Map.of())).contains(number + " kembali ke antrean");
        said(officer, "call", Map.of());
        assertThat(said(officer, "park", Map.of("reason", "PAYS_AT_BANK", "minutes", "20")))
                .contains(number + " ditunda sampai 09.20");
        said(officer, "return", Map.of());
        said(officer, "call", Map.of());
        assertThat(said(officer, "start", Map.of())).contains(number + " mulai dilayani");
        assertThat(said(officer, "note", Map.of("text", "Akta sobek"))).contains("Catatan untuk " + number);
        String other = arrive("KTP-REKAM").number().toString();
        assertThat(said(officer, "finish", Map.of("outcome", "ISSUED", "then", "next")))
                .contains(number + " selesai")
                .contains(other + " dipanggil");
        assertThat(said(officer, "finish", Map.of("outcome", "ISSUED", "then", "next")))
                .contains(other + " selesai")
                .contains("Belum ada yang menunggu.");
        assertThat(said(officer, "break", Map.of("minutes", "15"))).contains("Istirahat sampai 09.15");
        assertThat(said(officer, "resume", Map.of())).contains("buka lagi");
    }

    private String said(Cookie officer, String act, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(form(page(officer), act));
        fields.putAll(more);
        var request = http.post()
                .uri(PAGE + "/" + act)
                .cookie(officer, new Cookie("XSRF-TOKEN", "token"))
                .header("HX-Request", "true");
        fields.forEach((name, value) -> {
            if (!name.equals("_csrf")) {
                request.param(name, value);
            }
        });
        var result = request.param("_csrf", "token").exchange();
        assertThat(result).as(act).hasStatusOk();
        String answer = text(result);
        int start = answer.indexOf("<div id=\"counter-said\">");
        return start < 0 ? "" : answer.substring(start, answer.indexOf("</div>", start));
    }
}
