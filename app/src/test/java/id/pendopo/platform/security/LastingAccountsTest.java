package id.pendopo.platform.security;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Accounts.NewAccount;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an administrator made with {@code create-admin} while a demo runs lasts; the demo gets no hold of it. */
class LastingAccountsTest extends DoorTest {
    private UUID lasting(String name, Role role, @Nullable UUID mall) {
        return Wall.get(
                REGION, () -> accounts.create(new NewAccount(name, "Kepala", PASSWORD, role, mall, null, null)));
    }

    private MvcTestResult post(Cookie cookie, String address, Map<String, String> form) {
        var request = http.post().uri(address).cookie(cookie).with(csrf()).param("key", Ids.secret());
        form.forEach(request::param);
        return request.exchange();
    }

    @Test
    void the_demos_doors_lead_into_the_demos_accounts_only() {
        String lasting = name();
        String demo = name();
        lasting(lasting, Role.MALL_MANAGER, mall());
        account(demo);
        assertThat(http.get().uri("/"))
                .bodyText()
                .contains("value=\"" + demo + "\"")
                .doesNotContain(lasting);
        var door = http.post().uri("/demo/sign-in").param("mall", "ogan-ilir");
        assertThat(door.with(csrf()).param("username", lasting).exchange()).hasStatus(404);
        var open = http.post().uri("/demo/sign-in").param("mall", "ogan-ilir");
        assertThat(open.with(csrf()).param("username", demo).exchange()).hasStatus3xxRedirection();
    }

    @Test
    void an_administrator_of_the_demo_changes_nothing_about_an_account_that_lasts() {
        String name = name();
        UUID account = lasting(name, Role.MALL_MANAGER, mall());
        String boss = name();
        UUID admin = Wall.get(
                REGION,
                () -> accounts.createHashed(
                        new NewAccount(boss, "Uji", PASSWORD, Role.REGION_ADMIN, null, null, null), HASH));
        Cookie demo = new Cookie("pendopo_session", Wall.get(REGION, () -> sessions.open(admin)));
        String page = "/m/ogan-ilir/admin/accounts/" + account;
        Map<String, String> raised = Map.of("displayName", "Kepala", "role", "REGION_ADMIN");
        for (Map.Entry<String, Map<String, String>> change : Map.of(
                        page + "/password",
                        Map.of("password", "penyusup kuat 99"),
                        page,
                        raised,
                        page + "/open",
                        Map.of("active", "false"))
                .entrySet()) {
            assertThat(post(demo, change.getKey(), change.getValue()))
                    .as(change.getKey())
                    .hasStatus(403)
                    .bodyText()
                    .contains("Akun ini bukan akun contoh");
        }
        assertThat(signIn("ogan-ilir", name, "penyusup kuat 99")).hasStatus(401);
        assertThat(signIn("ogan-ilir", name, PASSWORD)).hasStatus3xxRedirection();
        assertThat(Wall.get(REGION, () -> staff.find(account)).orElseThrow().role())
                .isEqualTo(Role.MALL_MANAGER);

        UUID owner = lasting(name(), Role.REGION_ADMIN, null);
        Cookie lasting = new Cookie("pendopo_session", Wall.get(REGION, () -> sessions.open(owner)));
        assertThat(post(lasting, page + "/open", Map.of("active", "false"))).hasStatus3xxRedirection();
        assertThat(signIn("ogan-ilir", name, PASSWORD)).hasStatus(401);
    }
}
