package id.pendopo.directory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.MallPlan;
import id.pendopo.directory.exchange.MallExport;
import id.pendopo.directory.exchange.MallImport;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DirectoryScreensTest extends AdminScreenTest {
    @Autowired
    History history;

    @Autowired
    MallImport malls;

    @Autowired
    MallExport export;

    @Test
    void a_day_beyond_any_calendar_shows_this_week() {
        for (String day : List.of("-999999999-01-01", "9999-12-31", "0001-01-01")) {
            assertThat(get(Role.MALL_MANAGER, "ogan-ilir", "/m/ogan-ilir/admin/hours?day=" + day))
                    .as(day)
                    .hasStatusOk();
        }
    }

    @Test
    void every_page_of_the_administration_opens_for_the_manager() {
        for (String page : List.of(
                "",
                "/mall/edit?code=jambi",
                "/agencies",
                "/agencies/edit",
                "/agencies/edit?code=DUKCAPIL",
                "/counters",
                "/counters/edit?number=1",
                "/hours",
                "/hours/week?scope=MALL",
                "/hours/week?scope=COUNTER&ref=1",
                "/exceptions",
                "/exceptions/edit",
                "/facilities",
                "/facilities/edit",
                "/stalls",
                "/places",
                "/places/edit?kind=BOOTH&thing=DUKCAPIL&floor=1&area=A",
                "/places/import",
                "/holidays",
                "/regional-holidays",
                "/agencies/import",
                "/devices",
                "/accounts",
                "/accounts/new")) {
            MvcTestResult result = get(Role.MALL_MANAGER, "jambi", "/m/jambi/admin" + page);
            assertThat(result).as(page).hasStatusOk();
            assertThat(body(result)).as(page).contains("Pengaturan").doesNotContain("column.", "sheet.", "admin.");
        }
    }

    @Test
    void an_overseer_reads_but_is_offered_no_change() {
        assertThat(body(get(Role.OVERSEER, "jambi", "/m/jambi/admin/agencies"))).doesNotContain("/agencies/edit");
        assertThat(post(Role.OVERSEER, "jambi", "/m/jambi/admin/stalls/edit", stall("77", "Kopi")))
                .hasStatus(403);
    }

    @Test
    void a_day_off_of_the_region_is_the_region_administrators_to_set() {
        Map<String, String> form = new HashMap<>(
                Map.of("date", "2031-05-09", "name_id", "Hari Uji", "name_en", "Trial Day", "source", "Perbup 1/2031"));
        form.putAll(Map.of("working_day", "false", "site_open", "false", "key", Ids.secret()));
        String list = "/m/ogan-ilir/admin/regional-holidays";
        assertThat(post(Role.MALL_MANAGER, "ogan-ilir", list + "/edit", form)).hasStatus(403);
        assertThat(post(
                        Role.MALL_MANAGER,
                        "ogan-ilir",
                        list + "/import/carry-out",
                        Map.of(
                                "content",
                                "date,name_id,name_en,source,working_day,site_open\n2031-05-09,Hari,Day,x,false,false\n",
                                "key",
                                Ids.secret())))
                .hasStatus(403);
        assertThat(body(get(Role.MALL_MANAGER, "ogan-ilir", list)))
                .contains("hanya administrator daerah")
                .doesNotContain("Hari Uji", list + "/edit", list + "/import");
        assertThat(post(Role.REGION_ADMIN, "ogan-ilir", list + "/edit", form)).hasStatus3xxRedirection();
        assertThat(body(get(Role.REGION_ADMIN, "ogan-ilir", list))).contains("Hari Uji", list + "/edit");
        assertThat(post(
                        Role.MALL_MANAGER,
                        "ogan-ilir",
                        list + "/delete",
                        Map.of("date", "2031-05-09", "key", Ids.secret())))
                .hasStatus(403);
        assertThat(post(
                        Role.REGION_ADMIN,
                        "ogan-ilir",
                        list + "/delete",
                        Map.of("date", "2031-05-09", "key", Ids.secret())))
                .hasStatus3xxRedirection();
    }

    @Test
    void a_used_key_saves_no_other_row_and_never_looks_like_it() {
        Map<String, String> form = new HashMap<>(stall("81", "Fotokopi"));
        form.put("key", Ids.secret());
        String edit = "/m/jambi/admin/stalls/edit";
        assertThat(post(Role.MALL_MANAGER, "jambi", edit, form)).hasStatus3xxRedirection();
        assertThat(post(Role.MALL_MANAGER, "jambi", edit, form))
                .as("sent again")
                .hasStatus3xxRedirection();
        Map<String, String> other = new HashMap<>(stall("82", "Kantin"));
        other.put("key", form.getOrDefault("key", ""));
        assertThat(post(Role.MALL_MANAGER, "jambi", edit, other)).hasStatus(409);
        assertThat(body(get(Role.MALL_MANAGER, "jambi", "/m/jambi/admin/stalls")))
                .contains("Fotokopi")
                .doesNotContain("Kantin");
    }

    @Test
    void a_manager_sets_an_agencys_place_in_the_mall_but_not_its_name() {
        String file = export.files(plan("ogan-ilir").mall()).getOrDefault("agencies.csv", "");
        CsvFile agencies = CsvReader.read(file.getBytes(StandardCharsets.UTF_8));
        CsvFile.Line line = agencies.lines().stream()
                .filter(one -> one.cell("code").equals("DUKCAPIL"))
                .findFirst()
                .orElseThrow();
        Map<String, String> form = new HashMap<>(Map.of("old_code", "DUKCAPIL", "key", Ids.secret()));
        agencies.columns().forEach(column -> form.put(column, line.cell(column)));
        form.put("area", "U1");
        String edit = "/m/ogan-ilir/admin/agencies/edit";
        assertThat(post(Role.MALL_MANAGER, "ogan-ilir", edit, form)).hasStatus3xxRedirection();
        form.put("name_id", "Dinas Baru");
        form.put("key", Ids.secret());
        MvcTestResult refused = post(Role.MALL_MANAGER, "ogan-ilir", edit, form);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("hanya administrator daerah");
        assertThat(body(get(Role.MALL_MANAGER, "ogan-ilir", edit + "?code=DUKCAPIL")))
                .contains("hanya dapat diubah administrator daerah");
        post(
                Role.MALL_MANAGER,
                "ogan-ilir",
                "/m/ogan-ilir/admin/agencies/import/carry-out",
                Map.of("content", file.replace(line.cell("name_id"), "Dinas Baru"), "key", Ids.secret()));
        assertThat(export.files(plan("ogan-ilir").mall()).getOrDefault("agencies.csv", ""))
                .doesNotContain("Dinas Baru")
                .contains(",U1,");
        malls.load(
                "ogan-ilir",
                name -> Optional.of(file.getBytes(StandardCharsets.UTF_8)).filter(f -> name.equals("agencies.csv")),
                false);
    }

    @Test
    void an_officer_and_a_manager_of_another_mall_are_turned_away() {
        assertThat(get(Role.OFFICER, "jambi", "/m/jambi/admin")).hasStatus(403);
        assertThat(get(Role.MALL_MANAGER, "konawe", "/m/jambi/admin")).hasStatus(401);
    }

    @Test
    void a_stall_is_saved_once_seen_at_once_and_told_to_the_history() {
        Map<String, String> form = new HashMap<>(stall("701", "Gerai Pempek"));
        assertThat(post(Role.MALL_MANAGER, "ogan-ilir", "/m/ogan-ilir/admin/stalls/edit", form))
                .hasStatus3xxRedirection();
        int events = events("ogan-ilir");
        assertThat(post(Role.MALL_MANAGER, "ogan-ilir", "/m/ogan-ilir/admin/stalls/edit", form))
                .hasStatus3xxRedirection();
        assertThat(events("ogan-ilir")).isEqualTo(events);
        assertThat(body(get(Role.MALL_MANAGER, "ogan-ilir", "/m/ogan-ilir/admin/stalls")))
                .contains("Gerai Pempek");
    }

    @Test
    void html_in_a_name_is_shown_as_text() {
        post(
                Role.MALL_MANAGER,
                "ogan-ilir",
                "/m/ogan-ilir/admin/stalls/edit",
                stall("702", "<script>alert(1)</script>"));
        assertThat(body(get(Role.MALL_MANAGER, "ogan-ilir", "/m/ogan-ilir/admin/stalls")))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_megabyte_in_a_name_gets_a_sentence_and_a_short_page() {
        MvcTestResult result = post(
                Role.MALL_MANAGER, "ogan-ilir", "/m/ogan-ilir/admin/stalls/edit", stall("703", "a".repeat(1_000_000)));
        assertThat(result).hasStatus(422);
        assertThat(body(result)).contains("paling banyak 150 huruf").hasSizeLessThan(60_000);
    }

    @Test
    void a_name_that_turns_its_reading_direction_is_refused() {
        MvcTestResult result = post(
                Role.MALL_MANAGER, "ogan-ilir", "/m/ogan-ilir/admin/stalls/edit", stall("706", "Kopi \u202Etabet"));
        assertThat(result).hasStatus(422);
        assertThat(body(result)).contains("tanda yang tidak tercetak");
    }

    @Test
    void faults_stand_at_their_fields_and_nothing_typed_is_lost() {
        Map<String, String> form = new HashMap<>(stall("704", "Batik"));
        form.put("floor", "tiga");
        MvcTestResult result = post(Role.MALL_MANAGER, "ogan-ilir", "/m/ogan-ilir/admin/stalls/edit", form);
        assertThat(result).hasStatus(422);
        assertThat(body(result)).contains("Harus angka.", "value=\"Batik\"", "aria-invalid=\"true\"");
    }

    @Test
    void a_new_week_of_the_mall_holds_at_once() {
        byte[] before = export.files(plan("jombang").mall())
                .getOrDefault("hours.csv", "")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>(Map.of("scope", "MALL", "ref", "", "key", Ids.secret()));
        for (int day = 1; day <= 4; day++) {
            form.put("opens_" + day + "_1", "07:30");
            form.put("closes_" + day + "_1", "16:00");
        }
        assertThat(post(Role.MALL_MANAGER, "jombang", "/m/jombang/admin/hours/week", form))
                .hasStatus3xxRedirection();
        LocalDate thursday = LocalDate.of(2027, 2, 4);
        assertThat(plan("jombang").mallHours(thursday))
                .singleElement()
                .hasToString("OpenSpan[opens=07:30, closes=16:00]");
        assertThat(plan("jombang").mallHours(thursday.plusDays(1))).isEmpty();
        malls.load("jombang", name -> Optional.of(before).filter(file -> name.equals("hours.csv")), false);
        assertThat(plan("jombang").mallHours(thursday.plusDays(1))).isNotEmpty();
    }

    private static Map<String, String> stall(String number, String name) {
        return Map.of(
                "number",
                number,
                "name_id",
                name,
                "name_en",
                name,
                "goods_id",
                "Aneka",
                "goods_en",
                "Various",
                "floor",
                "1",
                "key",
                Ids.secret());
    }

    private int events(String code) {
        MallPlan plan = plan(code);
        return Wall.get(plan.mall().region(), () -> history.of(plan.mall().id()).size());
    }
}
