package id.pendopo.visits.voice;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.voice.Speaking.Said;
import id.pendopo.visits.voice.Speaking.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SpeakingTest extends HallTest {
    @Autowired
    private Speaking speaking;

    @Autowired
    private CounterSessions counters;

    @Autowired
    private CallNext callNext;

    @Autowired
    private ServeStop serve;

    private final UUID device = UUID.randomUUID();

    @BeforeEach
    void silence() {
        doing(() ->
                jdbc.sql("delete from visits.speaker where region_id = 1610").update());
    }

    @Test
    void a_call_is_said_once_in_the_words_of_its_caption_and_the_history_knows_it() {
        IssuedTicket ticket = called("KTP-HILANG", 0);
        Turn.Call call = due("lobby");
        assertThat(call.which().id()).isEqualTo(stop(ticket, "KTP-HILANG").id());
        assertThat(call.speech().caption()).contains("silakan menuju loket").endsWith(".");
        assertThat(call.speech().length()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(15));
        assertThat(due("lobby").which()).as("still due until it was said").isEqualTo(call.which());
        assertThat(ask("lobby", call.which()).say()).as("said").isNull();
        assertThat(ask("lobby", call.which()).say())
                .as("said twice counts once")
                .isNull();
        assertThat(spoken(ticket)).isEqualTo(1);
    }

    @Test
    void calls_are_said_in_the_order_in_which_they_were_made() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(stop(called("KTP-HILANG", i), "KTP-HILANG").id());
            clock.advance(Duration.ofSeconds(1));
        }
        List<UUID> said = new ArrayList<>();
        Turn turn = ask("lobby", null);
        while (turn.say() != null) {
            said.add(turn.say().which().id());
            turn = ask("lobby", turn.say().which());
        }
        assertThat(said).isEqualTo(made);
    }

    @Test
    void a_call_that_is_repeated_is_said_again_and_the_third_is_announced_as_the_last() {
        IssuedTicket ticket = called("KTP-HILANG", 0);
        Turn.Call first = due("lobby");
        assertThat(ask("lobby", first.which()).say()).isNull();
        recall(ticket);
        Turn.Call second = due("lobby");
        assertThat(second.call().last()).isFalse();
        recall(ticket);
        Turn.Call third = due("lobby");
        assertThat(third.call().last()).isTrue();
        assertThat(third.speech().caption()).startsWith("Panggilan terakhir. Nomor antrean");
    }

    @Test
    void whoever_has_come_to_the_counter_is_not_called_out_any_more() {
        IssuedTicket ticket = called("KTP-HILANG", 0);
        LiveStop stop = stop(ticket, "KTP-HILANG");
        doing(() -> serve.start(mall(), officer(counter("DUKCAPIL", 0)), stop.id(), Ids.secret()));
        assertThat(ask("lobby", null).say()).isNull();
    }

    @Test
    void of_two_displays_in_a_zone_one_speaks_and_the_other_takes_over_when_it_falls_silent() {
        assertThat(ask("lobby", null).speaking()).isTrue();
        assertThat(ask("second", null).speaking()).isFalse();
        called("KTP-HILANG", 0);
        assertThat(ask("second", null).speaking())
                .as("the first one has not had its time yet")
                .isFalse();
        clock.advance(Duration.ofSeconds(21));
        Turn turn = ask("second", null);
        assertThat(turn.speaking()).as("the first one left a call unsaid").isTrue();
        assertThat(turn.say()).isNotNull();
        assertThat(ask("lobby", null).speaking())
                .as("the first one is back: it is not its turn any more")
                .isFalse();
    }

    @Test
    void only_the_zones_speaker_is_believed_that_a_call_was_said_and_only_of_the_call_as_it_was_made() {
        IssuedTicket ticket = called("KTP-HILANG", 0);
        Said said = due("lobby").which();
        assertThat(ask("second", said).speaking()).isFalse();
        assertThat(due("lobby").which()).as("still due").isEqualTo(said);
        for (int early = 1; early <= 3; early++) {
            assertThat(ask(
                                    "lobby",
                                    new Said(
                                            said.kind(), said.id(), said.since().minusSeconds(early)))
                            .say())
                    .isNotNull();
        }
        assertThat(spoken(ticket)).isZero();
        assertThat(ask("lobby", said).say()).isNull();
        assertThat(spoken(ticket)).isEqualTo(1);
    }

    @Test
    void a_display_that_is_closed_leaves_its_turn_and_one_that_is_gone_since_the_clock_was_set_back_loses_it() {
        assertThat(ask("lobby", null).speaking()).isTrue();
        doing(() -> speaking.leave(new Screen(mall(), "", device, "lobby")));
        assertThat(ask("second", null).speaking()).isTrue();
        clock.advance(Duration.ofHours(-2));
        assertThat(ask("third", null).speaking()).isTrue();
    }

    @Test
    void nobody_takes_over_in_the_middle_of_a_sentence() {
        called("KTP-HILANG", 0);
        Turn.Call call = due("lobby");
        clock.advance(Duration.ofSeconds(1));
        called("KTP-HILANG", 1);
        clock.advance(call.speech().length().plusSeconds(9));
        assertThat(ask("second", null).speaking()).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(due("second").which()).as("said again from its beginning").isEqualTo(call.which());
    }

    @Test
    void two_displays_that_ask_at_the_same_moment_are_never_both_told_to_speak() throws Exception {
        called("KTP-HILANG", 0);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                silence();
                List<Callable<Turn>> asked = new ArrayList<>();
                for (String page : List.of("one", "two", "three", "four")) {
                    asked.add(() -> ask(page, null));
                }
                int speaking = 0;
                for (Future<Turn> turn : both.invokeAll(asked)) {
                    speaking += turn.get().speaking() ? 1 : 0;
                }
                assertThat(speaking).as("round %d", round).isEqualTo(1);
            }
        }
    }

    @Test
    void a_zone_hears_its_own_counters_only_and_the_whole_hall_hears_all() {
        Counter counter = counter("DUKCAPIL", 0);
        IssuedTicket ticket = called("KTP-HILANG", 0);
        UUID stop = stop(ticket, "KTP-HILANG").id();
        String elsewhere = plan().counters().values().stream()
                .map(Counter::area)
                .filter(area -> !area.equals(counter.area()))
                .findFirst()
                .orElseThrow();
        assertThat(inside(() -> speaking.turn(new Screen(mall(), elsewhere, device, "a"), null))
                        .say())
                .isNull();
        Turn here = inside(() -> speaking.turn(new Screen(mall(), counter.area(), device, "b"), null));
        assertThat(Objects.requireNonNull(here.say()).which().id()).isEqualTo(stop);
        assertThat(due("c").which().id()).isEqualTo(stop);
    }

    private IssuedTicket called(String service, int counter) {
        IssuedTicket ticket = arrive(service);
        Actor officer = officer(counter("DUKCAPIL", counter));
        doing(() -> {
            counters.open(mall(), officer, counter("DUKCAPIL", counter).id(), Ids.secret());
            callNext.next(mall(), officer, Ids.secret());
        });
        return ticket;
    }

    private void recall(IssuedTicket ticket) {
        clock.advance(Duration.ofMinutes(1));
        doing(() -> serve.recall(
                mall(),
                officer(counter("DUKCAPIL", 0)),
                stop(ticket, "KTP-HILANG").id(),
                Ids.secret()));
    }

    private Turn ask(String page, @Nullable Said said) {
        return inside(() -> speaking.turn(new Screen(mall(), "", device, page), said));
    }

    private Turn.Call due(String page) {
        return Optional.ofNullable((Turn.Call) ask(page, null).say()).orElseThrow();
    }

    private long spoken(IssuedTicket ticket) {
        return inside(() ->
                jdbc.sql("""
                select count(*) from platform.event where region_id = 1610 and type = 'CALL_SPOKEN' and subject_id = :visit
                """).param("visit", ticket.visit()).query(Long.class).single());
    }
}
