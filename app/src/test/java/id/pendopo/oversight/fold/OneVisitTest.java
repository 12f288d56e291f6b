package id.pendopo.oversight.fold;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Service.Licensing;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.VisitStanding;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.Position;
import id.pendopo.platform.history.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Single cases that dice meet too seldom. */
class OneVisitTest {
    private static final UUID MALL = new UUID(9, 9);
    private static final UUID VISIT = new UUID(5, 1);
    private static final Instant NINE = Instant.parse("2025-02-12T02:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final RandomStop kk = stop(1);
    private final RandomStop nib = stop(2);

    @Test
    void a_call_that_stands_before_the_ticket_in_the_history_is_counted_once() {
        happens(1, "STOP_CALLED", "{" + kk.facts() + ",\"waitMs\":5,\"estimate\":null}");
        happens(0, "VISIT_TAKEN", taken(kk));
        DayFigures figures = figures();
        assertThat(figures.total().parts().taken().people()).isEqualTo(1);
        assertThat(figures.total().parts().of(Standing.AT_COUNTER).people()).isEqualTo(1);
        assertThat(figures.allVisits().of(VisitStanding.OPEN)).isEqualTo(1);
        assertThat(figures.allVisits().completedInOneVisit()).isEmpty();
    }

    @Test
    void what_ends_after_midnight_belongs_to_the_day_it_began() {
        happens(0, "VISIT_TAKEN", taken(kk));
        happens(16 * 3600, "VISIT_LEFT", "{\"by\":\"CLOSING\"}");
        DayFigures figures = figures();
        assertThat(figures.total().parts().of(Standing.CANCELLED).people()).isEqualTo(1);
        assertThat(figures.total().parts().open().people()).isZero();
    }

    @Test
    void a_finish_pressed_twice_counts_once() {
        happens(0, "VISIT_TAKEN", taken(kk));
        String finished = "{" + kk.facts()
                + ",\"outcome\":\"ISSUED\",\"waitMs\":1,\"wayMs\":2,\"serviceMs\":3,\"accurate\":true,\"targetMs\":9}";
        happens(5, "STOP_FINISHED", finished);
        happens(6, "STOP_FINISHED", finished);
        assertThat(figures().total().parts().served().people()).isEqualTo(1);
        assertThat(figures().total().of(Measure.SERVICE).count()).isEqualTo(1);
    }

    @Test
    void a_wait_that_nobody_knows_is_neither_inside_the_target_nor_past_it() {
        happens(0, "VISIT_TAKEN", taken(kk, nib));
        happens(5, "STOP_FINISHED", "{" + kk.facts() + ended("null", "null", false));
        happens(6, "STOP_FINISHED", "{" + nib.facts() + ended("10", "2", true));
        assertThat(figures().total().parts().served().people()).isEqualTo(2);
        assertThat(figures().total().of(Measure.WAIT_UNKNOWN).count()).isEqualTo(1);
        assertThat(figures().total().waiting().count()).isEqualTo(1);
        assertThat(figures().total().inTarget()).isZero();
        assertThat(figures().total().of(Measure.WAY).count()).isEqualTo(1);
    }

    private static String ended(String wait, String way, boolean accurate) {
        return ",\"outcome\":\"ISSUED\",\"waitMs\":%s,\"wayMs\":%s,\"serviceMs\":3,\"accurate\":%s,\"targetMs\":9}"
                .formatted(wait, way, accurate);
    }

    @Test
    void a_served_stop_is_not_cancelled_when_the_visitor_leaves_the_rest() {
        happens(0, "VISIT_TAKEN", taken(kk, nib));
        happens(
                5,
                "STOP_FINISHED",
                "{" + kk.facts()
                        + ",\"outcome\":\"ACCEPTED\",\"waitMs\":1,\"wayMs\":2,\"serviceMs\":3,\"accurate\":true,\"targetMs\":9}");
        happens(6, "VISIT_LEFT", "{\"by\":\"CITIZEN\"}");
        assertThat(figures().total().parts().served().people()).isEqualTo(1);
        assertThat(figures().total().parts().of(Standing.CANCELLED).people()).isEqualTo(1);
        assertThat(figures().allVisits().of(VisitStanding.SOME_SERVED)).isEqualTo(1);
        assertThat(figures().allVisits().completedInOneVisit()).contains(0.0);
    }

    @Test
    void a_thrown_away_number_is_no_visit_and_no_wish() {
        happens(0, "VISIT_TAKEN", taken(kk, nib));
        happens(1, "STOP_CANCELLED", "{" + kk.facts() + ",\"by\":\"RECEPTION\"}");
        happens(1, "VISIT_VOIDED", "{\"no\":1,\"prefix\":\"A\",\"why\":\"MISTAKE\"}");
        assertThat(figures().total().parts().taken().people()).isZero();
        assertThat(figures().allVisits().came()).isZero();
        assertThat(figures().allVisits().of(VisitStanding.VOIDED)).isEqualTo(1);
    }

    @Test
    void the_estimate_is_scored_against_the_first_call_only() {
        happens(0, "VISIT_TAKEN", taken(kk));
        long nine = NINE.toEpochMilli();
        String estimate =
                ",\"waitMs\":5,\"estimate\":{\"made\":0,\"median\":%d,\"bound\":%d,\"position\":%d,\"last\":null}}"
                        .formatted(nine + 60_000, nine + 120_000, nine);
        happens(90, "STOP_CALLED", "{" + kk.facts() + estimate);
        happens(200, "STOP_NO_SHOW", "{" + kk.facts() + ",\"waitMs\":5}");
        happens(300, "STOP_RETURNED", "{" + kk.facts() + "}");
        happens(900, "STOP_CALLED", "{" + kk.facts() + estimate);
        var all = figures().total();
        assertThat(all.of(Measure.ESTIMATE_KEPT).sum()).isEqualTo(30_000);
        assertThat(all.of(Measure.RULE_POSITION).sum()).isEqualTo(90_000);
        assertThat(all.of(Measure.RULE_LAST).isEmpty()).isTrue();
        assertThat(all.estimateKept()).isEqualTo(1);
    }

    private DayFigures figures() {
        Fold fold = new Fold(mall -> ZoneId.of("Asia/Jakarta"), List.of());
        events.forEach(fold::add);
        assertThat(fold.changes()).containsOnlyKeys(new MallDay(MALL, LocalDate.of(2025, 2, 12)));
        return fold.changes().values().iterator().next();
    }

    private void happens(long seconds, String type, String body) {
        Position position = new Position(100 + events.size(), new UUID(7, events.size()));
        events.add(new RecordedEvent(position, new Event(NINE.plusSeconds(seconds), MALL, VISIT, null, type, body)));
    }

    private static String taken(RandomStop... stops) {
        List<String> facts = java.util.Arrays.stream(stops)
                .map(stop -> "{" + stop.facts() + "}")
                .toList();
        return "{\"no\":1,\"prefix\":\"A\",\"channel\":\"KIOSK\",\"group\":null,\"stops\":[" + String.join(",", facts)
                + "]}";
    }

    private static RandomStop stop(int n) {
        Offer offer = new Offer(new UUID(1, n), new UUID(2, n), Licensing.NON_LICENSING, false);
        return new RandomStop(new UUID(3, n), offer, false, 1);
    }
}
