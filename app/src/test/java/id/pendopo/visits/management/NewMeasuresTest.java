package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.setup.QueueSheet;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A queue moved to another counter, something announced, people called in. */
class NewMeasuresTest extends ManagerTest {
    @Autowired
    private MoveQueue moveQueue;

    @Autowired
    private Announce announce;

    @Autowired
    private Announcements announcements;

    @Autowired
    private CallPeopleIn callPeopleIn;

    @Autowired
    private QueueSheet sheet;

    /** A counter of the civil registry's queue, and one of the licensing office's that does not call from its queue. */
    private Counter free(UUID queue) {
        return inside(() -> moveQueue.targets(mall(), queue)).getFirst();
    }

    private Counter source(UUID queue) {
        return inside(() -> moveQueue.sources(mall(), queue)).getFirst();
    }

    private void move(UUID queue, Counter from, Counter to) {
        doing(() -> moveQueue.move(mall(), staff("sari"), queue, from.id(), to.id(), Ids.secret()));
    }

    /** A queue of which another counter of the agency could call as well. */
    private UUID movable() {
        return inside(() -> books.of(mall())).queues().keySet().stream()
                .sorted()
                .filter(queue -> !inside(() -> moveQueue.targets(mall(), queue)).isEmpty())
                .filter(queue -> !inside(() -> moveQueue.sources(mall(), queue)).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_moved_queue_is_called_from_the_other_counter_for_the_day_and_the_queues_own_counters_stay_as_they_are() {
        UUID queue = movable();
        String usual = inside(() -> sheet.export(mall()));
        Counter from = source(queue);
        Counter to = free(queue);
        move(queue, from, to);
        assertThat(inside(() -> books.of(mall()).forCounter(to.id()))).contains(queue);
        assertThat(inside(() -> books.of(mall()).forCounter(from.id()))).doesNotContain(queue);
        assertThat(inside(() -> sheet.export(mall()))).isEqualTo(usual);
        assertThat(inside(() -> history.of(queue)))
                .last()
                .satisfies(event -> assertThat(event.event().type()).isEqualTo("QUEUE_MOVED"));
        assertThat(body(get("sari", "/board/queues/" + queue))).contains("Kembalikan");
        clock.set(clock.today().plusDays(1), LocalTime.of(9, 0));
        doing(() -> books.forget(mall()));
        assertThat(inside(() -> books.of(mall()).forCounter(from.id()))).contains(queue);
        assertThat(inside(() -> books.of(mall()).forCounter(to.id()))).doesNotContain(queue);
    }

    @Test
    void a_move_is_taken_back_with_one_press_and_a_repeated_press_does_nothing() {
        UUID queue = movable();
        Counter from = source(queue);
        Counter to = free(queue);
        move(queue, from, to);
        UUID move = inside(() -> books.of(mall())).moves().getLast().id();
        String key = Ids.secret();
        for (int i = 0; i < 2; i++) {
            doing(() -> moveQueue.takeBack(mall(), staff("sari"), move, key));
        }
        assertThat(inside(() -> books.of(mall()).forCounter(from.id()))).contains(queue);
        assertThat(inside(() -> books.of(mall()).moves())).isEmpty();
        assertThat(inside(() -> history.of(queue)).stream()
                        .filter(event -> event.event().type().equals("QUEUE_MOVED_BACK")))
                .hasSize(1);
    }

    @Test
    void a_queue_moves_only_from_a_counter_that_calls_from_it_to_another_of_its_agency() {
        UUID queue = movable();
        Counter from = source(queue);
        Counter stranger = counter("PLN", 0);
        refused(HallProblem.COUNTER_NOT_FOR_QUEUE, () -> move(queue, from, stranger));
        refused(HallProblem.COUNTER_NOT_FOR_QUEUE, () -> move(queue, from, from));
        refused(HallProblem.COUNTER_NOT_FOR_QUEUE, () -> move(queue, free(queue), free(queue)));
        refused(VisitProblem.QUEUE_UNKNOWN, () -> move(UUID.randomUUID(), from, free(queue)));
    }

    @Test
    void an_announcement_is_read_on_display_kiosk_and_phone_until_its_time_and_the_history_holds_no_word_of_it() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(post(
                        "sari",
                        "/board/announce",
                        "indonesian",
                        "Genset menyala 5 menit",
                        "english",
                        "The generator is running",
                        "until",
                        "09.30"))
                .hasStatus(302);
        String phone = "/t/ogan-ilir/" + ticket.secret();
        assertThat(body(http.get().uri(phone).exchange())).contains("Genset menyala 5 menit");
        for (String screen : List.of("/display", "/display?plain", "/kiosk")) {
            assertThat(body(get("sari", screen))).as(screen).contains("Genset menyala 5 menit");
        }
        LiveView view = liveViews.stream()
                .filter(one -> one.kind().equals("announcement"))
                .findFirst()
                .orElseThrow();
        assertThat(view.key(mall(), "", Optional.empty())).contains("");
        assertThat(inside(() -> view.parts(mall(), "", Lang.EN)).get("announcement"))
                .contains("The generator is running");
        Announcement one = inside(() -> announcements.now(mall())).getFirst();
        assertThat(inside(() -> history.of(one.id()))).singleElement().satisfies(event -> {
            assertThat(event.event().type()).isEqualTo("ANNOUNCED");
            assertThat(event.event().body()).doesNotContain("Genset");
            assertThat(view.touchedBy(event)).isEqualTo(LiveView.ALL);
        });
        clock.set(clock.today(), LocalTime.of(9, 30));
        assertThat(body(http.get().uri(phone).exchange())).doesNotContain("Genset");
    }

    @Test
    void an_announcement_is_ended_early_needs_both_languages_and_a_time_to_come_and_there_are_three_at_most() {
        refused(HallProblem.ANNOUNCEMENT_UNREADABLE, () -> say(" ", "Hello", 10));
        refused(HallProblem.ANNOUNCEMENT_UNREADABLE, () -> say("Halo", "x".repeat(161), 10));
        refused(HallProblem.ANNOUNCEMENT_OVER, () -> say("Halo", "Hello", 0));
        for (int i = 0; i < 3; i++) {
            say("Halo " + i, "Hello " + i, 10);
        }
        refused(HallProblem.ANNOUNCEMENTS_FULL, () -> say("Halo 4", "Hello 4", 10));
        for (Announcement one : inside(() -> announcements.now(mall()))) {
            assertThat(post("sari", "/board/announce/" + one.id() + "/end")).hasStatus(302);
        }
        assertThat(inside(() -> announcements.now(mall()))).isEmpty();
    }

    @Test
    void a_ready_sentence_is_chosen_and_spoken_and_the_form_says_that_ones_own_is_only_written() {
        String form = body(get("sari", "/board/announce"));
        assertThat(form)
                .contains("value=\"announce-child\"", "Seorang anak menunggu keluarganya", "A child is waiting")
                .contains("Hanya ditulis, tidak diucapkan", "Paling lama 5 menit");
        assertThat(post("sari", "/board/announce/aloud", "sentence", "announce-child", "spokenUntil", "09.30"))
                .hasStatus(302);
        assertThat(body(get("sari", "/board/announce"))).contains("Diucapkan");
        assertThat(body(get("sari", "/display"))).contains("Seorang anak menunggu keluarganya di meja informasi.");
        assertThat(post("sari", "/board/announce/aloud", "spokenUntil", "09.30"))
                .hasStatus(400)
                .bodyText()
                .contains("data-code=\"sentence-unknown\"");
        assertThat(post("sari", "/board/announce/aloud", "sentence", "announce-child", "spokenUntil", "00.01"))
                .hasStatus(400)
                .bodyText()
                .contains("id=\"wrong-spokenUntil\"")
                .doesNotContain("id=\"wrong-until\"")
                .contains("value=\"announce-child\" checked");
        doing(() -> announce.end(
                mall(),
                staff("sari"),
                inside(() -> announcements.now(mall())).getFirst().id(),
                Ids.secret()));
    }

    private void say(String indonesian, String english, int minutes) {
        doing(() -> announce.write(
                mall(),
                staff("sari"),
                indonesian,
                english,
                clock.instant().plus(Duration.ofMinutes(minutes)),
                Ids.secret()));
    }

    @Test
    void people_outside_are_called_in_by_the_managers_word_and_told_so() {
        refused(
                HallProblem.NOBODY_OUTSIDE,
                () -> doing(() -> callPeopleIn.ask(mall(), staff("sari"), 1, Ids.secret())));
        List<IssuedTicket> tickets = List.of(arrive("KTP-REKAM"), arrive("KTP-REKAM"), arrive("KTP-REKAM"));
        doing(() -> jdbc.sql("update visits.visit set outside = true where region_id = 1610 and id = any(:ids)")
                .param("ids", tickets.stream().map(IssuedTicket::visit).toArray(UUID[]::new))
                .update());
        String key = Ids.secret();
        for (int i = 0; i < 2; i++) {
            doing(() -> callPeopleIn.ask(mall(), staff("sari"), 2, key));
        }
        assertThat(tickets).filteredOn(ticket -> visit(ticket).outside()).hasSize(1);
        assertThat(tickets.stream()
                        .flatMap(ticket -> inside(() -> history.of(ticket.visit())).stream())
                        .filter(event -> event.event().type().equals("VISIT_CALLED_IN")))
                .hasSize(2);
        refused(
                HallProblem.PEOPLE_UNREADABLE,
                () -> doing(() -> callPeopleIn.ask(mall(), staff("sari"), 21, Ids.secret())));
    }
}
