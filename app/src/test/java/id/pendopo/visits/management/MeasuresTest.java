package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.time.TypedTime;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Closing;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ParkReason;
import id.pendopo.visits.counter.ParkStop;
import id.pendopo.visits.hall.ClosingReason;
import id.pendopo.visits.hall.Halls;
import id.pendopo.visits.hall.MannedCounters;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.tickets.PublicReason;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the manager does about it: close, pause, extend, open. */
class MeasuresTest extends ManagerTest {
    @Autowired
    private MannedCounters mannedCounters;

    @Autowired
    private Halls halls;

    private static final Closing CLOSING = new Closing(ClosingReason.OFFICER_ABSENT, Optional.empty());

    @Autowired
    private ServingHours hours;

    @Autowired
    private ParkStop parkStop;

    @Test
    void the_manager_closes_a_counter_and_the_visitor_there_stays_to_the_end() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        UUID stop = inside(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        UUID session = inside(() -> reader.sessionOf(officer(counter).id()))
                .orElseThrow()
                .id();
        assertThat(post("sari", "/board/counters/" + counter.id() + "/close", "reason", "ELSEWHERE"))
                .hasStatus3xxRedirection();
        assertThat(desk(counter).closing()).isTrue();
        assertThat(body(get("sari", "/board/counters/" + counter.id()))).contains("Petugas membantu loket lain.");
        assertThat(events(session)).contains("COUNTER_CLOSING").doesNotContain("COUNTER_CLOSED");
        refused(
                VisitProblem.COUNTER_CLOSING,
                () -> doing(() -> {
                    serveStop.start(mall(), officer(counter), stop, Ids.secret());
                    callNext.next(mall(), officer(counter), Ids.secret());
                }));
        clock.advance(Duration.ofMinutes(7));
        String key = Ids.secret();
        doing(() -> {
            serveStop.finish(mall(), officer(counter), stop, Outcome.ISSUED, 1, key);
            assertThat(callNext.ifAnybody(mall(), officer(counter), key + "-next"))
                    .isEmpty();
        });
        assertThat(inside(() -> reader.visitOfStop(stop)).orElseThrow().isOpen())
                .isFalse();
        assertThat(inside(() -> reader.sessionOf(officer(counter).id()))).isEmpty();
        assertThat(lastBody(session, "COUNTER_CLOSED")).contains("MANAGER");
        refused(
                HallProblem.COUNTER_WITHOUT_OFFICER,
                () -> doing(() -> closeCounter.close(mall(), staff("sari"), counter.id(), CLOSING, Ids.secret())));
    }

    @Test
    void a_closing_counter_is_closed_when_its_visitor_is_put_aside_or_does_not_come() {
        Counter counter = counter("DUKCAPIL", 0);
        arrive("KTP-REKAM");
        sitsDown(counter);
        UUID aside = inside(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        doing(() -> closeCounter.close(mall(), staff("sari"), counter.id(), CLOSING, Ids.secret()));
        doing(() -> parkStop.park(
                mall(), officer(counter), aside, ParkReason.FETCHES_PAPERS, Duration.ofMinutes(30), Ids.secret()));
        assertThat(desk(counter).state()).isEqualTo(Board.State.ENDED);
        arrive("KTP-REKAM");
        sitsDown(counter);
        UUID absent = inside(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        doing(() -> closeCounter.close(mall(), staff("sari"), counter.id(), CLOSING, Ids.secret()));
        doing(() -> serveStop.noShow(mall(), officer(counter), absent, Ids.secret()));
        assertThat(desk(counter).state()).isEqualTo(Board.State.ENDED);
    }

    @Test
    void a_counter_is_closed_with_a_reason_and_a_time_that_the_board_and_the_forecast_go_by() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        String at = "/board/counters/" + counter.id();
        assertThat(post("sari", at + "/close")).hasStatus(400);
        assertThat(desk(counter).state()).isEqualTo(Board.State.READY);
        LocalTime again = LocalTime.ofInstant(clock.instant(), plan().mall().zone())
                .plusMinutes(40)
                .withNano(0);
        String typed = TypedTime.write(again);
        assertThat(post("sari", at + "/close", "reason", "SYSTEM_DOWN", "until", "00.05"))
                .hasStatus(400);
        UUID session = inside(() -> reader.sessionOf(officer(counter).id()))
                .orElseThrow()
                .id();
        assertThat(post("sari", at + "/close", "reason", "SYSTEM_DOWN", "until", typed))
                .hasStatus3xxRedirection();
        assertThat(desk(counter).state()).isEqualTo(Board.State.ENDED);
        assertThat(lastBody(session, "COUNTER_CLOSED")).contains("SYSTEM_DOWN", "MANAGER", "until");
        assertThat(body(get("sari", "/board"))).contains("Sistem atau jaringan terganggu · buka " + typed);
        assertThat(manned(counter)).hasSize(1);
        clock.advance(Duration.ofMinutes(41));
        assertThat(desk(counter).state()).isEqualTo(Board.State.UNMANNED);
        sitsDown(counter);
        doing(() -> closeCounter.close(mall(), staff("sari"), counter.id(), CLOSING, Ids.secret()));
        assertThat(manned(counter)).isEmpty();
    }

    private List<?> manned(Counter counter) {
        return inside(() ->
                mannedCounters.of(plan(), halls.now(mall()), books.of(mall()).rules(), counter.id()));
    }

    @Test
    void an_asked_closing_waits_for_the_managers_word() {
        Counter counter = counter("SAMSAT", 0);
        sitsDown(counter);
        doing(() -> counterSessions.close(mall(), officer(counter), true, Ids.secret()));
        assertThat(desk(counter).asksClose()).isTrue();
        assertThat(board().alarms()).anyMatch(Alarm.AsksClose.class::isInstance);
        doing(() -> closeCounter.close(mall(), staff("sari"), counter.id(), CLOSING, Ids.secret()));
        assertThat(desk(counter).state()).isEqualTo(Board.State.ENDED);
    }

    @Test
    void a_paused_queue_gives_no_numbers_until_its_time_and_says_why() {
        var until = clock.instant().plus(Duration.ofMinutes(30));
        doing(() -> pauseQueue.pause(
                mall(), staff("sari"), queue("KTP-REKAM"), PublicReason.SYSTEM_DOWN, Optional.of(until), Ids.secret()));
        refused(VisitProblem.QUEUE_IS_PAUSED_UNTIL, () -> arrive("KTP-REKAM"));
        assertThat(line("KTP-REKAM").pause().orElseThrow().reason()).isEqualTo("SYSTEM_DOWN");
        assertThat(lastBody(queue("KTP-REKAM"), "QUEUE_PAUSED"))
                .contains("SYSTEM_DOWN", Long.toString(until.toEpochMilli()));
        clock.advance(Duration.ofMinutes(31));
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(1);
        doing(() -> pauseQueue.pause(
                mall(),
                staff("sari"),
                queue("KTP-REKAM"),
                PublicReason.OFFICER_ABSENT,
                Optional.empty(),
                Ids.secret()));
        refused(VisitProblem.QUEUE_IS_PAUSED, () -> arrive("KTP-REKAM"));
        doing(() -> pauseQueue.resume(mall(), staff("sari"), queue("KTP-REKAM"), Ids.secret()));
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(2);
        assertThat(events(queue("KTP-REKAM"))).contains("QUEUE_RESUMED");
    }

    @Test
    void a_pause_takes_a_reason_of_the_list_only() {
        assertThat(post("sari", "/board/queues/" + queue("NIB-UMK") + "/pause", "reason", "Bu Ani sakit"))
                .hasStatus(400);
        assertThat(post("sari", "/board/queues/" + queue("NIB-UMK") + "/pause", "reason", "PRAYER", "until", "08:30"))
                .hasStatus(400);
        assertThat(line("NIB-UMK").pause()).isEmpty();
    }

    @Test
    void hours_that_are_extended_let_more_people_in() {
        clock.set(clock.today(), LocalTime.of(14, 58));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> arrive("KTP-REKAM"));
        UUID dukcapil = agency("DUKCAPIL").id();
        assertThat(post("sari", "/board/hours", "agency", dukcapil.toString(), "until", "17:00"))
                .hasStatus3xxRedirection();
        sitsDown(counter("DUKCAPIL", 0));
        assertThat(visit(arrive("KTP-REKAM")).isOpen()).isTrue();
        assertThat(lastBody(mall(), "HOURS_EXTENDED")).contains("17:00", dukcapil.toString());
        assertThat(inside(() -> hours.closing(plan(), dukcapil, clock.today()))).contains(LocalTime.of(17, 0));
    }

    @Test
    void where_the_hall_stays_open_longer_today_its_pages_say_so_and_tomorrow_they_do_not() {
        UUID dukcapil = agency("DUKCAPIL").id();
        doing(() -> extendHours.extend(mall(), staff("sari"), List.of(dukcapil), LocalTime.of(16, 45), Ids.secret()));
        assertThat(body(get("sari", ""))).contains("08.00–16.45");
        assertThat(body(get("sari", "/board"))).contains("Buka sampai 16.45");
        assertThat(board().closes()).contains(LocalTime.of(16, 45));
        clock.set(clock.today(), LocalTime.of(15, 30));
        assertThat(body(http.get().uri("/").exchange())).contains("16.45");
        clock.set(clock.today().plusDays(1), LocalTime.of(9, 0));
        assertThat(body(get("sari", ""))).contains("–15.00").doesNotContain("16.45");
    }

    @Test
    void an_extension_is_told_on_the_board_with_names_and_time_and_gone_tomorrow() {
        String dukcapil = agency("DUKCAPIL").id().toString();
        var answer = post("sari", "/board/hours", "agency", dukcapil, "until", "16.00");
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/m/ogan-ilir/board?extended");
        assertThat(body(get("sari", "/board?extended=")))
                .contains("Jam sudah diperpanjang", agency("DUKCAPIL").shortName() + " sampai 16.00");
        assertThat(body(get("sari", "/board")))
                .contains("Diperpanjang hari ini")
                .doesNotContain("sudah diperpanjang");
        clock.set(clock.today().plusDays(1), LocalTime.of(9, 0));
        assertThat(body(get("sari", "/board"))).doesNotContain("Diperpanjang hari ini");
    }

    @Test
    void all_agencies_of_the_day_are_extended_at_once_and_nobody_is_made_shorter() {
        UUID longer = agency("SAMSAT").id();
        doing(() -> extendHours.extend(mall(), staff("sari"), List.of(longer), LocalTime.of(17, 0), Ids.secret()));
        assertThat(post("sari", "/board/hours", "all", "true", "until", "16.00"))
                .hasStatus3xxRedirection();
        assertThat(board().extended()).containsEntry(longer, LocalTime.of(17, 0));
        assertThat(board().extended().values())
                .filteredOn(LocalTime.of(16, 0)::equals)
                .hasSizeGreaterThan(5);
        plan().agencies()
                .keySet()
                .forEach(agency -> assertThat(inside(() -> hours.closing(plan(), agency, clock.today()))
                                .orElse(LocalTime.MAX))
                        .isAfterOrEqualTo(LocalTime.of(16, 0)));
        assertThat(post("sari", "/board/hours", "all", "true", "until", "15.30"))
                .hasStatus(409);
    }

    @Test
    void hours_are_never_made_shorter() {
        UUID dukcapil = agency("DUKCAPIL").id();
        refused(
                HallProblem.NOT_LATER_THAN_CLOSING,
                () -> doing(() -> extendHours.extend(
                        mall(), staff("sari"), List.of(dukcapil), LocalTime.of(14, 0), Ids.secret())));
        clock.set(clock.today().with(java.time.DayOfWeek.SATURDAY), LocalTime.of(9, 0));
        refused(
                HallProblem.NOT_OPEN_TODAY,
                () -> doing(() -> extendHours.extend(
                        mall(), staff("sari"), List.of(dukcapil), LocalTime.of(17, 0), Ids.secret())));
    }

    @Test
    void an_opened_contingent_holds_for_today_and_only_grows() {
        UUID queue = queue("SIP-BIDAN");
        doing(() -> openContingent.open(mall(), staff("sari"), queue, 12, Ids.secret()));
        assertThat(line("SIP-BIDAN").contingent()).isEqualTo(12);
        arrive("SIP-BIDAN");
        assertThat(line("SIP-BIDAN").contingent()).isEqualTo(12);
        refused(
                HallProblem.CONTINGENT_NOT_MORE,
                () -> doing(() -> openContingent.open(mall(), staff("sari"), queue, 12, Ids.secret())));
        refused(
                HallProblem.CONTINGENT_TOO_LARGE,
                () -> doing(() -> openContingent.open(mall(), staff("sari"), queue, 1_000, Ids.secret())));
        clock.set(clock.today().plusDays(1), LocalTime.of(9, 0));
        assertThat(line("SIP-BIDAN").contingent()).isEqualTo(10);
    }
}
