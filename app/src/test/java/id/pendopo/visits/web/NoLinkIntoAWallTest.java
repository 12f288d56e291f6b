package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.HallTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever sees a link may follow it: each role follows every link from its own screen on. */
class NoLinkIntoAWallTest extends HallTest {
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"/m/ogan-ilir(/[^\"#]*)\"");
    private static final int MOST_PAGES = 80;

    @ParameterizedTest
    @CsvSource({
        "laras, /board",
        "sari, /board",
        "ansor, /board",
        "dodi, /reception",
        "syafril, /figures",
        "yuliana, /counter"
    })
    void every_link_that_a_role_sees_opens(String username, String from) {
        arrive("KTP-REKAM", "NIB-UMK");
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        Set<String> shapes = new HashSet<>();
        while (!ahead.isEmpty() && shapes.size() < MOST_PAGES) {
            String path = ahead.removeFirst();
            if (shapes.add(path.replaceAll("[0-9a-f-]{36}", "*").replaceAll("=[^&]*", "="))) {
                // The test's browser encodes addresses itself.
                MvcTestResult answer = get(username, URLDecoder.decode(path, StandardCharsets.UTF_8));
                assertThat(answer.getResponse().getStatus())
                        .as("%s at %s", username, path)
                        .isIn(200, 302);
                links(answer).forEach(ahead::addLast);
            }
        }
    }

    private static List<String> links(MvcTestResult answer) {
        if (!String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")) {
            return List.of();
        }
        Matcher link = LINK.matcher(body(answer));
        return link.results().map(found -> found.group(1).replace("&amp;", "&")).toList();
    }

    @Test
    void the_region_reads_of_those_who_still_hold_a_number_but_the_front_desk_is_the_malls_own() {
        arrive("KTP-REKAM");
        clock.set(clock.today(), LocalTime.of(15, 30));
        doing(() -> forecasts.forget(mall()));
        assertThat(body(get("sari", "/board"))).contains("/m/ogan-ilir/reception/visits/");
        assertThat(body(get("laras", "/board")))
                .contains("id=\"board-holders\"", "/board/hours")
                .doesNotContain("/m/ogan-ilir/reception");
    }
}
