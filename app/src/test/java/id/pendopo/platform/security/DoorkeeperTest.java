package id.pendopo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class DoorkeeperTest extends DoorTest {
    @Test
    void a_route_works_in_no_other_mall_than_the_one_whose_rights_were_looked_up() {
        String name = name();
        account(name);
        Cookie cookie = session(signIn("ogan-ilir", name, PASSWORD));
        assertThat(http.get().uri("/m/ogan-ilir/board").cookie(cookie).exchange())
                .hasStatus(200);
        for (String inside : new String[] {"/m/jember/board", "/m/jember/sign-in"}) {
            // What stands before the address is seen by the filter, what follows by the router.
            assertThat(http.get()
                            .uri("/m/ogan-ilir" + inside)
                            .contextPath("/m/ogan-ilir")
                            .cookie(cookie)
                            .exchange())
                    .as(inside)
                    .hasStatus(404)
                    .bodyText()
                    .doesNotContain("Jember");
        }
    }
}
