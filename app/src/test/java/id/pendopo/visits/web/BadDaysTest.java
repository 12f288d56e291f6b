package id.pendopo.visits.web;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.DatabaseOwner;
import id.pendopo.Eventually;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.LiveVisit;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Days on which the machine, not the person, does something odd: each ends in a clear sentence or in a number, and the
 * same tap, sent again, gives exactly one. What people do wrong is tested where they do it.
 */
class BadDaysTest extends WebTest {
    private static final String KIOSK = "/m/ogan-ilir/kiosk";

    @Autowired
    private Environment environment;

    @Autowired
    private CounterSessions sessions;

    private Cookie kiosk = new Cookie("pendopo_device", "none");

    @BeforeEach
    void pair() {
        kiosk = device(Role.KIOSK);
    }

    private MvcTestResult tap(String key) {
        return tap(KIOSK, kiosk, key, "id");
    }

    private MvcTestResult tap(String at, Cookie device, String key, String lang) {
        return http.post()
                .uri(at + "/take")
                .with(csrf())
                .cookie(device, new Cookie("pendopo_lang", lang))
                .param("key", key)
                .param("s", service("KTP-REKAM").id().toString())
                .exchange();
    }

    @Test
    void a_full_disk_is_said_in_both_languages_and_the_same_tap_gives_the_first_number_when_there_is_space() {
        var owner = DatabaseOwner.of(environment).jdbc();
        owner.sql("""
                create function visits.full_disk() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$
                """).update();
        owner.sql("create trigger full_disk before insert on visits.stop execute function visits.full_disk()")
                .update();
        String key = Ids.secret();
        try {
            assertThat(tap(key)).hasStatus(507).bodyText().contains("Penyimpanan penuh", "nomor kertas");
            assertThat(tap(KIOSK, kiosk, key, "en"))
                    .hasStatus(507)
                    .bodyText()
                    .contains("The storage is full", "paper numbers");
        } finally {
            owner.sql("drop function visits.full_disk() cascade").update();
        }
        assertThat(behind(tap(key)).number().no()).isEqualTo(1);
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(2);
    }

    @Test
    void a_database_that_stops_and_comes_back_is_said_and_the_same_tap_gives_the_first_number_afterwards() {
        DatabaseOwner owner = DatabaseOwner.of(environment);
        String database = owner.address().replaceFirst(".*/([^?]+).*", "$1");
        var elsewhere = new DatabaseOwner(owner.address().replace("/" + database, "/postgres")).jdbc();
        String key = Ids.secret();
        assertThat(get(KIOSK, kiosk)).hasStatusOk();
        elsewhere
                .sql("alter database " + database + " with allow_connections false")
                .update();
        try {
            elsewhere.sql("grant pendopo_app to current_user").update();
            elsewhere
                    .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = :name")
                    .param("name", database)
                    .query(Long.class)
                    .single();
            assertThat(tap(key)).hasStatus(503).bodyText().contains("sistem sedang pulih", "tetap berlaku");
            assertThat(tap(KIOSK, kiosk, key, "en")).hasStatus(503).bodyText().contains("paper numbers");
        } finally {
            elsewhere
                    .sql("alter database " + database + " with allow_connections true")
                    .update();
        }
        Eventually.see(
                "the program works again by itself",
                () -> tap(key).getResponse().getStatus() == 302);
        assertThat(behind(tap(key)).number().no()).isEqualTo(1);
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(2);
    }

    @Test
    void a_screen_that_slept_for_an_hour_goes_on_where_it_was() {
        Actor officer = officer(counter("DUKCAPIL", 0));
        doing(() -> sessions.open(mall(), officer, Objects.requireNonNull(officer.counter()), Ids.secret()));
        String before = body(get(KIOSK + "/confirm?" + ids("KTP-REKAM"), kiosk));
        assertThat(before).contains("Ambil nomor");
        String key = Ids.secret();
        clock.advance(Duration.ofHours(1));
        LiveVisit visit = behind(tap(key));
        assertThat(visit.arrivedAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofHours(1));
        assertThat(behind(tap(key)).id()).isEqualTo(visit.id());
        doing(() -> sessions.close(mall(), officer, false, Ids.secret()));
    }

    @Test
    void a_kiosk_that_gives_numbers_faster_than_people_can_tap_pauses_and_nothing_is_lost() {
        int most = inside(() -> queues.of(mall())).rules().kioskMinute();
        String first = Ids.secret();
        assertThat(behind(tap(first)).number().no()).isEqualTo(1);
        for (int i = 1; i < most; i++) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(tap(Ids.secret())).hasStatus(302);
        }
        String next = Ids.secret();
        String seconds = String.valueOf(60 - most + 1);
        assertThat(tap(next))
                .hasStatus(429)
                .bodyText()
                .contains("sudah diambil " + most + " nomor", seconds + " detik lagi", "value=\"" + next + "\"")
                .contains("Ambil nomor untuk");
        assertThat(tap(KIOSK, kiosk, next, "en")).hasStatus(429).bodyText().contains("in " + seconds + " seconds");
        assertThat(byProgram(next)).hasStatus(429).bodyText().contains("kiosk-needs-a-pause");
        assertThat(behind(tap(first)).number().no())
                .as("asked for again, it is there")
                .isEqualTo(1);
        assertThat(behind(tap(KIOSK, device(Role.KIOSK), Ids.secret(), "id"))
                        .number()
                        .no())
                .as("another kiosk goes on")
                .isEqualTo(most + 1);
        clock.advance(Duration.ofSeconds(60 - most + 1));
        assertThat(behind(tap(next)).number().no()).isEqualTo(most + 2);
        assertThat(tap(Ids.secret())).as("the others were taken later").hasStatus(429);
    }

    private MvcTestResult byProgram(String key) {
        return http.post()
                .uri("/api/v1/malls/ogan-ilir/tickets")
                .header("Authorization", "Bearer " + kiosk.getValue())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"services\":[{\"code\":\"KTP-REKAM\"}]}")
                .exchange();
    }

    @Test
    void a_clock_that_is_set_back_gives_no_number_twice_and_breaks_no_order() {
        int first = behind(tap(Ids.secret())).number().no();
        clock.advance(Duration.ofMinutes(-40));
        int second = behind(tap(Ids.secret())).number().no();
        assertThat(second).isEqualTo(first + 1);
        clock.advance(Duration.ofMinutes(40));
        assertThat(behind(tap(Ids.secret())).number().no()).isEqualTo(first + 2);
    }

    @Test
    void numbers_begin_again_at_the_malls_own_midnight() {
        aDayBeforeAWorkingDay();
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(1);
        clock.set(clock.today(), LocalTime.of(23, 59, 59));
        assertThat(tap(Ids.secret())).hasStatus(409).bodyText().contains("sudah tutup");
        clock.advance(Duration.ofSeconds(2));
        assertThat(tap(Ids.secret())).hasStatus(409).bodyText().contains("Nomor diberikan mulai pukul 07.30");
        newDay();
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(1);
    }

    /** On the eve of a holiday the mall says nothing of half past seven. */
    private void aDayBeforeAWorkingDay() {
        while (plan().mallHours(clock.today().plusDays(1)).isEmpty()) {
            newDay();
        }
    }

    @Test
    void at_one_moment_one_mall_is_open_and_another_an_hour_west_is_not_yet() {
        clock.set(clock.today(), LocalTime.of(7, 15));
        assertThat(tap(Ids.secret())).hasStatus(409).bodyText().contains("07.30");
        assertThat(getPublic("/m/konawe")).hasStatusOk().bodyText().contains("08.15");
    }
}
