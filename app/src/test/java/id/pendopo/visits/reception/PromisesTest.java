package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Moments;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromisesTest extends FrontDeskTest {
    /** Whoever came on a promised day is not met by the test that has this day for its own. */
    @AfterEach
    void nobodyWaitsOn() {
        doing(() -> jdbc.sql("update visits.stop set state = 'CANCELLED', free = false where state = 'WAITING'")
                .update());
        doing(() -> jdbc.sql("update visits.visit set state = 'ENDED', ended_at = arrived_at where state = 'OPEN'")
                .update());
    }

    @Test
    void what_is_promised_for_another_day_is_served_on_that_day_past_the_gate() {
        UUID visit = registered("service", id("KTP-REKAM"), "name", "Darto", "group", "ELDERLY");
        UUID stop = live(visit).stops().getFirst().id();
        LocalDate to =
                inside(() -> promisedDays.of(mall(), agency("DUKCAPIL").id())).getFirst();
        var moved = post("dodi", "/reception/visits/" + visit + "/stops/" + stop + "/reschedule", "day", to.toString());
        assertThat(moved).hasStatus3xxRedirection();
        assertThat(live(visit).state()).isEqualTo("RESCHEDULED");
        assertThat(lastBody(visit, "STOP_RESCHEDULED")).contains(to.toString());
        assertThat(body(get("dodi", "/reception/promises/" + stop)))
                .contains("slip-number")
                .doesNotContain("Darto");

        clock.set(to, LocalTime.of(14, 59));
        assertThat(body(get("dodi", "/reception"))).contains("Dar•••", "/reception/promises/" + stop);
        UUID kept = inside(() -> keepPromise.keep(mall(), staff("dodi"), stop));
        assertThat(live(kept).open())
                .extracting(s -> s.service())
                .containsExactly(service("KTP-REKAM").id());
        assertThat(live(kept).group()).isNotNull();
        assertThat(inside(() -> promises.of(mall(), stop)).orElseThrow().kept()).contains(kept);
        assertThat(inside(() -> keepPromise.keep(mall(), staff("mei"), stop))).isEqualTo(kept);
        assertThat(body(get("dodi", "/reception"))).doesNotContain("/reception/promises/" + stop);
    }

    @Test
    void moving_to_another_day_asks_first_and_no_day_is_chosen_before_somebody_chooses() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID stop = stop(ticket, "KTP-REKAM").id();
        String at = "/reception/visits/" + ticket.visit();
        String act = at + "/stops/" + stop + "/reschedule";
        String page = body(get("dodi", at));
        String before = page.substring(0, page.indexOf(act));
        assertThat(before.lastIndexOf("<details class=\"ask\">")).isGreaterThan(before.lastIndexOf("</details>"));
        assertThat(page.substring(page.indexOf(act)))
                .containsPattern("<select[^>]* required>\\s*<option value=\"\">Pilih hari</option>");
        assertThat(post("dodi", act, "day", "")).hasStatus4xxClientError();
        assertThat(visit(ticket).isOpen()).isTrue();
    }

    @Test
    void who_was_moved_reads_the_day_to_come_and_never_the_time_of_the_click() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        UUID stop = stop(ticket, "KTP-REKAM").id();
        LocalDate to =
                inside(() -> promisedDays.of(mall(), agency("DUKCAPIL").id())).getFirst();
        String day = Moments.day(Lang.ID, to);
        String at = "/reception/visits/" + ticket.visit();
        clock.advance(Duration.ofMinutes(7));
        String click = Moments.time(
                Lang.ID, LocalTime.ofInstant(clock.instant(), plan().mall().zone()));
        post("dodi", at + "/stops/" + stop + "/reschedule", "day", to.toString());
        String phone = "/t/ogan-ilir/" + ticket.secret();
        assertThat(body(http.get().uri(phone).exchange()))
                .contains("Pindah ke " + day)
                .doesNotContain("Dijadwalkan ulang " + click);
        assertThat(body(get("dodi", at))).contains("<span class=\"stop-side\">" + day + "</span>");
        post("dodi", at + "/stops/" + stop(ticket, "NIB-UMK").id() + "/reschedule", "day", to.toString());
        assertThat(visit(ticket).isOpen()).isFalse();
        assertThat(body(http.get().uri(phone).exchange()))
                .contains("Dijadwalkan ulang. Datanglah pada " + day + ".")
                .doesNotContain("pada hari lain");
        assertThat(body(get("dodi", "/reception?show=OVER"))).contains(ticket.number() + "</a>");
    }

    @Test
    void who_goes_on_another_day_leaves_the_place_of_today_to_somebody_else() {
        int before = issued("KTP-REKAM");
        UUID visit = registered("service", id("KTP-REKAM"), "service", id("NIB-UMK"));
        int others = issued("NIB-UMK");
        assertThat(issued("KTP-REKAM")).isEqualTo(before + 1);
        LiveStop stop = live(visit).stops().stream()
                .filter(one -> one.service().equals(service("KTP-REKAM").id()))
                .findFirst()
                .orElseThrow();
        LocalDate to =
                inside(() -> promisedDays.of(mall(), agency("DUKCAPIL").id())).getFirst();
        String key = Ids.secret();
        doing(() -> reschedule.move(mall(), staff("dodi"), visit, stop.id(), to, key));
        doing(() -> reschedule.move(mall(), staff("dodi"), visit, stop.id(), to, key));
        assertThat(issued("KTP-REKAM")).isEqualTo(before);
        assertThat(issued("NIB-UMK")).isEqualTo(others);
    }

    /** A stop that was promised for a day on which the test goes on. */
    private UUID promised(UUID visit) {
        UUID stop = live(visit).stops().getFirst().id();
        LocalDate to =
                inside(() -> promisedDays.of(mall(), agency("DUKCAPIL").id())).getFirst();
        doing(() -> reschedule.move(mall(), staff("dodi"), visit, stop, to, Ids.secret()));
        clock.set(to, LocalTime.of(9, 0));
        return stop;
    }

    @Test
    void two_receptionists_who_press_at_once_keep_a_promise_once() throws Exception {
        Actor dodi = staff("dodi");
        Actor mei = staff("mei");
        for (int i = 0; i < 5; i++) {
            UUID stop = promised(registered("service", id("KTP-REKAM")));
            try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
                Future<UUID> one = desks.submit(() -> inside(() -> keepPromise.keep(mall(), dodi, stop)));
                Future<UUID> other = desks.submit(() -> inside(() -> keepPromise.keep(mall(), mei, stop)));
                assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(other.get(20, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void the_number_and_the_kept_promise_are_written_by_one_transaction() {
        UUID stop = promised(registered("service", id("KTP-REKAM")));
        UUID kept = inside(() -> keepPromise.keep(mall(), staff("dodi"), stop));
        assertThat(inside(() -> jdbc.sql("""
                        select v.xmin = p.xmin from visits.promise p
                        join visits.stop s on s.region_id = p.region_id and s.visit_id = p.kept_by
                        join visits.visit v on v.region_id = p.region_id and v.id = p.kept_by
                        where p.region_id = :region and p.stop_id = :stop
                        """)
                        .param("region", Wall.region())
                        .param("stop", stop)
                        .query(Boolean.class)
                        .single()))
                .as("visit %s", kept)
                .isTrue();
    }

    @Test
    void a_number_that_is_taken_back_leaves_its_promise_open() {
        UUID stop = promised(registered("service", id("KTP-REKAM")));
        UUID wrong = inside(() -> keepPromise.keep(mall(), staff("dodi"), stop));
        doing(() -> voidVisit.take(mall(), staff("dodi"), wrong, VoidVisit.Why.PRINTER, Ids.secret()));
        assertThat(inside(() -> promises.of(mall(), stop)).orElseThrow().kept()).isEmpty();
        UUID right = inside(() -> keepPromise.keep(mall(), staff("dodi"), stop));
        assertThat(live(right).isOpen()).isTrue();
        assertThat(live(right).number()).isNotEqualTo(live(wrong).number());
    }

    @Test
    void whoever_asks_to_be_forgotten_is_forgotten_on_both_sides_of_a_promise() {
        for (boolean atTheFirst : List.of(true, false)) {
            UUID first = registered("service", id("KTP-REKAM"), "name", "Maisaroh Sakatiga");
            UUID kept = inside(() -> keepPromise.keep(mall(), staff("dodi"), promised(first)));
            assertThat(live(kept).visitor()).isEqualTo(live(first).visitor());
            assertThat(rows("select count(*) from visits.visitor where name = 'Maisaroh Sakatiga'"))
                    .isEqualTo(1);
            List.of(first, kept).forEach(this::note);
            assertThat(post("dodi", "/reception/visits/" + (atTheFirst ? first : kept) + "/erase"))
                    .hasStatus3xxRedirection();
            assertThat(rows("select count(*) from visits.visitor where name = 'Maisaroh Sakatiga'"))
                    .isZero();
            assertThat(rows("select count(*) from visits.note where text = 'map merah'"))
                    .isZero();
        }
    }

    private long rows(String sql) {
        return inside(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private void note(UUID visit) {
        doing(() -> jdbc.sql("""
                insert into visits.note (region_id, id, mall_id, visit_id, author_id, text, created_at)
                values (:region, uuidv7(), :mall, :visit, :author, 'map merah', :at)
                """)
                .param("region", Wall.region())
                .param("mall", mall())
                .param("visit", visit)
                .param("author", staff("dodi").id())
                .param("at", Utc.of(clock.instant()))
                .update());
    }

    @Test
    void every_day_that_the_mall_promises_can_be_chosen() {
        UUID visit = registered("service", id("KTP-REKAM"));
        List<LocalDate> days =
                inside(() -> promisedDays.of(mall(), agency("DUKCAPIL").id()));
        assertThat(days).hasSizeGreaterThan(15);
        assertThat(body(get("dodi", "/reception/visits/" + visit)))
                .contains("<option value=\"" + days.getLast() + "\">");
    }

    @Test
    void only_days_on_which_the_agency_is_there_can_be_promised() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        LocalDate saturday =
                clock.today().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
        UUID stop = stop(ticket, "KTP-REKAM").id();
        refused(
                FrontDeskProblem.DAY_NOT_OFFERED,
                () -> doing(
                        () -> reschedule.move(mall(), staff("dodi"), ticket.visit(), stop, saturday, Ids.secret())));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
    }
}
