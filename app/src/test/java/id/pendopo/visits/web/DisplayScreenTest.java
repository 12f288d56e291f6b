package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.pendopo.platform.text.Lang;
import id.pendopo.visits.display.Arrangement;
import id.pendopo.visits.web.DisplayScreen.AgencyRow;
import id.pendopo.visits.web.DisplayScreen.Ready;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DisplayScreenTest extends WebTest {
    private static final Ready UP = new Ready("PB-001", "2", "DPMPTSP");

    @Autowired
    private Fragments fragments;

    private DisplayScreen screen(int agencies, List<Ready> ready, List<String> comeIn) {
        List<AgencyRow> rows = IntStream.range(0, agencies)
                .mapToObj(n -> new AgencyRow("Instansi " + n, "–", false, false, 0, "", ""))
                .toList();
        return new DisplayScreen(
                inside(() -> fragments.page(mall(), Lang.ID)), "", List.of(), List.of(rows), ready, comeIn, List.of());
    }

    @Test
    void who_should_set_out_stands_together_by_floor_in_the_order_of_the_turns() {
        List<Ready> ready = List.of(UP, new Ready("DG-001", "3", "PUPR"), new Ready("PB-002", "2", "DPMPTSP"));
        assertThat(screen(6, ready, List.of()).readyByFloor())
                .containsExactly(entry("2", List.of("PB-001", "PB-002")), entry("3", List.of("DG-001")));
    }

    private static DisplayScreen.Call call(int no, boolean wanted) {
        return new DisplayScreen.Call("stop" + no, 1, "A-00" + no, no, "Disdukcapil", 1, "09.00", wanted, false);
    }

    private DisplayContent content(Arrangement arrangement, int wanted, int come) {
        DisplayScreen empty = screen(7, List.of(), List.of());
        List<DisplayScreen.Call> calls = IntStream.range(0, wanted + come)
                .mapToObj(no -> call(no, no < wanted))
                .toList();
        DisplayScreen screen =
                new DisplayScreen(empty.page(), "", calls, empty.pages(), empty.ready(), empty.comeIn(), empty.rest());
        return new DisplayContent(screen, new DisplayTopic(arrangement, true, false, ""), List.of());
    }

    @Test
    void who_has_come_fills_an_upright_list_but_has_no_turn_of_its_own_on_a_lying_one() {
        DisplayContent quiet = content(Arrangement.LAST_CALLS, 1, 20);
        assertThat(quiet.room()).isEqualTo(2);
        assertThat(quiet.earlier()).extracting(DisplayContent.Earlier::filling).containsExactly(false, true, true);
        DisplayContent full = content(Arrangement.LAST_CALLS, 6, 20);
        assertThat(full.earlier())
                .extracting(page -> page.calls().size())
                .as("five earlier ones are wanted; one more fills the upright screen")
                .containsExactly(2, 2, 1, 1);
        assertThat(full.earlier())
                .extracting(DisplayContent.Earlier::filling)
                .containsExactly(false, false, false, true);
        assertThat(content(Arrangement.NEWEST, 1, 20).earlier()).hasSize(1);
        assertThat(content(Arrangement.COUNTERS, 3, 20).earlier()).isEmpty();
    }

    @Test
    void earlier_calls_make_room_for_those_who_are_told_to_set_out_or_to_come_in() {
        assertThat(screen(6, List.of(), List.of()).earlier()).isEqualTo(4);
        assertThat(screen(7, List.of(), List.of()).earlier()).isEqualTo(3);
        assertThat(screen(7, List.of(UP), List.of()).earlier()).isEqualTo(2);
        assertThat(screen(7, List.of(UP), List.of("A-001")).earlier()).isEqualTo(1);
    }
}
