package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.setup.RuleField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused comes back with its form, its input and the reason where it belongs. */
class RefusedFormsTest extends ManagerTest {
    @Test
    void an_extension_to_an_earlier_time_keeps_the_form_and_says_so_at_the_time() {
        String dukcapil = agency("DUKCAPIL").id().toString();
        var answer = post("sari", "/board/hours", "agency", dukcapil, "until", "14.00");
        assertThat(answer).hasStatus(409);
        assertThat(body(answer))
                .contains("data-code=\"not-later-than-closing\"", "id=\"wrong-until\"", "value=\"14.00\"")
                .contains("value=\"" + dukcapil + "\" checked", "aria-invalid=\"true\"");
        var nobody = post("sari", "/board/hours", "until", "16.00");
        assertThat(nobody).hasStatus(400);
        assertThat(body(nobody)).contains("id=\"wrong-agency\"", "value=\"16.00\"");
        assertThat(body(post("sari", "/board/hours", "agency", dukcapil, "until", "sore")))
                .contains("id=\"wrong-until\"", "value=\"sore\"");
    }

    @Test
    void a_pause_that_ends_in_the_past_keeps_its_reason_and_a_contingent_its_figure() {
        String at = "/board/queues/" + queue("KTP-REKAM");
        var answer = post("sari", at + "/pause", "reason", "PRAYER", "until", "08.00");
        assertThat(answer).hasStatus(400);
        assertThat(body(answer)).contains("value=\"PRAYER\" checked", "value=\"08.00\"", "id=\"wrong-until\"");
        var few = post("sari", at + "/contingent", "contingent", "1");
        assertThat(few).hasStatus(409);
        assertThat(body(few)).contains("id=\"wrong-contingent\"", "value=\"1\"");
    }

    @Test
    void a_rule_beyond_its_bounds_is_marked_and_the_others_stay_as_typed() {
        List<String> fields = new ArrayList<>();
        RuleField.ALL.forEach(field -> {
            fields.add(field.column());
            fields.add(Integer.toString(field.least()));
        });
        fields.set(fields.indexOf("late_minutes") + 1, "9999");
        var answer = post("sari", "/admin/rules", fields.toArray(String[]::new));
        assertThat(answer).hasStatus(400);
        assertThat(body(answer)).contains("data-code=\"rules-invalid\"", "value=\"9999\"");
        assertThat(body(answer).split("aria-invalid=\"true\"", -1)).hasSize(2);
        assertThat(body(answer)).contains("class=\"error\" id=\"h-late_minutes\"");
    }
}
