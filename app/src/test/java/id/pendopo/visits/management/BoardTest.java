package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.PublicReason;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the manager sees. */
class BoardTest extends ManagerTest {
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
    void queues_stand_in_the_order_of_their_longest_wait_with_their_agency_and_the_quiet_ones_are_folded() {
        arrive("NIB-UMK");
        clock.advance(Duration.ofMinutes(3));
        arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(1));
        doing(() -> pauseQueue.pause(
                mall(), staff("sari"), queue("SIP-BIDAN"), PublicReason.PRAYER, Optional.empty(), Ids.secret()));
        String page = body(get("sari", "/board"));
        String lines = page.split("id=\"board-lines\"")[1].split("<details class=\"fold\"")[0];
        String quiet = page.split("<details class=\"fold\"")[1].split("</details>")[0];
        assertThat(lines)
                .containsSubsequence(
                        "/board/queues/" + queue("NIB-UMK"),
                        agency("DPMPTSP").shortName(),
                        "/board/queues/" + queue("KTP-REKAM"),
                        agency("DUKCAPIL").shortName(),
                        "/board/queues/" + queue("SIP-BIDAN"));
        assertThat(lines.split("<th scope=\"row\">", -1)).hasSize(4);
        assertThat(lines.substring(lines.indexOf("/board/queues/" + queue("SIP-BIDAN"))))
                .as("a paused queue promises nobody anything")
                .containsPattern("data-label=\"Bila datang sekarang\">–</td>");
        assertThat(quiet.split("<th scope=\"row\">", -1))
                .hasSize(board().lines().size() - 3 + 1);
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
