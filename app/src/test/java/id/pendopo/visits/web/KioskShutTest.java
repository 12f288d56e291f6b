package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Agreements;
import id.pendopo.directory.live.LiveDirectory;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Moments;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the kiosk says first when it gives no number. */
class KioskShutTest extends WebTest {
    private static final String KIOSK = "/m/ogan-ilir/kiosk";

    @Autowired
    private LiveDirectory live;

    private Cookie kiosk = new Cookie("pendopo_device", "none");

    @BeforeEach
    void pair() {
        kiosk = device(Role.KIOSK);
    }

    private MvcTestResult take() {
        return form(KIOSK + "/take")
                .cookie(kiosk)
                .param("s", service("KTP-REKAM").id().toString())
                .exchange();
    }

    private LocalDate next(LocalDate from, boolean open) {
        return from.datesUntil(from.plusDays(31))
                .filter(day -> plan().mallHours(day).isEmpty() != open)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void after_closing_it_says_that_service_is_over_when_it_begins_again_and_what_a_number_in_hand_is_still_good_for() {
        LocalDate day = clock.today();
        clock.set(day, LocalTime.of(15, 30));
        assertThat(body(get(KIOSK, kiosk)))
                .contains("Pelayanan hari ini sudah selesai", "Nomor diberikan lagi", "mulai pukul 07.30")
                .contains(Moments.day(Lang.ID, next(day.plusDays(1), true)), "Sudah punya nomor?", "Tutup sejak 15.00")
                .doesNotContain("name=\"s\"", "data-needs-choice");
        assertThat(take()).hasStatus(409).bodyText().contains("sudah tutup", "15.00");
    }

    @Test
    void long_before_opening_it_says_from_when_numbers_are_given() {
        clock.set(clock.today(), LocalTime.of(6, 0));
        assertThat(body(get(KIOSK, kiosk))).contains("Mal belum buka", "<b>Hari ini</b>", "mulai pukul 07.30");
        assertThat(take()).hasStatus(409).bodyText().contains("07.30");
        clock.set(clock.today(), LocalTime.of(7, 30));
        assertThat(body(get(KIOSK, kiosk))).contains("data-needs-choice");
    }

    @Test
    void on_a_day_without_service_it_says_so() {
        LocalDate day = clock.today();
        clock.set(next(day, false), LocalTime.of(9, 0));
        try {
            assertThat(body(get(KIOSK, kiosk))).contains("Mal tutup hari ini").doesNotContain("data-needs-choice");
        } finally {
            clock.set(day, LocalTime.of(9, 0));
        }
    }

    @Test
    void a_mall_whose_agreements_have_all_ended_promises_no_day() {
        assertThat(body(get(KIOSK, kiosk))).contains("data-needs-choice");
        clock.advance(Duration.ofMinutes(1));
        int region = plan().mall().region();
        Agreements.end(jdbc, live, region, clock.today().minusDays(1));
        try {
            assertThat(body(get(KIOSK, kiosk)))
                    .doesNotContain("Nomor diberikan lagi", "Mal tutup hari ini", "name=\"s\"");
        } finally {
            Agreements.end(jdbc, live, region, null);
        }
    }
}
