package id.pendopo.visits.voice;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.management.Announce;
import id.pendopo.visits.management.Announcements;
import id.pendopo.visits.voice.Speaking.Said;
import id.pendopo.visits.voice.Speaking.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the manager announces is said aloud once in each zone, and calls come first. */
class SpokenAnnouncementTest extends HallTest {
    private static final String PAPERS = "announce-papers";
    private static final String CHILD = "announce-child";
    private static final String ZONE = "A";

    @Autowired
    private Speaking speaking;

    @Autowired
    private Announce announce;

    @Autowired
    private Announcements announcements;

    @Autowired
    private VoiceBook voices;

    @Autowired
    private CounterSessions counters;

    @Autowired
    private CallNext callNext;

    private final UUID device = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void silence() {
        doing(() -> {
            jdbc.sql("delete from visits.speaker where region_id = 1610").update();
            jdbc.sql("delete from visits.announcement where region_id = 1610").update();
            jdbc.sql("delete from visits.voice where region_id = 1610").update();
            announcements.forget(mall());
        });
    }

    @Test
    void an_announcement_is_said_once_in_each_zone_in_the_words_that_are_written() {
        announced(PAPERS);
        for (String zone : List.of("", ZONE)) {
            Turn.Announcement said = due(zone, "page of " + zone);
            assertThat(said.sentence().name()).isEqualTo(PAPERS);
            assertThat(said.speech().caption())
                    .isEqualTo(
                            inside(() -> announcements.now(mall())).getFirst().textId());
            assertThat(ask(zone, "page of " + zone, said.which()).say()).isNull();
            assertThat(ask(zone, "page of " + zone, said.which()).say())
                    .as("told twice counts once")
                    .isNull();
            assertThat(events(said.which().id()).stream().filter("ANNOUNCEMENT_SPOKEN"::equals))
                    .hasSize(zone.isEmpty() ? 1 : 2);
        }
    }

    @Test
    void a_call_that_is_due_goes_before_an_announcement_and_one_that_comes_meanwhile_after_it() {
        announced(PAPERS);
        called(0);
        Turn first = ask("", "lobby", null);
        assertThat(first.say()).isInstanceOf(Turn.Call.class);
        Turn second = ask("", "lobby", which(first));
        assertThat(second.say()).isInstanceOf(Turn.Announcement.class);
        called(1);
        assertThat(ask("", "other", null).speaking())
                .as("never two voices at once")
                .isFalse();
        Turn third = ask("", "lobby", which(second));
        assertThat(third.say()).isInstanceOf(Turn.Call.class);
        assertThat(ask("", "lobby", which(third)).say()).isNull();
    }

    @Test
    void of_two_displays_the_other_one_takes_over_and_says_it_again_from_its_beginning() {
        assertThat(ask("", "lobby", null).speaking()).isTrue();
        announced(PAPERS);
        Turn.Announcement begun = due("", "lobby");
        assertThat(ask("", "other", null).speaking()).isFalse();
        clock.advance(begun.speech().length().plusSeconds(9));
        assertThat(ask("", "other", null).speaking())
                .as("not in the middle of the sentence")
                .isFalse();
        clock.advance(Duration.ofSeconds(22));
        assertThat(due("", "other").which()).isEqualTo(begun.which());
        assertThat(ask("", "lobby", null).speaking()).isFalse();
    }

    @Test
    void a_display_that_was_loaded_again_in_the_middle_of_it_says_it_from_its_beginning() {
        announced(PAPERS);
        Turn.Announcement begun = due("", "lobby");
        assertThat(due("", "lobby").which()).isEqualTo(begun.which());
        assertThat(ask("", "lobby", begun.which()).say()).isNull();
    }

    @Test
    void what_is_ended_before_it_was_said_is_not_said_any_more_nor_what_is_over() {
        UUID first = announced(PAPERS);
        doing(() -> announce.end(mall(), staff("sari"), first, Ids.secret()));
        assertThat(ask("", "lobby", null).say()).isNull();
        announced(CHILD);
        clock.advance(Duration.ofMinutes(31));
        assertThat(ask("", "lobby", null).say()).isNull();
    }

    @Test
    void what_the_manager_wrote_freely_is_not_said() {
        doing(() -> announce.write(
                mall(),
                staff("sari"),
                "Mobil putih menghalangi pintu",
                "A white car blocks the door",
                clock.instant().plus(Duration.ofMinutes(5)),
                Ids.secret()));
        assertThat(ask("", "lobby", null).say()).isNull();
        assertThat(inside(() -> announcements.now(mall())).getFirst().spoken()).isFalse();
    }

    @Test
    void it_comes_round_after_as_many_minutes_as_the_mall_has_chosen_and_takes_the_turn_from_nobody() {
        rules(1, false, 4);
        announced(PAPERS);
        Said first = due("", "lobby").which();
        assertThat(ask("", "lobby", first).say()).isNull();
        clock.advance(Duration.ofMinutes(3));
        assertThat(ask("", "lobby", null).say()).isNull();
        clock.advance(Duration.ofSeconds(65));
        assertThat(ask("", "other", null).speaking())
                .as("the speaker asks once a minute and will hear of it")
                .isFalse();
        Turn.Announcement again = due("", "lobby");
        assertThat(again.which().id()).isEqualTo(first.id());
        assertThat(again.which().since()).isAfter(first.since());
        assertThat(ask("", "lobby", first).say())
                .as("the first time, told late, is not the second")
                .isNotNull();
        assertThat(ask("", "lobby", again.which()).say()).isNull();
        rules(1, false, 0);
        clock.advance(Duration.ofMinutes(20));
        assertThat(ask("", "lobby", null).say()).as("once only").isNull();
    }

    @Test
    void each_language_of_the_mall_is_heard_in_turn_and_as_often_as_its_calls_are() {
        announced(CHILD);
        Duration once = due("", "lobby").speech().length();
        rules(2, true, 0);
        Turn.Announcement both = due("", "lobby");
        assertThat(both.speech().caption())
                .isEqualTo(both.sentence().textId() + " " + both.sentence().textEn());
        assertThat(both.speech().length()).isGreaterThan(once.multipliedBy(3));
    }

    @Test
    void a_sentence_that_is_true_for_minutes_only_is_not_announced_for_longer() {
        announced("announce-closing");
        assertThat(inside(() -> announcements.now(mall())).getFirst().until())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void the_measure_counts_once_however_often_it_is_sent() {
        String key = Ids.secret();
        for (int i = 0; i < 2; i++) {
            speak(PAPERS, key);
        }
        assertThat(inside(() -> announcements.now(mall()))).hasSize(1);
    }

    private UUID announced(String sentence) {
        speak(sentence, Ids.secret());
        return inside(() -> announcements.now(mall())).getFirst().id();
    }

    private void speak(String sentence, String key) {
        doing(() ->
                announce.speak(mall(), staff("sari"), sentence, clock.instant().plus(Duration.ofMinutes(30)), key));
    }

    private void rules(int times, boolean english, int again) {
        doing(() -> voices.save(
                mall(),
                staff("sari"),
                new VoiceRules(Spelling.DIGITS, false, true, english, true, times, 100, again),
                Ids.secret()));
    }

    private void called(int counter) {
        arrive("KTP-HILANG");
        Actor officer = officer(counter("DUKCAPIL", counter));
        doing(() -> {
            counters.open(mall(), officer, counter("DUKCAPIL", counter).id(), Ids.secret());
            callNext.next(mall(), officer, Ids.secret());
        });
    }

    private Turn ask(String zone, String page, @Nullable Said said) {
        return inside(() -> speaking.turn(new Screen(mall(), zone, device, page), said));
    }

    private Turn.Announcement due(String zone, String page) {
        return (Turn.Announcement)
                Optional.ofNullable(ask(zone, page, null).say()).orElseThrow();
    }

    private static Said which(Turn turn) {
        return Optional.ofNullable(turn.say()).orElseThrow().which();
    }
}
