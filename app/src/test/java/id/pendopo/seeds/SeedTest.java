package id.pendopo.seeds;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitsTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ServeStop;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What a press report says about one mall, held against the mall that the demo brings. */
abstract class SeedTest extends VisitsTest {
    private final String mall;

    @Autowired
    private CounterSessions sessions;

    @Autowired
    private CallNext callNext;

    @Autowired
    private ServeStop serve;

    SeedTest(String mall) {
        this.mall = mall;
    }

    @Override
    protected MallPlan plan() {
        return directory.byCode(mall).orElseThrow();
    }

    Collection<Service> services() {
        return inside(() -> catalog.services(mall())).values();
    }

    Actor open(Counter counter) {
        Actor officer = officer(counter);
        doing(() -> sessions.open(mall(), officer, counter.id(), Ids.secret()));
        doing(() -> forecasts.forget(mall()));
        return officer;
    }

    UUID next(Actor officer) {
        return inside(() -> callNext.next(mall(), officer, Ids.secret()));
    }

    void serve(Actor officer, UUID stop, Outcome outcome) {
        doing(() -> serve.start(mall(), officer, stop, Ids.secret()));
        clock.advance(Duration.ofMinutes(4));
        doing(() -> serve.finish(mall(), officer, stop, outcome, 1, Ids.secret()));
    }

    /** A page of the mall as its manager reads it. */
    String read(String manager, String page) {
        Cookie session = Objects.requireNonNull(http.post()
                .uri("/demo/sign-in")
                .with(csrf())
                .param("mall", mall)
                .param("username", manager)
                .exchange()
                .getResponse()
                .getCookie("pendopo_session"));
        var answer = http.get().uri("/m/" + mall + page).cookie(session).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @AfterEach
    void everybodyGoesHome() {
        for (String sql : new String[] {
            "update visits.counter_session set state = 'CLOSED' where state <> 'CLOSED'",
            "update visits.stop set state = 'CANCELLED' where state in ('CALLED', 'SERVING')"
        }) {
            doing(() -> jdbc.sql(sql).update());
        }
        doing(() -> forecasts.forget(mall()));
    }
}
