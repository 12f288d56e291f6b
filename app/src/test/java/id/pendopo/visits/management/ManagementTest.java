package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.ProblemType;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.PublicReason;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ManagementTest extends HallTest {
    @Autowired
    private Boards boards;

    @Autowired
    private PauseQueue pauseQueue;

    @Autowired
    private ExtendHours extendHours;

    @Autowired
    private OpenContingent openContingent;

    @Autowired
    private CloseCounter closeCounter;

    @Autowired
    private CounterSessions counterSessions;

    @Autowired
    private CallNext callNext;

    @Autowired
    private ServeStop serveStop;

    @Autowired
    private QueueBooks books;

    @Autowired
    private List<LiveView> liveViews;

    @AfterEach
    void nothingIsPaused() {
        doing(() -> jdbc.sql(
                        "update visits.queue_pause set lifted_at = since where region_id = 1610 and lifted_at is null")
                .update());
    }

    private UUID queue(String service) {
        return inside(() -> books.of(mall()).forService(service(service).id()))
                .orElseThrow()
                .id();
    }

    private Board board() {
        return inside(() -> boards.of(mall()));
    }

    private Board.Desk desk(Counter counter) {
        return board().desks().stream()
                .filter(desk -> desk.counter().id().equals(counter.id()))
                .findFirst()
                .orElseThrow();
    }

    private Board.Line line(String service) {
        UUID queue = queue(service);
        return board().lines().stream()
                .filter(line -> line.queue().id().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    private void sitsDown(Counter counter) {
        doing(() -> counterSessions.open(mall(), officer(counter), counter.id(), Ids.secret()));
    }

    private static void refused(ProblemType type, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(type));
    }

    @Test
    void the_board_tells_what_each_counter_does() {
        Counter counter = counter("DUKCAPIL", 0);
        assertThat(desk(counter).state()).isEqualTo(Board.State.UNMANNED);
        sitsDown(counter);
        assertThat(desk(counter).state()).isEqualTo(Board.State.READY);
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID stop = inside(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        assertThat(desk(counter).state()).isEqualTo(Board.State.CALLED);
        assertThat(desk(counter).number()).contains(ticket.number());
        doing(() -> serveStop.start(mall(), officer(counter), stop, Ids.secret()));
        assertThat(desk(counter).state()).isEqualTo(Board.State.SERVING);
        doing(() -> serveStop.finish(mall(), officer(counter), stop, Outcome.ISSUED, 1, Ids.secret()));
        doing(() -> counterSessions.startBreak(mall(), officer(counter), Duration.ofMinutes(15), Ids.secret()));
        assertThat(desk(counter).state()).isEqualTo(Board.State.BREAK);
        clock.set(clock.today(), LocalTime.of(16, 0));
        assertThat(desk(counter("DUKCAPIL", 1)).state()).isEqualTo(Board.State.CLOSED);
    }

    @Test
    void a_queue_shows_who_waits_how_long_and_what_a_newcomer_can_expect() {
        sitsDown(counter("DUKCAPIL", 0));
        int before = line("KTP-REKAM").waiting();
        arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(12));
        arrive("KTP-REKAM");
        Board.Line line = line("KTP-REKAM");
        assertThat(line.waiting()).isEqualTo(before + 2);
        assertThat(line.longest()).contains(Duration.ofMinutes(12));
        assertThat(line.newcomer().orElseThrow().median()).isAfter(clock.instant());
        assertThat(line.newcomer().orElseThrow().bound())
                .isAfterOrEqualTo(line.newcomer().orElseThrow().median());
        assertThat(line.issued()).isEqualTo(2);
    }

    @Test
    void alarms_ring_for_empty_counters_long_waits_help_and_a_forgotten_finish() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID stop = inside(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        doing(() -> serveStop.start(mall(), officer(counter), stop, Ids.secret()));
        doing(() -> counterSessions.callHelp(mall(), officer(counter), Ids.secret()));
        arrive("KTP-REKAM");
        arrive("NIB-UMK");
        clock.advance(Duration.ofMinutes(65));
        List<Alarm> alarms = board().alarms();
        assertThat(alarms.getFirst())
                .isInstanceOfSatisfying(
                        Alarm.Help.class, help -> assertThat(help.counter()).isEqualTo(counter));
        assertThat(alarms)
                .anySatisfy(alarm -> assertThat(alarm)
                        .isInstanceOfSatisfying(
                                Alarm.Unmanned.class,
                                empty -> assertThat(empty.counters())
                                        .contains(counter("DUKCAPIL", 1))
                                        .doesNotContain(counter)));
        assertThat(alarms)
                .anySatisfy(alarm -> assertThat(alarm)
                        .isInstanceOfSatisfying(
                                Alarm.NobodyThere.class,
                                nobody -> assertThat(nobody.queue().id()).isEqualTo(queue("NIB-UMK"))));
        assertThat(alarms)
                .anySatisfy(alarm -> assertThat(alarm)
                        .isInstanceOfSatisfying(
                                Alarm.TooLong.class,
                                late -> assertThat(late.queue().id()).isEqualTo(queue("KTP-REKAM"))));
        assertThat(alarms)
                .anySatisfy(alarm -> assertThat(alarm)
                        .isInstanceOfSatisfying(
                                Alarm.Forgotten.class,
                                forgot -> assertThat(forgot.number()).isEqualTo(ticket.number())));
        doing(() -> closeCounter.helpCame(mall(), staff("sari"), counter.id(), Ids.secret()));
        assertThat(board().alarms()).noneMatch(Alarm.Help.class::isInstance);
    }

    @Test
    void the_manager_closes_a_counter_and_the_visitor_there_stays_to_the_end() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        arrive("KTP-REKAM");
        UUID stop = inside(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        UUID session = inside(() -> reader.sessionOf(officer(counter).id()))
                .orElseThrow()
                .id();
        assertThat(post("sari", "/board/counters/" + counter.id() + "/close")).hasStatus3xxRedirection();
        assertThat(inside(() -> reader.sessionOf(officer(counter).id()))).isEmpty();
        assertThat(inside(() -> reader.visitOfStop(stop)).orElseThrow().busy()).isPresent();
        assertThat(lastBody(session, "COUNTER_CLOSED")).contains("MANAGER");
        refused(
                HallProblem.COUNTER_WITHOUT_OFFICER,
                () -> doing(() -> closeCounter.close(mall(), staff("sari"), counter.id(), Ids.secret())));
    }

    @Test
    void an_asked_closing_waits_for_the_managers_word() {
        Counter counter = counter("SAMSAT", 0);
        sitsDown(counter);
        doing(() -> counterSessions.close(mall(), officer(counter), true, Ids.secret()));
        assertThat(desk(counter).asksClose()).isTrue();
        assertThat(board().alarms()).anyMatch(Alarm.AsksClose.class::isInstance);
        doing(() -> closeCounter.close(mall(), staff("sari"), counter.id(), Ids.secret()));
        assertThat(desk(counter).state()).isEqualTo(Board.State.ENDED);
    }

    @Test
    void a_paused_queue_gives_no_numbers_until_its_time_and_says_why() {
        var until = clock.instant().plus(Duration.ofMinutes(30));
        doing(() -> pauseQueue.pause(
                mall(), staff("sari"), queue("KTP-REKAM"), PublicReason.SYSTEM_DOWN, Optional.of(until), Ids.secret()));
        refused(VisitProblem.QUEUE_IS_PAUSED, () -> arrive("KTP-REKAM"));
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
        assertThat(inside(() -> extendHours.closing(plan(), dukcapil, clock.today())))
                .contains(LocalTime.of(17, 0));
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

    @Test
    void who_holds_a_number_when_the_counters_are_closed_is_listed() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(board().holders()).isEmpty();
        clock.set(clock.today(), LocalTime.of(15, 5));
        assertThat(board().holders()).extracting(holder -> holder.visit().id()).contains(ticket.visit());
        assertThat(body(get("sari", "/board"))).contains("/reception/visits/" + ticket.visit());
    }

    @Test
    void an_overseer_looks_and_touches_nothing() {
        var page = get("ansor", "/board");
        assertThat(page).hasStatusOk();
        assertThat(body(page)).doesNotContain("/board/counters/", "/board/queues/", "/board/hours");
        UUID counter = counter("DUKCAPIL", 0).id();
        assertThat(get("ansor", "/board/counters/" + counter)).hasStatus(403);
        assertThat(post("ansor", "/board/counters/" + counter + "/close")).hasStatus(403);
        assertThat(post("ansor", "/board/queues/" + queue("KTP-REKAM") + "/pause", "reason", "PRAYER"))
                .hasStatus(403);
        assertThat(post(
                        "dodi",
                        "/board/hours",
                        "agency",
                        agency("DUKCAPIL").id().toString(),
                        "until",
                        "17:00"))
                .hasStatus(403);
    }

    @Test
    void what_is_pushed_is_what_the_page_shows() {
        arrive("KTP-REKAM");
        LiveView view = liveViews.stream()
                .filter(one -> one.kind().equals("board"))
                .findFirst()
                .orElseThrow();
        assertThat(view.key(mall(), "", Optional.empty())).isEmpty();
        assertThat(view.key(mall(), "", Optional.of(staff("dodi")))).isEmpty();
        String key = view.key(mall(), "", Optional.of(staff("sari"))).orElseThrow();
        String page = body(get("sari", "/board"));
        inside(() -> view.parts(mall(), key, Lang.ID)).forEach((part, content) -> {
            assertThat(page).as(part).contains("id=\"" + part + "\"");
            assertThat(content).doesNotContain("<form");
        });
        assertThat(inside(() -> view.parts(mall(), key, Lang.ID)).get("board-lines"))
                .isSubstringOf(page);
    }

    @Test
    void every_page_of_the_board_opens() {
        assertThat(get("sari", "/board/counters/" + counter("DUKCAPIL", 0).id()))
                .hasStatusOk();
        assertThat(get("sari", "/board/queues/" + queue("KTP-REKAM"))).hasStatusOk();
        assertThat(get("sari", "/board/hours")).hasStatusOk();
        assertThat(get("laras", "/board")).hasStatusOk();
        assertThat(get("sari", "/board/queues/" + UUID.randomUUID())).hasStatus(404);
    }
}
