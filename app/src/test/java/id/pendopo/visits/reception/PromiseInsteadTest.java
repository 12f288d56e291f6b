package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.management.PauseQueue;
import id.pendopo.visits.tickets.PublicReason;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The gate says no today: the front desk promises another day at once. */
class PromiseInsteadTest extends FrontDeskTest {
    @Autowired
    private PauseQueue pauseQueue;

    private void pause(String service, Optional<Duration> length) {
        UUID queue = inside(() -> queues.of(mall()).forService(service(service).id()))
                .orElseThrow()
                .id();
        doing(() -> pauseQueue.pause(
                mall(),
                staff("sari"),
                queue,
                PublicReason.SYSTEM_DOWN,
                length.map(clock.instant()::plus),
                Ids.secret()));
    }

    @AfterEach
    void nothingIsPaused() {
        doing(() -> jdbc.sql(
                        "update visits.queue_pause set lifted_at = since where region_id = 1610 and lifted_at is null")
                .update());
    }

    private List<LocalDate> days(String agency) {
        return inside(() -> promisedDays.of(mall(), agency(agency).id()));
    }

    @Test
    void whoever_is_refused_for_today_is_shown_the_days_that_can_be_promised() {
        pause("KTP-REKAM", Optional.empty());
        var refused = post("dodi", "/reception/register", "service", id("KTP-REKAM"), "name", "Sri");
        assertThat(refused).hasStatus(409);
        assertThat(body(refused))
                .contains("Janjikan hari lain", "name=\"day-" + id("KTP-REKAM") + "\"")
                .contains("value=\"" + days("DUKCAPIL").getFirst() + "\"", "value=\"Sri\"");
    }

    @Test
    void the_promise_is_written_with_the_number_and_name_and_kept_on_that_day() {
        int before = issued("KTP-REKAM");
        pause("KTP-REKAM", Optional.empty());
        LocalDate day = days("DUKCAPIL").getFirst();
        var answer = post(
                "dodi",
                "/reception/register/promise",
                "service",
                id("KTP-REKAM"),
                "name",
                "Sri Sarolangun",
                "day-" + id("KTP-REKAM"),
                day.toString());
        assertThat(answer).hasStatus3xxRedirection();
        String slip = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(slip).startsWith("/m/ogan-ilir/reception/promises/");
        UUID stop = UUID.fromString(slip.replaceFirst(".*/", ""));
        Promises.Promise promise = inside(() -> promises.of(mall(), stop)).orElseThrow();
        assertThat(promise.to()).isEqualTo(day);
        LiveVisit visit = live(promise.visit());
        assertThat(visit.state()).isEqualTo("RESCHEDULED");
        assertThat(events(visit.id())).containsExactly("VISIT_TAKEN", "STOP_RESCHEDULED", "VISIT_ENDED");
        assertThat(body(get("dodi", "/reception/visits/" + visit.id()))).contains(slip);
        assertThat(issued("KTP-REKAM")).isEqualTo(before);

        clock.set(day, LocalTime.of(8, 30));
        assertThat(body(get("dodi", "/reception"))).contains("Dijanjikan hari ini", "Perekaman");
        UUID kept = inside(() -> keepPromise.keep(mall(), staff("dodi"), stop));
        assertThat(live(kept).open()).hasSize(1);
    }

    @Test
    void what_can_be_given_today_is_served_today_under_the_same_number() {
        pause("KTP-REKAM", Optional.empty());
        UUID visit = promised("service", id("KTP-REKAM"), "service", id("NIB-UMK"));
        assertThat(live(visit).stops())
                .extracting(stop -> Map.entry(stop.service(), stop.state()))
                .containsExactlyInAnyOrder(
                        Map.entry(service("KTP-REKAM").id(), StopState.RESCHEDULED),
                        Map.entry(service("NIB-UMK").id(), StopState.WAITING));
    }

    @Test
    void a_promise_takes_no_place_of_today_and_what_passed_the_gate_is_not_by_name() {
        int before = issued("KTP-REKAM");
        int others = issued("NIB-UMK");
        pause("KTP-REKAM", Optional.empty());
        LiveVisit visit = live(promised("service", id("KTP-REKAM"), "service", id("NIB-UMK")));
        assertThat(visit.stops())
                .extracting(stop -> Map.entry(stop.service(), stop.byName()))
                .containsExactlyInAnyOrder(
                        Map.entry(service("KTP-REKAM").id(), true),
                        Map.entry(service("NIB-UMK").id(), false));
        assertThat(lastBody(visit.id(), "VISIT_TAKEN")).contains("\"byName\": false");
        assertThat(issued("KTP-REKAM")).isEqualTo(before);
        assertThat(issued("NIB-UMK")).isEqualTo(others + 1);
    }

    @Test
    void what_no_day_was_chosen_for_must_still_pass_the_gate() {
        pause("NIB-UMK", Optional.empty());
        var refused = post(
                "dodi",
                "/reception/register/promise",
                "service",
                id("KTP-REKAM"),
                "service",
                id("NIB-UMK"),
                "day-" + id("KTP-REKAM"),
                days("DUKCAPIL").getFirst().toString());
        assertThat(refused).hasStatus(409);
        assertThat(body(refused)).contains("queue-is-paused");
        assertThat(inside(() -> find.today(mall(), clock.today(), FindVisits.Show.OVER)))
                .isEmpty();
    }

    @Test
    void a_day_on_which_the_agency_is_away_is_refused_and_nothing_is_written() {
        pause("KTP-REKAM", Optional.empty());
        var refused = post(
                "dodi",
                "/reception/register/promise",
                "service",
                id("KTP-REKAM"),
                "day-" + id("KTP-REKAM"),
                clock.today().plusYears(1).toString());
        assertThat(refused).hasStatus(409);
        assertThat(body(refused)).contains("day-not-offered");
        assertThat(inside(() -> find.today(mall(), clock.today(), FindVisits.Show.WAITING)))
                .isEmpty();
    }

    @Test
    void a_queue_that_is_stopped_tells_when_it_goes_on() {
        pause("KTP-REKAM", Optional.of(Duration.ofMinutes(30)));
        String until = LocalTime.ofInstant(clock.instant(), plan().mall().zone())
                .plusMinutes(30)
                .format(java.time.format.DateTimeFormatter.ofPattern("HH.mm"));
        assertThat(body(post("dodi", "/reception/register", "service", id("KTP-REKAM"))))
                .contains("Antrean dihentikan sampai pukul " + until, "antrean dihentikan sampai " + until);
    }

    private UUID promised(String... fields) {
        List<String> all = new java.util.ArrayList<>(List.of(fields));
        all.add("day-" + id("KTP-REKAM"));
        all.add(days("DUKCAPIL").getFirst().toString());
        var result = post("dodi", "/reception/register/promise", all.toArray(String[]::new));
        assertThat(result).hasStatus3xxRedirection();
        String to = String.valueOf(result.getResponse().getRedirectedUrl());
        return UUID.fromString(to.replaceFirst(".*/visits/", "").replace("?new", ""));
    }

    @Test
    void a_promise_that_is_sent_again_is_answered_alike_though_the_rest_would_be_refused_by_now() {
        pause("KTP-REKAM", Optional.empty());
        String[] form = {
            "key",
            Ids.secret(),
            "service",
            id("KTP-REKAM"),
            "service",
            id("NIB-UMK"),
            "name",
            "Sri Sarolangun",
            "day-" + id("KTP-REKAM"),
            days("DUKCAPIL").getFirst().toString()
        };
        var first = post("dodi", "/reception/register/promise", form);
        assertThat(first).hasStatus3xxRedirection();
        pause("NIB-UMK", Optional.empty());
        var again = post("dodi", "/reception/register/promise", form);
        assertThat(again).hasStatus3xxRedirection();
        assertThat(again.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }
}
