package id.pendopo.catalog;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.store.CatalogWriter;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Accounts;
import id.pendopo.platform.security.Accounts.NewAccount;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Sessions;
import id.pendopo.platform.security.StaffAccounts;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Two malls of one region: what a service says is said to the visitors of both. */
class SharedServicesTest extends PendopoTest {
    private static final int REGION = 1612;
    private static final String HASH = Accounts.hash("tidak dipakai masuk");

    @Autowired
    Accounts accounts;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CatalogWriter writer;

    @Autowired
    TransactionOperations transaction;

    /** Other tests look at the services of all malls. */
    @AfterEach
    void asItWas() {
        Wall.run(
                REGION,
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from catalog.service where region_id = :region")
                            .param("region", REGION)
                            .update();
                    directory.all().stream()
                            .filter(mall -> mall.region() == REGION)
                            .forEach(mall -> writer.tell(mall.id(), List.of(), null));
                }));
    }

    @Test
    void what_several_malls_share_only_the_regions_administrator_rewrites() {
        foundMall("mal-satu");
        foundMall("mal-dua");
        Cookie one = account("mal-satu", Role.MALL_MANAGER);
        Cookie two = account("mal-dua", Role.MALL_MANAGER);
        Cookie region = account(null, Role.REGION_ADMIN);
        join("mal-satu", one, agency("DUKCAPIL"));
        assertThat(post(one, "/m/mal-satu/admin/services/new", service("Kartu keluarga", "")))
                .hasStatus3xxRedirection();
        String form = "/admin/services/" + id(one);

        assertThat(post(one, "/m/mal-satu" + form, service("Kartu keluarga baru", seen(one, "/m/mal-satu" + form))))
                .as("where the agency stands in one mall only")
                .hasStatus3xxRedirection();

        join("mal-dua", two, agency("DUKCAPIL"));
        Map<String, String> dear = service("Bayar dahulu", seen(region, "/m/mal-dua" + form));
        assertThat(post(two, "/m/mal-dua" + form, dear))
                .hasStatus(403)
                .bodyText()
                .contains("administrator daerah");
        assertThat(post(one, "/m/mal-satu" + form, dear)).hasStatus(403);
        assertThat(post(account("mal-dua", Role.AGENCY_SUPERVISOR), "/m/mal-dua" + form, dear))
                .hasStatus(403);
        dear.put("code", "BARU");
        assertThat(post(two, "/m/mal-dua/admin/services/new", dear)).hasStatus(403);
        assertThat(body(get(two, "/m/mal-dua/admin/services/new"))).doesNotContain("value=\"DUKCAPIL\"");
        assertThat(said("mal-satu")).contains("Kartu keluarga baru").doesNotContain("Bayar dahulu");

        String sheet = body(get(two, "/m/mal-dua/admin/services/services.csv"));
        for (String changed : new String[] {
            sheet.replace("Kartu keluarga baru", "Bayar dahulu"),
            sheet.replace(",true,false\n", ",false,false\n").replace(",true,false\r\n", ",false,false\r\n"),
            sheet + sheet.lines().toList().get(1).replace(",KK,", ",BARU,") + "\n"
        }) {
            assertThat(changed).isNotEqualTo(sheet);
            assertThat(bringIn(two, changed)).hasStatus(400).bodyText().contains("administrator daerah");
        }
        assertThat(get(null, "/m/mal-satu/services/KK")).hasStatusOk();

        assertThat(get(null, "/m/mal-dua/services/KK")).as("not offered yet").hasStatus(404);
        assertThat(body(get(two, "/m/mal-dua" + form)))
                .contains("Kartu keluarga baru", "name=\"offered\"")
                .doesNotContain("name=\"minutes\"");
        assertThat(post(two, "/m/mal-dua" + form, Map.of("offered", "true", "key", Ids.secret())))
                .as("what is the mall's own")
                .hasStatus3xxRedirection();
        assertThat(said("mal-dua")).contains("Kartu keluarga baru");
        assertThat(bringIn(two, sheet)).as("as it went out").hasStatusOk();
        assertThat(get(null, "/m/mal-dua/services/KK")).as("withdrawn").hasStatus(404);
        assertThat(get(null, "/m/mal-satu/services/KK")).hasStatusOk();

        assertThat(post(
                        region,
                        "/m/mal-dua" + form,
                        service("Kartu keluarga daerah", seen(region, "/m/mal-dua" + form))))
                .hasStatus3xxRedirection();
        assertThat(said("mal-satu")).contains("Kartu keluarga daerah");
    }

    @Test
    void a_mall_that_the_agency_has_left_has_no_say_any_more() {
        foundMall("mal-tiga");
        foundMall("mal-empat");
        join("mal-tiga", account("mal-tiga", Role.MALL_MANAGER), agency("SAMSAT"));
        Map<String, String> ending = agency("SAMSAT");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
        ending.putAll(Map.of("pks_no", "PKS 1", "pks_until", today.toString()));
        join("mal-empat", account("mal-empat", Role.MALL_MANAGER), ending);
        Map<String, String> added = service("Pajak kendaraan", "");
        added.putAll(Map.of("agency", "SAMSAT", "code", "PKB"));
        String form = "/m/mal-tiga/admin/services/new";
        assertThat(post(account("mal-tiga", Role.MALL_MANAGER), form, added))
                .as("on the agreement's last day")
                .hasStatus(403);
        clock.advance(Duration.ofDays(1));
        assertThat(post(account("mal-tiga", Role.MALL_MANAGER), form, added))
                .as("afterwards")
                .hasStatus3xxRedirection();
        assertThat(post(account("mal-empat", Role.MALL_MANAGER), "/m/mal-empat/admin/services/new", added))
                .as("by the mall that it has left")
                .hasStatus(403);
    }

    private void foundMall(String code) {
        Map<String, String> form = new HashMap<>(Map.of("code", code, "region", "1612", "short_name", code));
        form.putAll(Map.of("region_name", "Kabupaten Bersama", "province", "Sumatera Selatan", "zone", "Asia/Jakarta"));
        form.putAll(Map.of("name_id", code, "name_en", code, "address", "Jalan Contoh 1", "working_week", "1"));
        form.putAll(Map.of("floors", "2", "lift", "false", "hall_capacity", "80", "walk_minutes_per_floor", "1.5"));
        form.put("key", Ids.secret());
        Cookie nation = Wall.get(
                Wall.NATION,
                () -> new Cookie(
                        "pendopo_session",
                        sessions.open(staff.ofRegion().getFirst().id())));
        assertThat(post(nation, "/nation/malls/new", form)).hasStatus3xxRedirection();
    }

    private Cookie account(@Nullable String mall, Role role) {
        UUID place = mall == null ? null : directory.plan(mall).mall().id();
        UUID agency = mall == null || role != Role.AGENCY_SUPERVISOR
                ? null
                : directory.plan(mall).agencies().keySet().iterator().next();
        return Wall.get(
                REGION,
                () -> new Cookie(
                        "pendopo_session",
                        sessions.open(accounts.createHashed(
                                new NewAccount("u" + UUID.randomUUID(), "Uji", "", role, place, agency, null), HASH))));
    }

    private static Map<String, String> agency(String code) {
        Map<String, String> form = new HashMap<>(Map.of("code", code, "type", code, "floor", "1"));
        form.putAll(Map.of("name_id", "Instansi " + code, "name_en", "Agency " + code, "short", code));
        form.putAll(Map.of("kind", "LOCAL_DEPARTMENT", "key", Ids.secret()));
        return form;
    }

    private void join(String mall, Cookie manager, Map<String, String> form) {
        assertThat(post(manager, "/m/" + mall + "/admin/agencies/edit", form)).hasStatus3xxRedirection();
    }

    private static Map<String, String> service(String name, String seen) {
        Map<String, String> form = new HashMap<>(Map.of("agency", "DUKCAPIL", "code", "KK", "name_id", name));
        form.putAll(Map.of("licensing", "NON_LICENSING", "completion", "FINISHED_IN_MALL", "minutes", "12"));
        form.putAll(Map.of("fee_kind", "FREE", "active", "true", "offered", "true", "seen", seen));
        form.put("key", Ids.secret());
        return form;
    }

    private String id(Cookie cookie) {
        return found("/admin/services/([0-9a-f-]{36})", body(get(cookie, "/m/mal-satu/admin/services")));
    }

    private String seen(Cookie cookie, String form) {
        return found("name=\"seen\" value=\"([^\"]+)\"", body(get(cookie, form)));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private String said(String mall) {
        return body(get(null, "/m/" + mall + "/services/KK"));
    }

    private MvcTestResult bringIn(Cookie cookie, String sheet) {
        return post(cookie, "/m/mal-dua/admin/services/import", Map.of("key", Ids.secret(), "services", sheet));
    }

    private MvcTestResult get(@Nullable Cookie cookie, String address) {
        var request = http.get().uri(address);
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private MvcTestResult post(Cookie cookie, String address, Map<String, String> form) {
        var request = http.post().uri(address).cookie(cookie).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
