package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Queries;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisterTest extends FrontDeskTest {
    @Test
    void a_person_without_a_phone_gets_one_number_for_two_services_and_a_name_that_only_reception_reads_in_full() {
        UUID visit = registered(
                "service",
                id("KTP-REKAM"),
                "service",
                id("NIB-UMK"),
                "name",
                "Ratna Puspita",
                "phone",
                "0812 3456 7890",
                "group",
                "ELDERLY",
                "ground",
                "true");
        LiveVisit live = live(visit);
        assertThat(live.stops()).hasSize(2);
        assertThat(live.channel()).isEqualTo("RECEPTION");
        assertThat(live.group()).isNotNull();
        assertThat(live.groundFloor()).isTrue();
        assertThat(body(get("dodi", "/reception"))).contains("Ratna P.").doesNotContain("Puspita", "81234567890");
        assertThat(body(get("dodi", "/reception/visits/" + visit))).contains("Ratna Puspita", "+6281234567890");
        assertThat(inside(() -> history.of(visit)).toString()).doesNotContain("Ratna", "81234567890");
    }

    @Test
    void enter_adds_the_best_match_and_loses_nothing_that_was_typed() {
        var result = post(
                "dodi", "/reception/register/search", "find", "rekam ktp", "name", "Darto", "service", id("NIB-UMK"));
        assertThat(result).hasStatusOk();
        assertThat(body(result))
                .contains("value=\"Darto\"")
                .contains("value=\"" + id("NIB-UMK") + "\" checked")
                .contains("value=\"" + id("KTP-REKAM") + "\" checked");
    }

    @Test
    void the_same_form_sent_twice_gives_one_number() {
        String key = Ids.secret();
        UUID first = registered("service", id("KTP-REKAM"), "key", key);
        assertThat(registered("service", id("KTP-REKAM"), "key", key)).isEqualTo(first);
    }

    @Test
    void the_key_of_a_form_gives_nobody_else_its_number() {
        String key = Ids.secret();
        String[] ratna = {
            "service", id("KTP-REKAM"), "quantity-" + id("KTP-REKAM"), "2", "name", "Ratna", "group", "ILL", "key", key
        };
        UUID first = registered(ratna);
        assertThat(registered(ratna)).as("the same form again").isEqualTo(first);
        for (int field : new int[] {3, 5, 7}) {
            String[] other = ratna.clone();
            other[field] = List.of("3", "Darto", "ELDERLY").get((field - 3) / 2);
            var answer = post("dodi", "/reception/register", other);
            assertThat(answer).as(other[field]).hasStatus(409);
            assertThat(body(answer)).contains("key-used-otherwise");
        }
        var more = post("dodi", "/reception/register", "service", id("NIB-UMK"), "key", key);
        assertThat(more).hasStatus(409);
    }

    @Test
    void a_quantity_that_can_not_be_read_is_refused_and_the_rest_of_the_form_stays() {
        for (String typed : List.of("", "dua", "-1", "100", "99999")) {
            var answer = post(
                    "dodi",
                    "/reception/register",
                    "service",
                    id("KTP-REKAM"),
                    "quantity-" + id("KTP-REKAM"),
                    typed,
                    "name",
                    "Darto");
            assertThat(answer).as(typed).hasStatus(400);
            assertThat(body(answer)).contains("quantity-invalid", "value=\"Darto\"");
        }
    }

    @Test
    void a_name_that_nobody_sees_is_no_name() {
        UUID visit = registered("service", id("KTP-REKAM"), "name", "\u3164\u200b");
        assertThat(live(visit).visitor()).isNull();
    }

    @Test
    void html_and_a_megabyte_in_a_name_do_no_harm() {
        UUID visit = registered("service", id("KTP-REKAM"), "name", "<b>Sri</b>");
        assertThat(body(get("dodi", "/reception/visits/" + visit)))
                .contains("&lt;b&gt;Sri")
                .doesNotContain("<b>Sri");
        var huge = post("dodi", "/reception/register", "service", id("KTP-REKAM"), "name", "x".repeat(1_000_000));
        assertThat(huge).hasStatus(400);
        assertThat(body(huge)).contains("name-too-long");
    }

    @Test
    void nothing_chosen_is_said_on_the_form_itself() {
        var result = post("dodi", "/reception/register", "name", "Darto");
        assertThat(result).hasStatus(400);
        assertThat(body(result)).contains("nothing-chosen", "value=\"Darto\"");
    }

    @Test
    void only_by_name_does_a_person_get_past_the_gate_when_there_is_no_time_left() {
        clock.set(clock.today(), LocalTime.of(14, 58));
        var counter = counter("DUKCAPIL", 0);
        doing(() -> sessionsAtCounters.open(mall(), officer(counter), counter.id(), Ids.secret()));
        var refused = post("dodi", "/reception/register", "service", id("KTP-REKAM"));
        assertThat(refused).hasStatus(409);
        assertThat(body(refused)).contains("not-enough-time", "name=\"byName\"");
        UUID visit = registered("service", id("KTP-REKAM"), "byName", "true");
        assertThat(live(visit).open()).hasSize(1);
    }

    @Test
    void a_visit_is_found_by_number_by_part_of_a_name_and_by_phone() {
        UUID visit = registered("service", id("KTP-REKAM"), "name", "Yuni Sarolangun", "phone", "081299988877");
        String number = live(visit).number().toString();
        LocalDate today = clock.today();
        for (String typed : List.of(
                number,
                number.toLowerCase(java.util.Locale.ROOT).replace("-", ""),
                "yuni",
                "SAROL",
                "99988877",
                "0812-9998-8877")) {
            assertThat(inside(() -> find.find(mall(), today, typed)))
                    .as(typed)
                    .extracting(LiveVisit::id)
                    .containsExactly(visit);
        }
        assertThat(inside(() -> find.find(mall(), today, "%"))).isEmpty();
        assertThat(inside(() -> find.find(mall(), today.plusDays(1), number))).isEmpty();
        assertThat(body(post("dodi", "/reception", "find", "yuni"))).contains(number);
    }

    @Test
    void names_are_looked_up_among_the_days_visits_and_no_more_than_the_page_shows() {
        registered("service", id("KTP-REKAM"), "name", "Yuni Sarolangun");
        List<String> queries = Queries.of(() -> inside(() -> find.find(mall(), clock.today(), "yuni")));
        assertThat(queries).hasSize(2);
        assertThat(queries.getFirst()).contains("o.day =", "limit 100");
        assertThat(queries.getLast()).doesNotContain("visits.visitor");
    }

    @Test
    void reception_is_closed_to_officers_overseers_and_other_malls() {
        assertThat(get("yuliana", "/reception")).hasStatus(403);
        assertThat(get("ansor", "/reception")).hasStatus(403);
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(post("yuliana", "/reception/visits/" + ticket.visit() + "/void", "why", "MISTAKE"))
                .hasStatus(403);
        assertThat(http.get().uri("/m/ogan-ilir/reception").exchange()).hasStatus(401);
        assertThat(visit(ticket).isOpen()).isTrue();
    }
}
