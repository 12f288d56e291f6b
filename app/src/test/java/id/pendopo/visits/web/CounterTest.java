package id.pendopo.visits.web;

import id.pendopo.directory.Counter;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Sessions;
import id.pendopo.visits.VisitsTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Officers at their screens: they press what the page offers, with the keys and tokens that it carries. */
abstract class CounterTest extends VisitsTest {
    static final String PAGE = "/m/ogan-ilir/counter";
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @Autowired
    Sessions sessions;

    /** Counters are left as they were found: all tests share one hall. */
    @AfterEach
    void everybodyGoesHome() {
        doing(() -> jdbc.sql("update visits.counter_session set state = 'CLOSED' where state <> 'CLOSED'")
                .update());
        doing(() -> jdbc.sql(
                        "update visits.stop set state = 'CANCELLED', free = false where state in ('CALLED', 'SERVING', 'WAITING', 'BLOCKED', 'PARKED')")
                .update());
        forecasts.forget(mall());
    }

    /** Signed in, nowhere seated. */
    Cookie signedIn(Counter usual) {
        Actor officer = officer(usual);
        return new Cookie("pendopo_session", inside(() -> sessions.open(officer.id())));
    }

    /** At an open counter. */
    Cookie seated(Counter counter) {
        Cookie session = signedIn(counter);
        MvcTestResult opened = post(
                session,
                "open",
                Map.of(
                        "counter",
                        counter.id().toString(),
                        "key",
                        "open-" + session.getValue().substring(5, 20)));
        if (opened.getResponse().getStatus() != 302) {
            throw new IllegalStateException(
                    "not opened: " + opened.getResponse().getStatus());
        }
        return session;
    }

    String page(Cookie session) {
        return text(http.get().uri(PAGE).cookie(session).exchange());
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Presses a button of the page as it stands. */
    MvcTestResult press(Cookie session, String act) {
        return press(session, act, Map.of());
    }

    MvcTestResult press(Cookie session, String act, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(form(page(session), act));
        fields.putAll(more);
        return post(session, act, fields);
    }

    /** The hidden fields of the form for an act. */
    static Map<String, String> form(String page, String act) {
        int start = page.indexOf("action=\"" + PAGE + "/" + act + "\"");
        if (start < 0) {
            throw new IllegalStateException("the page offers no " + act);
        }
        Matcher fields = HIDDEN.matcher(page.substring(start, page.indexOf("</form>", start)));
        Map<String, String> found = new LinkedHashMap<>();
        while (fields.find()) {
            found.put(fields.group(1), fields.group(2));
        }
        return found;
    }

    MvcTestResult post(Cookie session, String act, Map<String, String> fields) {
        var request = http.post().uri(PAGE + "/" + act).cookie(session, new Cookie("XSRF-TOKEN", "token"));
        fields.forEach((name, value) -> {
            if (!name.equals("_csrf")) {
                request.param(name, value);
            }
        });
        return request.param("_csrf", "token").exchange();
    }

    /** The big number on the page; empty when nobody is at the counter. */
    static String number(String page) {
        Matcher number = Pattern.compile("class=\"number[^\"]*\">([A-Z]{1,2}-\\d+)</strong>")
                .matcher(page);
        return number.find() ? number.group(1) : "";
    }
}
