package id.pendopo.visits.web;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.visitor.Reorder;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Wherever a visit's stops are shown, they stand in one order, and only a wish of the visitor's own changes it. */
class OrderPageTest extends HallTest {
    @Autowired
    private Reorder reorder;

    private static String own(IssuedTicket ticket) {
        return "/t/ogan-ilir/" + ticket.secret();
    }

    private String page(String address) {
        return body(http.get().uri(address).exchange());
    }

    private MvcTestResult send(IssuedTicket ticket, List<UUID> began, List<UUID> order) {
        return http.post()
                .uri(own(ticket) + "/order")
                .with(csrf())
                .param("key", Ids.secret())
                .param("w", began.stream().map(UUID::toString).toArray(String[]::new))
                .param("o", order.stream().map(UUID::toString).toArray(String[]::new))
                .exchange();
    }

    private static List<String> names(String page, String before) {
        return Pattern.compile(before + "([^<]*)<")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceFirst(before, "").replace("<", ""))
                .toList();
    }

    private static List<UUID> fields(String page, String name) {
        return ids(page.substring(page.indexOf("method=\"post\" action=\"/t/")), name);
    }

    private static List<UUID> ids(String form, String name) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .toList();
    }

    /** Two stops, planned the other way round than they will be called now that the hall has changed. */
    private IssuedTicket plannedOtherwise() {
        for (int i = 0; i < 12; i++) {
            arrive("KTP-REKAM");
        }
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        List<String> shown = names(page(own(ticket)), "stop-name\">");
        List<UUID> planned = visit(ticket).stops().stream().map(LiveStop::id).toList();
        boolean registryFirst =
                service("KTP-REKAM").nameId().startsWith(shown.getFirst().strip());
        boolean registryPlannedFirst =
                planned.getFirst().equals(stop(ticket, "KTP-REKAM").id());
        if (registryFirst == registryPlannedFirst) {
            doing(() -> {
                jdbc.sql("""
                        update visits.stop set ordinal = ordinal + 10 where region_id = :region and visit_id = :visit
                        """)
                        .param("region", Wall.region())
                        .param("visit", ticket.visit())
                        .update();
                jdbc.sql("""
                        update visits.stop set ordinal = case id when :first then 2 else 1 end
                        where region_id = :region and visit_id = :visit
                        """)
                        .param("region", Wall.region())
                        .param("visit", ticket.visit())
                        .param("first", planned.getFirst())
                        .update();
                forecasts.forget(mall());
            });
        }
        assertThat(names(page(own(ticket)), "stop-name\">")).isEqualTo(shown);
        assertThat(visit(ticket).stops().getFirst().id())
                .isEqualTo(stop(ticket, registryFirst ? "NIB-UMK" : "KTP-REKAM").id());
        return ticket;
    }

    @Test
    void the_page_that_changes_the_order_begins_with_the_order_of_the_ticket_and_of_the_reception() {
        IssuedTicket ticket = plannedOtherwise();
        List<String> shown = names(page(own(ticket)), "stop-name\">");
        assertThat(names(page(own(ticket) + "/order"), "<strong>\\d\\. ")).isEqualTo(shown);
        assertThat(names(body(get("dodi", "/reception/visits/" + ticket.visit())), "stop-name\">"))
                .isEqualTo(shown);
    }

    @Test
    void sending_the_order_that_the_page_began_with_changes_nothing_and_only_another_one_can_be_chosen() {
        IssuedTicket ticket = plannedOtherwise();
        String page = page(own(ticket) + "/order");
        assertThat(page).doesNotContain("Pakai urutan ini", "Panggilan terakhir");
        List<UUID> began = fields(page, "o");
        send(ticket, began, began);
        assertThat(visit(ticket).ownOrder()).isFalse();
        assertThat(events(ticket.visit())).doesNotContain("VISIT_REORDERED");
    }

    @Test
    void another_order_shows_the_times_that_it_leads_to_before_it_is_taken() {
        IssuedTicket ticket = plannedOtherwise();
        List<UUID> began = fields(page(own(ticket) + "/order"), "o");
        String query = "?w=" + began.get(0) + "&w=" + began.get(1) + "&o=" + began.get(0) + "&o=" + began.get(1);
        String other = page(own(ticket) + "/order" + query + "&up=1");
        assertThat(other).contains("Pakai urutan ini");
        assertThat(other)
                .containsPattern(
                        "Panggilan terakhir sekitar (<[^>]*>)?\\d\\d\\.\\d\\d(</span>)?\\. Dengan urutan sekarang sekitar");
        assertThat(fields(other, "o")).isEqualTo(began.reversed());
        send(ticket, began, began.reversed());
        LiveVisit changed = visit(ticket);
        assertThat(changed.ownOrder()).isTrue();
        assertThat(changed.stops()).extracting(LiveStop::id).isEqualTo(began.reversed());
        assertThat(page(own(ticket) + "/order"))
                .contains("Ini urutan pilihan Anda")
                .doesNotContain("Pakai urutan ini");
        doing(() -> reorder.best(mall(), ticket.visit(), null, Ids.secret()));
    }

    @Test
    void an_order_that_cannot_be_changed_is_not_offered_to_be_changed() {
        IssuedTicket fixed = arrive("SURAT-HILANG", "KTP-HILANG");
        assertThat(page(own(fixed))).doesNotContain("Ubah urutan");
        assertThat(http.get().uri(own(fixed) + "/order").exchange()).hasStatus(302);
        assertThat(page(own(arrive("KTP-REKAM", "NIB-UMK")))).contains("Ubah urutan");
    }

    @Test
    void the_reception_moves_a_stop_before_the_one_that_it_shows_before_it() {
        IssuedTicket ticket = plannedOtherwise();
        List<UUID> shown = fields(page(own(ticket) + "/order"), "o");
        String reception = body(get("dodi", "/reception/visits/" + ticket.visit()));
        String form = reception.substring(reception.indexOf("/stops/" + shown.get(1) + "/earlier"));
        assertThat(ids(form.substring(0, form.indexOf("</form>")), "w")).isEqualTo(shown);
        assertThat(reception).doesNotContain("/stops/" + shown.get(0) + "/earlier");
        earlier(ticket, shown, Ids.secret());
        assertThat(visit(ticket).stops()).extracting(LiveStop::id).isEqualTo(shown.reversed());
        assertThat(visit(ticket).ownOrder()).isTrue();
    }

    @Test
    void what_the_reception_was_shown_counts_though_the_calls_are_expected_otherwise_by_now() {
        IssuedTicket ticket = plannedOtherwise();
        List<UUID> expected = fields(page(own(ticket) + "/order"), "o");
        List<UUID> shown = expected.reversed();
        String key = Ids.secret();
        assertThat(earlier(ticket, shown, key)).hasStatus(302);
        assertThat(visit(ticket).stops()).extracting(LiveStop::id).isEqualTo(expected);
        assertThat(visit(ticket).ownOrder()).isTrue();
        assertThat(earlier(ticket, shown, key)).as("pressed twice").hasStatus(302);
        assertThat(visit(ticket).stops()).extracting(LiveStop::id).isEqualTo(expected);
    }

    @Test
    void the_reception_is_told_when_what_it_was_shown_is_not_ahead_any_more() {
        IssuedTicket ticket = plannedOtherwise();
        UUID other = stop(arrive("KTP-REKAM"), "KTP-REKAM").id();
        UUID own = stop(ticket, "NIB-UMK").id();
        assertThat(body(earlier(ticket, List.of(other, own), Ids.secret()))).contains("baru saja berubah");
        assertThat(visit(ticket).ownOrder()).isFalse();
    }

    /** Moves the second of two stops up, on a page that shows them so. */
    private MvcTestResult earlier(IssuedTicket ticket, List<UUID> shown, String key) {
        String at = "/reception/visits/" + ticket.visit() + "/stops/" + shown.get(1) + "/earlier";
        return post(
                "dodi",
                at,
                "key",
                key,
                "w",
                shown.get(0).toString(),
                "w",
                shown.get(1).toString());
    }
}
