package id.pendopo.directory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NavigationTest extends AdminScreenTest {
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");

    private static final Map<Role, String> HOME = Map.of(
            Role.MALL_MANAGER, "/m/jambi/admin",
            Role.OVERSEER, "/m/jambi/admin",
            Role.AGENCY_SUPERVISOR, "/m/jambi/admin/services",
            Role.RECEPTIONIST, "/m/jambi/reception");

    @Test
    void whatever_the_navigation_shows_a_role_opens_for_it() {
        HOME.forEach((role, home) -> {
            String page = body(get(role, "jambi", home));
            List<String> links = links(page);
            assertThat(links).as(role.name()).isNotEmpty();
            for (String link : links) {
                assertThat(get(role, "jambi", link).getResponse().getStatus())
                        .as(role + " " + link)
                        .isLessThan(400);
            }
        });
    }

    @Test
    void the_services_stand_in_the_same_navigation_as_the_rest_of_the_administration() {
        List<String> links = links(body(get(Role.MALL_MANAGER, "jambi", "/m/jambi/admin")));
        for (String page : List.of("/m/jambi/admin/services", "/m/jambi/admin/services/new", "/m/jambi/admin/queues")) {
            String body = body(get(Role.MALL_MANAGER, "jambi", page));
            assertThat(links(body)).as(page).isEqualTo(links);
            assertThat(body).containsPattern("<a href=\"/m/jambi/admin\" aria-current=\"page\">Pengaturan");
        }
        assertThat(links).contains("/m/jambi/board", "/m/jambi/figures", "/m/jambi/admin/services");
    }

    @Test
    void an_overseer_is_not_led_to_what_only_a_manager_may_open() {
        assertThat(links(body(get(Role.OVERSEER, "jambi", "/m/jambi/admin"))))
                .contains("/m/jambi/figures", "/m/jambi/admin/agencies")
                .doesNotContain("/m/jambi/admin/accounts", "/m/jambi/admin/queues", "/m/jambi/admin/services");
    }

    /** Those at the top and at the side. */
    private static List<String> links(String page) {
        return Pattern.compile("<nav class=\"(?:bar-nav|side)\".*?</nav>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .flatMap(nav -> LINK.matcher(nav).results().map(link -> link.group(1)))
                .toList();
    }
}
