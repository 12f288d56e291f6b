package id.pendopo.directory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.exchange.MallExport;
import id.pendopo.directory.exchange.MallImport;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Sessions;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.platform.security.StaffAccounts.Member;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DirectoryScreensTest extends PendopoTest {
    private static final String CSRF = "00000000-0000-0000-0000-000000000001";

    @Autowired
    Directory directory;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Sessions sessions;

    @Autowired
    Devices devices;

    @Autowired
    History history;

    @Autowired
    MallImport malls;

    @Autowired
    MallExport export;

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

    @Test
    void an_import_is_tried_first_and_carried_out_by_a_second_step() {
        String csv =
                "code,name_id,name_en,floor,condition,checked_on,note_id,note_en\nPAPAN-UJI,Papan percobaan,Trial board,1,GOOD,2026-01-05,,\n";
        MvcTestResult tried = upload("konawe", "/m/konawe/admin/facilities/import", csv);
        assertThat(tried).hasStatusOk();
        assertThat(body(tried)).contains("<b>1</b> baru");
        assertThat(body(get(Role.MALL_MANAGER, "konawe", "/m/konawe/admin/facilities")))
                .doesNotContain("Papan percobaan");
        post(
                Role.MALL_MANAGER,
                "konawe",
                "/m/konawe/admin/facilities/import/carry-out",
                Map.of("content", csv, "key", Ids.secret()));
        assertThat(body(get(Role.MALL_MANAGER, "konawe", "/m/konawe/admin/facilities")))
                .contains("Papan percobaan");
    }

    @Test
    void an_import_with_a_bad_line_names_it_and_offers_no_saving() {
        MvcTestResult tried = upload(
                "konawe",
                "/m/konawe/admin/facilities/import",
                "code,name_id,name_en,floor,condition,checked_on,note_id,note_en\nX,Genset,Generator,1,BAIK,kemarin,,\n");
        assertThat(tried).hasStatus(422);
        assertThat(body(tried))
                .contains("Bukan tanggal", "Harus salah satu dari: GOOD")
                .doesNotContain("carry-out");
    }

    @Test
    void a_device_is_announced_by_code_and_revoked() {
        post(
                Role.MALL_MANAGER,
                "jambi",
                "/m/jambi/admin/devices",
                Map.of("kind", "KIOSK", "name", "Kios utara", "place", "", "key", Ids.secret()));
        Devices.Device kiosk = devices("jambi").stream()
                .filter(d -> d.name().equals("Kios utara"))
                .findFirst()
                .orElseThrow();
        assertThat(body(get(Role.MALL_MANAGER, "jambi", "/m/jambi/admin/devices")))
                .contains(String.valueOf(kiosk.code()));
        assertThat(body(get(Role.OVERSEER, "jambi", "/m/jambi/admin/devices")))
                .doesNotContain(String.valueOf(kiosk.code()));
        post(
                Role.MALL_MANAGER,
                "jambi",
                "/m/jambi/admin/devices/revoke",
                Map.of("device", kiosk.id().toString(), "key", Ids.secret()));
        assertThat(devices("jambi")).filteredOn(d -> d.id().equals(kiosk.id())).allMatch(Devices.Device::revoked);
    }

    @Test
    void a_manager_makes_an_officer_but_no_administrator() {
        MallPlan plan = plan("jambi");
        String agency = plan.agencies().keySet().iterator().next().toString();
        MvcTestResult made = post(
                Role.MALL_MANAGER, "jambi", "/m/jambi/admin/accounts/new", account("petugas.baru", "OFFICER", agency));
        assertThat(made).as(body(made)).hasStatus3xxRedirection();
        MvcTestResult refused = post(
                Role.MALL_MANAGER, "jambi", "/m/jambi/admin/accounts/new", account("bos.baru", "REGION_ADMIN", ""));
        assertThat(refused).hasStatus(403);
        assertThat(body(refused)).contains("di luar wewenang", "bos.baru");
        MvcTestResult taken = post(
                Role.MALL_MANAGER, "jambi", "/m/jambi/admin/accounts/new", account("petugas.baru", "OFFICER", agency));
        assertThat(taken).hasStatus(409);
    }

    @Test
    void closing_an_account_ends_its_sessions() {
        Member officer = member("jambi", Role.OFFICER);
        Cookie cookie = session("jambi", officer);
        post(
                Role.MALL_MANAGER,
                "jambi",
                "/m/jambi/admin/accounts/" + officer.id() + "/open",
                Map.of("active", "false", "key", Ids.secret()));
        assertThat(http.get().uri("/m/jambi/admin").cookie(cookie).exchange()).hasStatus(401);
        post(
                Role.MALL_MANAGER,
                "jambi",
                "/m/jambi/admin/accounts/" + officer.id() + "/open",
                Map.of("active", "true", "key", Ids.secret()));
    }

    @Test
    void the_nation_founds_a_mall_in_a_new_region() {
        Map<String, String> form = new HashMap<>(Map.of(
                "code",
                "contoh-baru",
                "region",
                "1611",
                "region_name",
                "Kabupaten Contoh",
                "province",
                "Sumatera Selatan",
                "name_id",
                "MPP Contoh",
                "name_en",
                "Sample Mall",
                "short_name",
                "MPP Contoh",
                "address",
                "Jalan Contoh 1",
                "zone",
                "Asia/Jakarta",
                "floors",
                "2"));
        form.putAll(Map.of(
                "lift",
                "false",
                "hall_capacity",
                "80",
                "walk_minutes_per_floor",
                "1.5",
                "working_week",
                "1",
                "key",
                Ids.secret()));
        assertThat(nation("/nation/malls/new", form)).hasStatus3xxRedirection();
        assertThat(plan("contoh-baru").mall().region()).isEqualTo(1611);
        form.put("key", Ids.secret());
        MvcTestResult again = nation("/nation/malls/new", form);
        assertThat(again).hasStatus(422);
        assertThat(body(again)).contains("Sudah ada mal dengan kode ini");
    }

    @Test
    void a_national_holiday_closes_all_malls_at_once() {
        LocalDate day = LocalDate.of(2027, 6, 9);
        assertThat(plan("jambi").mallHours(day)).isNotEmpty();
        nation(
                "/nation/holidays/edit",
                Map.of(
                        "date",
                        day.toString(),
                        "name_id",
                        "Hari percobaan",
                        "name_en",
                        "Trial day",
                        "kind",
                        "NATIONAL",
                        "source",
                        "SKB contoh",
                        "working_day",
                        "false",
                        "site_open",
                        "false",
                        "key",
                        Ids.secret()));
        assertThat(plan("jambi").mallHours(day)).isEmpty();
        assertThat(plan("konawe").mallHours(day)).isEmpty();
        nation(
                "/nation/holidays/delete",
                Map.of("date", day.toString(), "kind", "NATIONAL", "name_id", "Hari percobaan", "key", Ids.secret()));
        assertThat(plan("jambi").mallHours(day)).isNotEmpty();
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

    private static Map<String, String> account(String username, String role, String agency) {
        return Map.of(
                "username",
                username,
                "password",
                "kata-sandi-panjang",
                "displayName",
                "Petugas Contoh",
                "role",
                role,
                "agency",
                agency,
                "key",
                Ids.secret());
    }

    private MallPlan plan(String code) {
        return directory.byCode(code).orElseThrow();
    }

    private List<Devices.Device> devices(String code) {
        MallPlan plan = plan(code);
        return Wall.get(plan.mall().region(), () -> devices.of(plan.mall().id()));
    }

    private int events(String code) {
        MallPlan plan = plan(code);
        return Wall.get(plan.mall().region(), () -> history.of(plan.mall().id()).size());
    }

    private Member member(String code, Role role) {
        MallPlan plan = plan(code);
        return Wall.get(plan.mall().region(), () -> staff.of(plan.mall().id())).stream()
                .filter(one -> one.role() == role && one.active())
                .findFirst()
                .orElseThrow();
    }

    private Cookie session(String code, Member member) {
        return new Cookie("pendopo_session", Wall.get(plan(code).mall().region(), () -> sessions.open(member.id())));
    }

    private MvcTestResult get(Role role, String code, String address) {
        return http.get().uri(address).cookie(session(code, member(code, role))).exchange();
    }

    private MvcTestResult post(Role role, String code, String address, Map<String, String> form) {
        return post(session(code, member(code, role)), address, form);
    }

    private MvcTestResult nation(String address, Map<String, String> form) {
        Member admin = Wall.get(Wall.NATION, staff::ofRegion).getFirst();
        return post(
                new Cookie("pendopo_session", Wall.get(Wall.NATION, () -> sessions.open(admin.id()))), address, form);
    }

    private MvcTestResult post(Cookie session, String address, Map<String, String> form) {
        var request = http.post()
                .uri(address)
                .cookie(session, new Cookie("XSRF-TOKEN", CSRF))
                .param("_csrf", CSRF);
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult upload(String code, String address, String csv) {
        return http.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", "berkas.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .cookie(session(code, member(code, Role.MALL_MANAGER)), new Cookie("XSRF-TOKEN", CSRF))
                .param("_csrf", CSRF)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
