package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.catalog.edit.EditService;
import id.pendopo.catalog.edit.EditService.Outcome;
import id.pendopo.catalog.edit.ServiceForm;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.platform.history.History;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EditServiceTest extends CatalogTest {
    @Autowired
    EditService edit;

    @Autowired
    CatalogReader reader;

    @Autowired
    History history;

    private static Map<String, String> fields(String code) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "name_id",
                "Layanan uji " + code,
                "name_en",
                "Test service",
                "licensing",
                "NON_LICENSING",
                "completion",
                "FINISHED_IN_MALL",
                "minutes",
                "12",
                "fee_kind",
                "FREE"));
    }

    private static Map<String, String> needs(String product) {
        return Map.of(
                "kind", "DOCUMENT", "name_id", "Bukti", "form", "ORIGINAL", "met_by", product, "blocking", "true");
    }

    private Outcome add(String key, Map<String, String> fields, List<Map<String, String>> requirements, Actor actor) {
        return here(
                () -> edit.add(key, plan, dukcapil.id(), new ServiceForm(fields, requirements, true, true, ""), actor));
    }

    private UUID added(Map<String, String> fields, List<Map<String, String>> requirements) {
        Outcome outcome = add(key(), fields, requirements, manager());
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        return ((Outcome.Saved) outcome).id();
    }

    private Outcome change(UUID id, Map<String, String> fields, List<Map<String, String>> lines, String seen) {
        return here(() -> edit.change(key(), plan, id, new ServiceForm(fields, lines, true, true, seen), manager()));
    }

    private String seen(UUID id) {
        return here(() -> EditService.edition(reader.one(id).orElseThrow()));
    }

    private static List<CatalogProblem> problems(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved saved -> List.of();
            case Outcome.Faulty faulty ->
                faulty.faults().stream().map(Fault::problem).toList();
        };
    }

    @Test
    void a_saved_service_is_offered_and_found_at_once() {
        String code = code();
        UUID id = added(fields(code), List.of());
        assertThat(catalog.services(mall)).containsKey(id);
        assertThat(catalog.search(mall, "layanan uji " + code, 1))
                .extracting(Service::id)
                .containsExactly(id);
        assertThat(http.get().uri("/m/jombang/services/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("Layanan uji " + code);
    }

    @Test
    void what_is_no_longer_offered_disappears_at_once() {
        String code = code();
        UUID id = added(fields(code), List.of());
        here(() -> edit.change(
                key(), plan, id, new ServiceForm(fields(code), List.of(), true, false, seen(id)), manager()));
        assertThat(offers(code)).isFalse();
        assertThat(http.get().uri("/m/jombang/services/" + code)).hasStatus(404);
    }

    @Test
    void a_double_tap_adds_one_service() {
        String code = code();
        String key = key();
        Outcome first = add(key, fields(code), List.of(), manager());
        Outcome second = add(key, fields(code), List.of(), manager());
        assertThat(second).isEqualTo(first).isInstanceOf(Outcome.Saved.class);
        assertThat(here(() -> reader.all()).stream().filter(s -> s.code().equals(code)))
                .hasSize(1);
    }

    @Test
    void a_used_key_saves_no_other_service_and_never_looks_like_it() {
        String key = key();
        String code = code();
        UUID id = ((Outcome.Saved) add(key, fields(code), List.of(), manager())).id();
        UUID another = added(fields(code()), List.of());
        String seen = seen(another);
        for (ThrowingCallable other : List.<ThrowingCallable>of(
                () -> add(key, fields(code()), List.of(), manager()),
                () -> here(() -> edit.change(
                        key,
                        plan,
                        another,
                        new ServiceForm(fields(code()), List.of(), true, true, seen),
                        manager())))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(other)
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.KEY_USED_OTHERWISE));
        }
        assertThat(seen(another)).isEqualTo(seen);
        assertThat(id).isNotEqualTo(another);
    }

    @Test
    void the_key_of_a_faulty_form_stays_free_for_the_corrected_one() {
        String key = key();
        String code = code();
        added(fields(code), List.of());
        assertThat(problems(add(key, fields(code), List.of(), manager()))).containsExactly(CatalogProblem.CODE_TAKEN);
        assertThat(add(key, fields(code()), List.of(), manager())).isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void a_supervisor_changes_the_own_agencys_services_and_no_others() {
        assertThat(add(key(), fields(code()), List.of(), supervisor(dukcapil))).isInstanceOf(Outcome.Saved.class);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> add(key(), fields(code()), List.of(), supervisor(dinsos)))
                .matches(refusal -> refusal.type() == CatalogProblem.AGENCY_NOT_YOURS);
        Service other = catalog.services(mall).values().stream()
                .filter(service -> service.agency().equals(dinsos.id()))
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> here(() -> edit.change(
                        key(),
                        plan,
                        other.id(),
                        new ServiceForm(fields(code()), List.of(), true, true, ""),
                        supervisor(dukcapil))))
                .matches(refusal -> refusal.type() == CatalogProblem.AGENCY_NOT_YOURS);
    }

    @Test
    void who_saves_over_somebody_elses_change_is_told_and_nothing_is_lost() {
        String code = code();
        UUID id = added(fields(code), List.of());
        String seen = seen(id);
        Map<String, String> first = fields(code);
        first.put("minutes", "20");
        assertThat(change(id, first, List.of(), seen)).isInstanceOf(Outcome.Saved.class);
        assertThat(problems(change(id, fields(code), List.of(), seen)))
                .containsExactly(CatalogProblem.CHANGED_MEANWHILE);
        assertThat(service(code).minutes()).isEqualTo(20);
    }

    @Test
    void services_that_would_wait_for_one_another_are_refused_by_name() {
        String one = code();
        String two = code();
        Map<String, String> first = fields(one);
        first.putAll(Map.of("product", "P-" + one, "product_id", "Hasil satu"));
        UUID id = added(first, List.of());
        Map<String, String> second = fields(two);
        second.putAll(Map.of("product", "P-" + two, "product_id", "Hasil dua"));
        added(second, List.of(needs("P-" + one)));
        Outcome outcome = change(id, first, List.of(needs("P-" + two)), seen(id));
        assertThat(problems(outcome)).containsExactly(CatalogProblem.PREREQUISITES_IN_A_CIRCLE);
        assertThat(((Outcome.Faulty) outcome).faults().getFirst().facts())
                .extractingByKey("services")
                .asString()
                .contains("Layanan uji " + one)
                .contains("Layanan uji " + two);
        assertThat(service(one).requirements()).isEmpty();
        assertThat(catalog.prerequisites(mall, service(two).id())).containsExactly(id);
    }

    @Test
    void all_faults_of_a_form_are_named_at_once() {
        Map<String, String> fields = fields("a b");
        fields.putAll(Map.of(
                "name_id", " ", "minutes", "1000", "time_value", "3", "fee_kind", "FIXED", "completion", "SOMEDAY"));
        Map<String, String> blocking = Map.of("kind", "DOCUMENT", "name_id", "Bukti", "blocking", "true");
        assertThat(problems(add(key(), fields, List.of(blocking), manager())))
                .containsExactlyInAnyOrder(
                        CatalogProblem.CODE_UNREADABLE,
                        CatalogProblem.FIELD_EMPTY,
                        CatalogProblem.NUMBER_OUT_OF_RANGE,
                        CatalogProblem.TIME_INCOMPLETE,
                        CatalogProblem.FEE_MISSING,
                        CatalogProblem.CHOICE_UNKNOWN,
                        CatalogProblem.BLOCKING_WITHOUT_PRODUCT);
    }

    @Test
    void a_megabyte_of_text_in_a_name_is_refused_and_html_is_shown_as_text() {
        Map<String, String> fields = fields(code());
        fields.put("name_id", "x".repeat(1_000_000));
        assertThat(problems(add(key(), fields, List.of(), manager()))).containsExactly(CatalogProblem.FIELD_TOO_LONG);
        String code = code();
        fields = fields(code);
        fields.put("name_id", "<script>alert(1)</script>\u0000 surat");
        added(fields, List.of());
        assertThat(http.get().uri("/m/jombang/services/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; surat")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void the_history_holds_ids_and_nothing_else() {
        String code = code();
        UUID id = added(fields(code), List.of());
        assertThat(here(() -> history.of(mall)).getLast().event()).satisfies(event -> {
            assertThat(event.type()).isEqualTo("CATALOG_CHANGED");
            assertThat(event.actor()).isEqualTo(manager().id());
            assertThat(event.body()).isEqualTo("{\"services\": [\"" + id + "\"]}");
        });
    }
}
