package id.pendopo.oversight.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.oversight.OversightTest;
import id.pendopo.oversight.fold.RandomDay;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Accounts;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Sessions;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads the pages of a day of dice as somebody who is signed in. */
abstract class FiguresScreenTest extends OversightTest {
    static final String FIGURES = "/m/ogan-ilir/figures";

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    RandomDay written(long seed, int visitors) {
        RandomDay day = day(seed, visitors);
        write(day);
        followed(day.events.size());
        return day;
    }

    Cookie manager() {
        return signedIn(Role.MALL_MANAGER, null);
    }

    Cookie signedIn(Role role, @Nullable UUID agency) {
        return Wall.get(REGION, () -> {
            String name = "h7-" + UUID.randomUUID().toString().substring(0, 8);
            UUID account = accounts.createHashed(
                    new Accounts.NewAccount(name, "Uji", "-", role, mall, agency, null), "unusable");
            return new Cookie("pendopo_session", sessions.open(account));
        });
    }

    MvcTestResult get(String address, Cookie cookie) {
        return http.get().uri(address).cookie(cookie).exchange();
    }

    static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    static List<Long> numbers(String html) {
        Matcher matcher = Pattern.compile("\\b[0-9][0-9.]*").matcher(plain(html));
        List<Long> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(Long.parseLong(matcher.group().replace(".", "")));
        }
        return numbers;
    }
}
