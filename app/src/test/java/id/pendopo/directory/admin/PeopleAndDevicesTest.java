package id.pendopo.directory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts.Member;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PeopleAndDevicesTest extends AdminScreenTest {
    @Autowired
    Devices devices;

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
    void who_oversees_is_in_the_hand_of_the_region_and_not_of_whom_they_oversee() {
        Member overseer = member("jambi", Role.OVERSEER);
        Member officer = member("jambi", Role.OFFICER);
        String accounts = "/m/jambi/admin/accounts/";
        Map<String, String> password = Map.of("password", "kata-sandi-panjang");
        Map<String, String> closed = Map.of("active", "false");
        assertThat(body(get(Role.MALL_MANAGER, "jambi", "/m/jambi/admin/accounts")))
                .contains(overseer.username())
                .doesNotContain(accounts + overseer.id())
                .contains(accounts + officer.id());
        assertThat(get(Role.MALL_MANAGER, "jambi", accounts + overseer.id())).hasStatus(403);
        for (Map.Entry<String, Map<String, String>> act : Map.of(
                        "new",
                        account("pengawas.baru", "OVERSEER", ""),
                        overseer.id().toString(),
                        account("", "OFFICER", ""),
                        officer.id().toString(),
                        account("", "OVERSEER", ""),
                        overseer.id() + "/password",
                        password,
                        overseer.id() + "/open",
                        closed)
                .entrySet()) {
            assertThat(post(Role.MALL_MANAGER, "jambi", accounts + act.getKey(), keyed(act.getValue())))
                    .as(act.getKey())
                    .hasStatus(403);
        }
        Cookie session = session("jambi", overseer);
        assertThat(http.get().uri("/m/jambi/board").cookie(session).exchange()).hasStatusOk();
        assertThat(post(Role.REGION_ADMIN, "jambi", accounts + "new", account("pengawas.baru", "OVERSEER", "")))
                .hasStatus3xxRedirection();
        assertThat(post(Role.REGION_ADMIN, "jambi", accounts + overseer.id() + "/password", keyed(password)))
                .hasStatus3xxRedirection();
        assertThat(http.get().uri("/m/jambi/board").cookie(session).exchange()).hasStatus(401);
        for (String active : List.of("false", "true")) {
            assertThat(post(
                            Role.REGION_ADMIN,
                            "jambi",
                            accounts + overseer.id() + "/open",
                            keyed(Map.of("active", active))))
                    .hasStatus3xxRedirection();
        }
    }

    private static Map<String, String> keyed(Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        sent.put("key", Ids.secret());
        return sent;
    }

    @Test
    void the_own_account_shows_its_role_lets_the_name_be_corrected_and_nothing_else() {
        Member manager = member("jambi", Role.MALL_MANAGER);
        String own = "/m/jambi/admin/accounts/" + manager.id();
        String page = body(get(Role.MALL_MANAGER, "jambi", own));
        assertThat(page)
                .contains("<p>Pengelola mal</p>")
                .doesNotContain("name=\"role\"", "name=\"agency\"", own + "/open");
        Map<String, String> typed = keyed(Map.of("displayName", "Nama Yang Benar", "role", "REGION_ADMIN"));
        assertThat(post(Role.MALL_MANAGER, "jambi", own, typed)).hasStatus3xxRedirection();
        Member after = member("jambi", Role.MALL_MANAGER);
        assertThat(after.displayName()).isEqualTo("Nama Yang Benar");
        assertThat(after.role()).isEqualTo(manager.role());
        MvcTestResult blank = post(Role.MALL_MANAGER, "jambi", own, keyed(Map.of("displayName", " ")));
        assertThat(blank).hasStatus(400);
        assertThat(body(blank)).contains("<p>Pengelola mal</p>");
        assertThat(post(Role.MALL_MANAGER, "jambi", own, keyed(Map.of("displayName", manager.displayName()))))
                .hasStatus3xxRedirection();
    }

    @Test
    void the_own_password_is_changed_on_its_own_page_and_nowhere_else() {
        Member manager = member("jambi", Role.MALL_MANAGER);
        String own = "/m/jambi/admin/accounts/" + manager.id();
        assertThat(body(get(Role.MALL_MANAGER, "jambi", own)).split("<main", 2)[1])
                .contains("href=\"/m/jambi/password\"")
                .doesNotContain("type=\"password\"");
        Cookie session = session("jambi", manager);
        Map<String, String> typed = keyed(Map.of("oldPassword", "pendopo-demo", "password", "kata-sandi-panjang"));
        assertThat(post(session, own + "/password", typed)).hasStatus(409);
        assertThat(http.get().uri(own).cookie(session).exchange()).hasStatusOk();
    }

    @Test
    void correcting_a_name_ends_nobodys_session_and_another_place_does() {
        Member manager = member("jambi", Role.MALL_MANAGER);
        Member officer = member("jambi", Role.OFFICER);
        String accounts = "/m/jambi/admin/accounts/";
        Cookie mine = session("jambi", manager);
        Cookie theirs = session("jambi", officer);
        String desk = "/m/jambi/password";
        assertThat(body(open(theirs, desk))).contains(officer.displayName());
        assertThat(post(mine, accounts + manager.id(), keyed(Map.of("displayName", "Nama Yang Benar"))))
                .hasStatus3xxRedirection();
        assertThat(open(mine, accounts + officer.id())).hasStatusOk();
        assertThat(body(open(mine, desk))).contains("Nama Yang Benar");

        Map<String, String> placed = keyed(Map.of(
                "displayName",
                "Petugas Yang Benar",
                "role",
                "OFFICER",
                "agency",
                String.valueOf(officer.agency()),
                "counter",
                officer.counter() == null ? "" : officer.counter().toString()));
        assertThat(post(mine, accounts + officer.id(), placed)).hasStatus3xxRedirection();
        assertThat(body(open(theirs, desk))).contains("Petugas Yang Benar");
        Map<String, String> elsewhere = keyed(placed);
        elsewhere.put("role", "AGENCY_SUPERVISOR");
        assertThat(post(mine, accounts + officer.id(), elsewhere)).hasStatus3xxRedirection();
        assertThat(open(theirs, desk)).hasStatus(401);

        Map<String, String> asBefore = keyed(placed);
        asBefore.put("displayName", officer.displayName());
        assertThat(post(mine, accounts + officer.id(), asBefore)).hasStatus3xxRedirection();
        assertThat(post(mine, accounts + manager.id(), keyed(Map.of("displayName", manager.displayName()))))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult open(Cookie session, String address) {
        return http.get().uri(address).cookie(session).exchange();
    }

    @Test
    void a_used_key_makes_no_other_account_or_device_and_never_looks_like_it() {
        String agency = plan("jambi").agencies().keySet().iterator().next().toString();
        Map<String, String> first = new HashMap<>(account("petugas.satu", "OFFICER", agency));
        String accounts = "/m/jambi/admin/accounts/new";
        assertThat(post(Role.MALL_MANAGER, "jambi", accounts, first)).hasStatus3xxRedirection();
        assertThat(post(Role.MALL_MANAGER, "jambi", accounts, first))
                .as("sent again")
                .hasStatus3xxRedirection();
        first.put("username", "petugas.dua");
        assertThat(post(Role.MALL_MANAGER, "jambi", accounts, first)).hasStatus(409);

        Map<String, String> kiosk =
                new HashMap<>(Map.of("kind", "KIOSK", "name", "Kios timur", "place", "", "key", Ids.secret()));
        String announce = "/m/jambi/admin/devices";
        assertThat(post(Role.MALL_MANAGER, "jambi", announce, kiosk)).hasStatus3xxRedirection();
        assertThat(post(Role.MALL_MANAGER, "jambi", announce, kiosk)).hasStatus3xxRedirection();
        kiosk.put("name", "Kios barat");
        assertThat(post(Role.MALL_MANAGER, "jambi", announce, kiosk)).hasStatus(409);
        assertThat(devices("jambi"))
                .extracting(Devices.Device::name)
                .contains("Kios timur")
                .doesNotContain("Kios barat");
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

    private List<Devices.Device> devices(String code) {
        MallPlan plan = plan(code);
        return Wall.get(plan.mall().region(), () -> devices.of(plan.mall().id()));
    }
}
