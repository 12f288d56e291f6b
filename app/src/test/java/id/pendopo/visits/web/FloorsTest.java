package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Sessions;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.tickets.IssuedTicket;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ogan Ilir's DPMPTSP has counter 16 downstairs and 17 and 18 upstairs; its business queue is served at 16 and 17. */
class FloorsTest extends WebTest {
    private static final String BOTH = "Loket 16, lantai 1; Loket 17, lantai 2";

    @Autowired
    private CounterSessions sessions;

    @Autowired
    private CallNext callNext;

    @Autowired
    private Sessions signedIn;

    @AfterEach
    void everybodyGoesHome() {
        doing(() -> jdbc.sql("update visits.counter_session set state = 'CLOSED' where state <> 'CLOSED'")
                .update());
        doing(() -> jdbc.sql("update visits.stop set state = 'CANCELLED' where state in ('CALLED', 'SERVING')")
                .update());
    }

    @Test
    void kiosk_phone_and_slip_name_the_counters_of_each_floor() {
        Cookie kiosk = device(Role.KIOSK);
        assertThat(body(get("/m/ogan-ilir/kiosk/confirm?" + ids("NIB-UMK"), kiosk)))
                .contains(BOTH);
        IssuedTicket ticket = arrive("NIB-UMK");
        String phone = body(getPublic("/t/ogan-ilir/" + ticket.secret()));
        assertThat(phone).contains(BOTH).doesNotContain("silakan menuju lantai");
        assertThat(body(get("/m/ogan-ilir/kiosk/slip/" + ticket.secret(), kiosk)))
                .contains(BOTH);
        assertThat(body(get("/t/ogan-ilir/" + ticket.secret(), new Cookie("pendopo_lang", "en"))))
                .contains("Counter 16, floor 1; Counter 17, floor 2");
    }

    @Test
    void reception_reads_and_prints_the_counters_of_each_floor() {
        IssuedTicket ticket = arrive("NIB-UMK", "PBG");
        UUID dodi =
                inside(() -> jdbc.sql("select id from platform.account where username = 'dodi' and region_id = 1610")
                        .query(UUID.class)
                        .single());
        Cookie reception = new Cookie("pendopo_session", inside(() -> signedIn.open(dodi)));
        String visit = "/m/ogan-ilir/reception/visits/" + ticket.visit();
        assertThat(body(get(visit, reception))).contains(BOTH, "Loket 17–18</span>, lantai 2");
        assertThat(body(get(visit + "/slip", reception))).contains(BOTH);
    }

    @Test
    void once_called_only_the_calling_counter_and_its_floor_are_named() {
        IssuedTicket ticket = arrive("NIB-UMK");
        Actor upstairs = officer(counter("DPMPTSP", 1));
        doing(() -> sessions.open(mall(), upstairs, counter("DPMPTSP", 1).id(), Ids.secret()));
        doing(() -> callNext.next(mall(), upstairs, Ids.secret()));
        assertThat(body(getPublic("/t/ogan-ilir/" + ticket.secret())))
                .contains("Silakan ke loket 17 sekarang", "Lantai 2 · zona D")
                .doesNotContain("Lantai 1");
    }
}
