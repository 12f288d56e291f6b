package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.display.Arrangement;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.voice.Speaking;
import id.pendopo.visits.voice.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bad day: 200 calls within one second. */
class ManyCallsTest extends HallTest {
    private static final int CALLS = 200;
    private static final Set<Integer> COUNTERS = Set.of(1, 2, 3, 5, 6, 7, 8, 9, 10, 12, 13);

    @Autowired
    private CounterSessions sessionsOfCounters;

    @Autowired
    private CallNext callNext;

    @Autowired
    private Speaking speaking;

    @Autowired
    private DisplayContents contents;

    @Autowired
    private Fragments fragments;

    private final UUID device = UUID.randomUUID();

    @BeforeEach
    void silence() {
        doing(() ->
                jdbc.sql("delete from visits.speaker where region_id = 1610").update());
    }

    /** Every counter calls, and calls the next when somebody has left, all within a second; the last ones are still wanted. */
    private List<String> calledWithinASecond() {
        List<Counter> all = plan().counters().values().stream()
                .filter(counter -> COUNTERS.contains(counter.number()))
                .toList();
        doing(() -> all.forEach(one -> sessionsOfCounters.open(mall(), officer(one), one.id(), Ids.secret())));
        Map<UUID, LiveStop> wanted = new HashMap<>();
        Map<UUID, String> numbers = new HashMap<>();
        List<UUID> order = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            Counter counter = all.get(call % all.size());
            LiveStop before = wanted.remove(counter.id());
            if (before != null) {
                left(before);
            }
            String service = serviceAt(counter);
            IssuedTicket ticket = arrive(service);
            clock.advance(Duration.ofMillis(1000 / CALLS));
            doing(() -> callNext.next(mall(), officer(counter), Ids.secret()));
            wanted.put(counter.id(), stop(ticket, service));
            numbers.put(counter.id(), ticket.number().toString());
            order.remove(counter.id());
            order.add(counter.id());
        }
        forecasts.forget(mall());
        return order.reversed().stream().map(numbers::get).toList();
    }

    /** Not served: what takes no time must not teach the hall how long things take. */
    private void left(LiveStop stop) {
        doing(() -> jdbc.sql("update visits.stop set state = 'CANCELLED' where region_id = 1610 and id = :stop")
                .param("stop", stop.id())
                .update());
    }

    private String serviceAt(Counter counter) {
        return counter.agency().equals(agency("DUKCAPIL").id())
                ? "KTP-REKAM"
                : inside(() -> catalog.services(mall())).values().stream()
                        .filter(service -> service.agency().equals(counter.agency()))
                        .map(Service::code)
                        .sorted()
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void the_newest_stands_large_and_everybody_who_is_wanted_comes_round_in_the_order_of_the_calls() {
        List<String> wanted = calledWithinASecond();
        for (Arrangement arrangement : List.of(Arrangement.NEWEST, Arrangement.LAST_CALLS)) {
            DisplayTopic shape = new DisplayTopic(arrangement, true, false, "");
            DisplayContent content = inside(() -> contents.recently(mall(), shape, fragments.page(mall(), Lang.ID)));
            assertThat(content.d().calls().getFirst().number()).isEqualTo(wanted.getFirst());
            assertThat(content.earlier().stream()
                            .flatMap(page -> page.calls().stream())
                            .map(DisplayScreen.Call::number))
                    .startsWith(wanted.subList(1, wanted.size()).toArray(String[]::new))
                    .doesNotHaveDuplicates();
            assertThat(content.earlier())
                    .allSatisfy(page -> assertThat(page.calls()).hasSizeLessThanOrEqualTo(content.room()));
        }
        DisplayTopic grid = new DisplayTopic(Arrangement.COUNTERS, false, false, "");
        List<CounterRow> counters =
                inside(() -> contents.recently(mall(), grid, fragments.page(mall(), Lang.ID))).counters().stream()
                        .flatMap(Collection::stream)
                        .toList();
        assertThat(counters.stream().map(CounterRow::now)).containsAll(wanted);
        assertThat(counters.stream().filter(CounterRow::call).map(CounterRow::now))
                .containsExactly(wanted.getFirst());
        assertThat(body(get("sari", "/display?plain"))).contains(wanted);
    }

    @Test
    void no_call_is_lost_to_the_voice_each_is_said_once_or_its_visitor_has_come() {
        List<String> wanted = calledWithinASecond();
        List<String> said = new ArrayList<>();
        Turn turn = turn(null);
        while (turn.say() instanceof Turn.Call say) {
            said.add(say.call().number().toString());
            clock.advance(say.speech().length());
            turn = turn(say.which());
        }
        assertThat(said).containsExactlyElementsOf(wanted.reversed());
    }

    private Turn turn(Speaking.@Nullable Said said) {
        return inside(() -> speaking.turn(new Speaking.Screen(mall(), "", device, "lobby"), said));
    }
}
