package id.pendopo.catalog;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.exchange.ExportServices;
import id.pendopo.catalog.exchange.Files;
import id.pendopo.catalog.exchange.ImportServices;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogSheetTest extends CatalogTest {
    private static final String HEADER = "agency,code,name_id,minutes,licensing,completion,fee_kind,fee_rupiah\n";

    @Autowired
    ImportServices imports;

    @Autowired
    ExportServices export;

    private static Files files(String services, String requirements) {
        return new Files(services.getBytes(StandardCharsets.UTF_8), requirements.getBytes(StandardCharsets.UTF_8));
    }

    private ImportServices.Outcome check(String services, String requirements, Actor actor) {
        return here(() -> imports.check(plan, files(services, requirements), actor));
    }

    private ImportServices.Outcome carryOut(String key, String services, String requirements) {
        return here(() -> imports.carryOut(key, plan, files(services, requirements), manager()));
    }

    private static String line(String agency, String code, String minutes) {
        return agency + "," + code + ",Layanan " + code + "," + minutes + ",NON_LICENSING,INFORMATION,FREE,\n";
    }

    private static List<String> named(ImportServices.Outcome outcome) {
        return outcome.faults().stream()
                .map(fault -> fault.sheet() + ":" + fault.line() + " " + fault.field() + " " + fault.problem())
                .toList();
    }

    @Test
    void what_goes_out_comes_back_as_no_change() {
        String services = here(() -> export.services(plan, manager()));
        String requirements = here(() -> export.requirements(plan, manager()));
        ImportServices.Outcome outcome = check(services, requirements, manager());
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.added()).isEmpty();
        assertThat(outcome.changed()).isEmpty();
        assertThat(outcome.same()).isGreaterThan(20);
        assertThat(outcome.offering() + outcome.withdrawn()).isZero();
    }

    @Test
    void a_trial_changes_nothing_and_the_import_changes_it_once() {
        String sheet = HEADER + line("DUKCAPIL", "UJI-CSV", "9");
        assertThat(check(sheet, "", manager()).added())
                .extracting(Service::code)
                .containsExactly("UJI-CSV");
        assertThat(offers("UJI-CSV")).isFalse();
        String key = key();
        ImportServices.Outcome first = carryOut(key, sheet, "");
        assertThat(first.added()).hasSize(1);
        assertThat(carryOut(key, sheet, ""))
                .as("a repetition answers what the first one did")
                .usingRecursiveComparison()
                .isEqualTo(first);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> carryOut(key, sheet.replace(",9,", ",10,"), ""))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.KEY_USED_OTHERWISE));
        assertThat(service("UJI-CSV").minutes()).isEqualTo(9);
        ImportServices.Outcome again = carryOut(key(), sheet.replace(",9,", ",11,"), "");
        assertThat(again.changed()).extracting(Service::code).containsExactly("UJI-CSV");
        assertThat(service("UJI-CSV").minutes()).isEqualTo(11);
    }

    @Test
    void the_wrong_file_is_answered_with_its_first_faults_and_that_there_are_more() {
        ImportServices.Outcome outcome = check(HEADER + "x,,,,,,,\n".repeat(5_000), "", manager());
        assertThat(outcome.faults()).hasSizeLessThan(220);
        assertThat(outcome.faults().getLast().problem()).isEqualTo(CatalogProblem.MORE_FAULTS);
    }

    @Test
    void each_bad_line_is_named_by_number_and_nothing_is_changed() {
        String sheet = HEADER
                + line("DUKCAPIL", "UJI-BAIK", "9")
                + line("DUKCAPIL", "UJI-BURUK", "sembilan")
                + "\n"
                + "DUKCAPIL,UJI-TIGA,\"Nama\ndua baris\",5,NON_LICENSING,INFORMATION,FIXED,\n"
                + line("TIDAK-ADA", "UJI-EMPAT", "5")
                + line("DUKCAPIL", "UJI-BAIK", "9");
        String requirements = "agency,service,no,kind,name_id\n"
                + "DUKCAPIL,UJI-BAIK,1,DOCUMENT,KTP\n"
                + "DUKCAPIL,UJI-BAIK,1,DOCUMENT,KK\n"
                + "DUKCAPIL,UJI-HANTU,1,DOCUMENT,KK\n";
        ImportServices.Outcome outcome = carryOut(key(), sheet, requirements);
        assertThat(named(outcome))
                .containsExactlyInAnyOrder(
                        "services.csv:3 minutes NUMBER_UNREADABLE",
                        "services.csv:5 fee_rupiah FEE_MISSING",
                        "services.csv:7 agency AGENCY_UNKNOWN",
                        "services.csv:8 code SERVICE_TWICE",
                        "requirements.csv:3 no REQUIREMENT_TWICE",
                        "requirements.csv:4 service SERVICE_NOT_IN_CATALOGUE");
        assertThat(offers("UJI-BAIK")).isFalse();
    }

    @Test
    void a_circle_between_sheets_and_catalogue_is_found() {
        String sheet = "agency,code,name_id,minutes,licensing,completion,fee_kind,product,product_id\n"
                + "DUKCAPIL,UJI-A,Satu,5,LICENSING,INFORMATION,FREE,UJI-PA,Hasil A\n"
                + "DUKCAPIL,UJI-B,Dua,5,LICENSING,INFORMATION,FREE,UJI-PB,Hasil B\n";
        String requirements = "service,no,kind,name_id,met_by,blocking\n"
                + "UJI-A,1,DOCUMENT,B,UJI-PB,ya\n"
                + "UJI-B,1,DOCUMENT,A,UJI-PA,ya\n";
        assertThat(check(sheet, requirements, manager()).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.problem()).isEqualTo(CatalogProblem.PREREQUISITES_IN_A_CIRCLE);
                    assertThat(fault.facts())
                            .extractingByKey("services")
                            .asString()
                            .contains("Satu")
                            .contains("Dua");
                });
    }

    @Test
    void a_supervisor_brings_in_the_own_agencys_lines_only() {
        String sheet = HEADER + line("DUKCAPIL", "UJI-HAK", "9");
        assertThat(check(sheet, "", supervisor(dukcapil)).clean()).isTrue();
        assertThat(check(sheet, "", supervisor(dinsos)).faults())
                .extracting(Fault::problem)
                .containsExactly(CatalogProblem.AGENCY_NOT_YOURS);
        assertThat(here(() -> export.services(plan, supervisor(dukcapil)))
                        .lines()
                        .filter(line -> !line.startsWith("agency,")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("DUKCAPIL,"));
    }

    @Test
    void an_indonesian_excel_with_semicolons_and_a_byte_order_mark_is_read() {
        String sheet = "\uFEFF" + (HEADER + line("DUKCAPIL", "UJI-EXCEL", "9")).replace(',', ';');
        assertThat(check(sheet, "", manager()).added())
                .extracting(Service::code)
                .containsExactly("UJI-EXCEL");
    }

    @Test
    void a_formula_in_a_name_is_disarmed_on_the_way_out_and_whole_again_on_the_way_in() {
        String name = "=HYPERLINK(\"\"http://x\"\")";
        String sheet = "agency,code,name_id,minutes,licensing,completion,fee_kind\n" + "DUKCAPIL,UJI-RUMUS,\"" + name
                + "\",5,LICENSING,INFORMATION,FREE\n";
        carryOut(key(), sheet, "");
        String out = here(() -> export.services(plan, manager()));
        assertThat(out).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK").doesNotContain(",\"=HYPERLINK");
        assertThat(check(out, "", manager()).changed()).isEmpty();
    }

    @Test
    void the_page_tells_of_bad_lines_and_offers_to_carry_out_good_ones() {
        var cookie = signedIn(Role.MALL_MANAGER);
        assertThat(http.post()
                        .multipart()
                        .file(
                                "services",
                                (HEADER + line("DUKCAPIL", "UJI-LAYAR", "0")).getBytes(StandardCharsets.UTF_8))
                        .uri("/m/jombang/admin/services/import/check")
                        .cookie(cookie)
                        .with(csrf()))
                .hasStatus(400)
                .bodyText()
                .contains("<td class=\"num\">2</td>")
                .containsPattern("(?s)name=\"services\" type=\"file\".*<table")
                .contains("Angka harus dari 1 sampai 240.");
        assertThat(http.post()
                        .multipart()
                        .file(
                                "services",
                                (HEADER + line("DUKCAPIL", "UJI-LAYAR", "5")).getBytes(StandardCharsets.UTF_8))
                        .uri("/m/jombang/admin/services/import/check")
                        .cookie(cookie)
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("1 layanan baru")
                .contains("UJI-LAYAR");
        assertThat(offers("UJI-LAYAR")).isFalse();
        assertThat(http.post()
                        .uri("/m/jombang/admin/services/import")
                        .cookie(cookie)
                        .with(csrf())
                        .params(org.springframework.util.CollectionUtils.toMultiValueMap(Map.of(
                                "key",
                                List.of(key()),
                                "services",
                                List.of(HEADER + line("DUKCAPIL", "UJI-LAYAR", "5"))))))
                .hasStatusOk()
                .bodyText()
                .contains("Tersimpan");
        assertThat(offers("UJI-LAYAR")).isTrue();
    }

    @Test
    void a_missing_column_is_said_on_the_page_where_the_file_is_chosen() {
        assertThat(http.post()
                        .multipart()
                        .file("services", "agency,code\nDUKCAPIL,X\n".getBytes(StandardCharsets.UTF_8))
                        .uri("/m/jombang/admin/services/import/check")
                        .cookie(signedIn(Role.MALL_MANAGER))
                        .with(csrf()))
                .hasStatus(400)
                .bodyText()
                .contains("services.csv tidak punya kolom name_id.", "Pakai berkas hasil ekspor", "type=\"file\"");
    }

    @Test
    void no_file_and_no_csv_get_a_clear_sentence() {
        var cookie = signedIn(Role.MALL_MANAGER);
        assertThat(http.post()
                        .multipart()
                        .uri("/m/jombang/admin/services/import/check")
                        .cookie(cookie)
                        .with(csrf()))
                .hasStatus(400)
                .bodyText()
                .contains("Belum ada berkas CSV yang diunggah.");
        assertThat(http.post()
                        .multipart()
                        .file("services", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})
                        .uri("/m/jombang/admin/services/import/check")
                        .cookie(cookie)
                        .with(csrf()))
                .hasStatus(400)
                .bodyText()
                .contains("bukan CSV yang utuh");
        assertThat(http.post()
                        .multipart()
                        .file("services", "kode;nama\n".getBytes(StandardCharsets.UTF_8))
                        .uri("/m/jombang/admin/services/import/check")
                        .cookie(cookie)
                        .with(csrf()))
                .hasStatus(400)
                .bodyText()
                .contains("tidak punya kolom code");
    }
}
