package id.pendopo.visits.setup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.HallTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SetupTest extends HallTest {
    @Autowired
    private QueueSheet sheet;

    @Autowired
    private QueueEditor editor;

    @Autowired
    private QueueBooks books;

    @Autowired
    private RulesWriter rules;

    private Map<String, String> row(String code) {
        return inside(() -> sheet.rows(mall())).stream()
                .filter(row -> code.equals(row.get("code")))
                .findFirst()
                .orElseThrow();
    }

    private String[] cells(Map<String, String> row) {
        List<String> cells = new ArrayList<>();
        row.forEach((name, value) -> cells.addAll(List.of(name, value)));
        return cells.toArray(String[]::new);
    }

    private MvcTestResult upload(String csv) {
        return http.post()
                .uri("/m/ogan-ilir/admin/queues/import")
                .multipart()
                .file(new MockMultipartFile("file", "queues.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .cookie(
                        new Cookie(
                                "pendopo_session",
                                inside(() -> sessions.open(staff("sari").id()))),
                        new Cookie("XSRF-TOKEN", "t"))
                .param("_csrf", "t")
                .exchange();
    }

    @Test
    void the_exported_file_comes_back_the_same() {
        String csv = inside(() -> sheet.export(mall()));
        QueueSheet.Checked checked = inside(() -> sheet.file(mall(), csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.faults()).isEmpty();
        doing(() -> editor.save(mall(), staff("sari"), checked.entries(), Ids.secret()));
        assertThat(inside(() -> sheet.export(mall()))).isEqualTo(csv);
        assertThat(body(get("sari", "/admin/queues/export"))).isEqualTo(csv);
    }

    @Test
    void a_dry_run_names_every_bad_cell_and_changes_nothing() {
        String before = inside(() -> sheet.export(mall()));
        String csv = """
                code,agency,name_id,name_en,prefix,digits,contingent,counters,services
                PLN,PLN,PLN,State Electricity Company,I,5,0,14 99,*
                BANK,BANK,,Bank,A,3,1000,1,SALAH
                ENTAH,SIAPA,Entah,,Z,3,10,,
                """;
        var result = upload(csv);
        assertThat(result).hasStatus(422);
        QueueSheet.Checked checked = inside(() -> sheet.file(mall(), csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.faults())
                .extracting(fault -> fault.line() + " " + fault.kind())
                .containsExactlyInAnyOrder(
                        "2 NOT_A_PREFIX",
                        "2 NOT_DIGITS",
                        "2 CONTINGENT_OUT_OF_RANGE",
                        "2 COUNTER_UNKNOWN",
                        "3 EMPTY",
                        "3 PREFIX_TAKEN",
                        "3 CONTINGENT_OUT_OF_RANGE",
                        "3 COUNTER_OF_OTHERS",
                        "3 SERVICE_UNKNOWN",
                        "4 AGENCY_UNKNOWN");
        assertThat(inside(() -> sheet.export(mall()))).isEqualTo(before);
        assertThat(upload("bukan csv")).hasStatus(422);
        assertThat(upload(before)).hasStatusOk();
    }

    @Test
    void a_queue_is_changed_in_the_form_and_its_bad_cells_stay_in_it() {
        Map<String, String> row = new HashMap<>(row("BANK"));
        row.put("contingent", "25");
        assertThat(post("sari", "/admin/queues/edit", cells(row))).hasStatus3xxRedirection();
        assertThat(row("BANK").get("contingent")).isEqualTo("25");
        row.put("prefix", "A");
        var refused = post("laras", "/admin/queues/edit", cells(row));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("aria-invalid=\"true\"", "value=\"25\"");
        row.put("prefix", "J");
        row.put("contingent", "20");
        post("sari", "/admin/queues/edit", cells(row));
    }

    @Test
    void a_used_key_saves_no_other_queue_and_no_other_rules() {
        String key = Ids.secret();
        Map<String, String> row = new HashMap<>(row("BANK"));
        String[] sent = withKey(row, key);
        assertThat(post("sari", "/admin/queues/edit", sent)).hasStatus3xxRedirection();
        assertThat(post("sari", "/admin/queues/edit", sent)).hasStatus3xxRedirection();
        row.put("contingent", "19");
        assertThat(post("sari", "/admin/queues/edit", withKey(row, key))).hasStatus(409);
        assertThat(row("BANK").get("contingent")).isNotEqualTo("19");
        Map<String, String> form = new HashMap<>();
        MallRules before = inside(() -> books.of(mall())).rules();
        RuleField.ALL.forEach(
                field -> form.put(field.column(), Integer.toString(field.value().applyAsInt(before))));
        String second = Ids.secret();
        assertThat(post("sari", "/admin/rules", withKey(form, second))).hasStatus3xxRedirection();
        form.put("recall_limit", "9");
        assertThat(post("sari", "/admin/rules", withKey(form, second))).hasStatus(409);
        assertThat(inside(() -> books.of(mall())).rules().recallLimit()).isEqualTo(before.recallLimit());
    }

    private String[] withKey(Map<String, String> cells, String key) {
        Map<String, String> all = new HashMap<>(cells);
        all.put("key", key);
        return cells(all);
    }

    @Test
    void four_figures_allow_a_larger_contingent() {
        Map<String, String> row = new HashMap<>(row("SAMSAT"));
        row.put("contingent", "1500");
        assertThat(inside(() -> sheet.form(mall(), row)).fine()).isFalse();
        row.put("digits", "4");
        assertThat(inside(() -> sheet.form(mall(), row)).fine()).isTrue();
    }

    @Test
    void the_rules_page_shows_and_saves_every_rule_within_its_bounds() {
        MallRules before = inside(() -> books.of(mall())).rules();
        Map<String, String> form = new HashMap<>();
        RuleField.ALL.forEach(field -> form.put(field.column(), Integer.toString(field.least())));
        form.put("closing_needs_approval", "true");
        assertThat(post("sari", "/admin/rules", cells(form))).hasStatus3xxRedirection();
        MallRules saved = inside(() -> books.of(mall())).rules();
        RuleField.ALL.forEach(field ->
                assertThat(field.value().applyAsInt(saved)).as(field.column()).isEqualTo(field.least()));
        assertThat(saved.closingNeedsApproval()).isTrue();
        form.put("recall_limit", "11");
        assertThat(post("sari", "/admin/rules", cells(form))).hasStatus(400);
        Map<String, Integer> old = new HashMap<>();
        RuleField.ALL.forEach(field -> old.put(field.column(), field.value().applyAsInt(before)));
        doing(() -> rules.save(mall(), staff("sari"), old, before.closingNeedsApproval(), Ids.secret()));
        assertThat(inside(() -> books.of(mall())).rules()).isEqualTo(before);
    }

    /** The bounds on the screen are the table's own: one past them is refused by the database, they themselves are not. */
    @Test
    void the_bounds_are_the_ones_that_the_database_keeps() {
        for (RuleField field : RuleField.ALL) {
            assertThat(fits(field, field.least())).as(field.column()).isTrue();
            assertThat(fits(field, field.most())).as(field.column()).isTrue();
            assertThat(fits(field, field.least() - 1)).as(field.column()).isFalse();
            assertThat(fits(field, field.most() + 1)).as(field.column()).isFalse();
        }
    }

    private boolean fits(RuleField field, int value) {
        try {
            doing(() -> {
                jdbc.sql("insert into visits.rules (region_id, mall_id, " + field.column()
                                + ") values (1610, uuidv7(), :value)")
                        .param("value", value)
                        .update();
            });
            return true;
        } catch (org.springframework.dao.DataIntegrityViolationException e) {
            return false;
        }
    }

    @Test
    void setup_is_for_those_who_run_the_mall() {
        assertThat(get("sari", "/admin/queues")).hasStatusOk();
        assertThat(body(get("sari", "/admin/queues"))).contains("/admin/rules");
        assertThat(get("sari", "/admin/rules")).hasStatusOk();
        assertThat(get("sari", "/admin/queues/edit?code=PLN")).hasStatusOk();
        assertThat(get("sari", "/admin/queues/edit")).hasStatusOk();
        assertThat(get("sari", "/admin/queues/import")).hasStatusOk();
        assertThat(get("dodi", "/admin/queues")).hasStatus(403);
        assertThat(get("syafril", "/admin/rules")).hasStatus(403);
    }
}
