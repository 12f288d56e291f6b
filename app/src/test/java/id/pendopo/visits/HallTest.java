package id.pendopo.visits;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A test of the mall's own people at their screens: reception, manager, overseer. */
public abstract class HallTest extends VisitsTest {
    private static final String FORGERY = "a-token-of-this-test";

    @Autowired
    protected Sessions sessions;

    @Autowired
    protected History history;

    /** Counters are shared by all tests: each leaves them empty. */
    @AfterEach
    void everybodyGoesHome() {
        doing(() -> {
            jdbc.sql("""
                    update visits.counter_session set state = 'CLOSED', closed_at = opened_at
                    where region_id = 1610 and state <> 'CLOSED'
                    """).update();
            jdbc.sql(
                            "update visits.stop set state = 'CANCELLED' where region_id = 1610 and state in ('CALLED', 'SERVING')")
                    .update();
        });
    }

    /** Whether somebody waits for the transaction that this is asked in. */
    protected boolean somebodyWaits() {
        return jdbc.sql("""
                select exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))
                """).query(Boolean.class).single();
    }

    /** For incidents. */
    protected void look() {
        pass("WatchAlarms");
    }

    /** What still runs at a test's end would go on in another test's day. */
    protected void overAtTheClosing() {
        clock.set(clock.today(), LocalTime.of(23, 0));
        look();
    }

    /** Somebody of the seed's staff. */
    protected Actor staff(String username) {
        return inside(() -> jdbc.sql("""
                select id, role, display_name, mall_id, agency_id, counter_id from platform.account
                where region_id = :region and username = :username
                """)
                .param("region", Wall.region())
                .param("username", username)
                .query((row, n) -> new Actor(
                        row.getObject("id", UUID.class),
                        plan().mall().region(),
                        Role.valueOf(row.getString("role")),
                        row.getString("display_name"),
                        row.getObject("mall_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("counter_id", UUID.class)))
                .single());
    }

    private Cookie session(String username) {
        return new Cookie(
                "pendopo_session", inside(() -> sessions.open(staff(username).id())));
    }

    /** @param path after {@code /m/ogan-ilir} */
    protected MvcTestResult get(String username, String path) {
        return http.get().uri("/m/ogan-ilir" + path).cookie(session(username)).exchange();
    }

    /** A form of this page: names and values in turn; a key is sent along unless it is among them. */
    protected MvcTestResult post(String username, String path, String... fields) {
        var request = http.post()
                .uri("/m/ogan-ilir" + path)
                .cookie(session(username), new Cookie("XSRF-TOKEN", FORGERY))
                .param("_csrf", FORGERY);
        if (!List.of(fields).contains("key")) {
            request = request.param("key", Ids.secret());
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    protected static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    protected List<String> events(UUID subject) {
        return inside(() -> history.of(subject)).stream()
                .map(RecordedEvent::event)
                .map(event -> event.type())
                .toList();
    }

    protected String lastBody(UUID subject, String type) {
        return inside(() -> history.of(subject)).stream()
                .map(RecordedEvent::event)
                .filter(event -> event.type().equals(type))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + type))
                .body();
    }
}
