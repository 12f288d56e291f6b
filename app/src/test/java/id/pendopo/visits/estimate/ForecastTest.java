package id.pendopo.visits.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.calling.Appointment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When everybody is called in a mall whose day can be worked out by hand. */
class ForecastTest extends TwoCountersTest {
    @Test
    void each_in_line_is_called_ten_minutes_after_the_one_before() {
        UUID first = waits(1, false, RECORDS);
        UUID second = waits(2, false, RECORDS);
        UUID third = waits(3, false, RECORDS);
        assertThat(calls(first, second, third)).containsExactly(in(0), in(10), in(20));
        assertThat(forecast().whenFree(RECORDS, false, NOW, 0).median()).isEqualTo(in(30));
    }

    @Test
    void a_priority_newcomer_takes_the_next_turn_and_an_other_waits_for_all() {
        waits(1, false, RECORDS);
        waits(2, false, RECORDS);
        assertThat(forecast().whenFree(RECORDS, true, NOW, 0).median()).isEqualTo(in(0));
        visits.add(visit(
                9,
                true,
                NOW.minusSeconds(30),
                new StopAhead(
                        new UUID(6, 9),
                        RECORDS,
                        RECORDS,
                        1,
                        0,
                        Appointment.none(),
                        new StopAhead.Phase.Waiting(Duration.ZERO))));
        assertThat(forecast().whenFree(RECORDS, true, NOW, 0).median()).isEqualTo(in(20));
        assertThat(forecast().whenFree(RECORDS, false, NOW, 0).median()).isEqualTo(in(30));
    }

    @Test
    void a_visitor_is_never_at_two_counters_and_keeps_the_place_in_the_other_line() {
        VisitState both = visit(1, false, NOW.minusSeconds(900), stop(10, RECORDS), stop(11, LICENCES));
        visits.add(both);
        UUID behind = waits(2, false, LICENCES);
        assertThat(calls(new UUID(6, 10), new UUID(6, 11), behind)).containsExactly(in(0), in(10), in(0));
        visits.add(visit(3, false, NOW.minusSeconds(60), stop(12, LICENCES)));
        assertThat(calls(new UUID(6, 11), new UUID(6, 12))).containsExactly(in(10), in(20));
    }

    @Test
    void a_stop_that_needs_another_waits_for_its_end() {
        visits.add(visit(
                1,
                false,
                NOW.minusSeconds(900),
                stop(10, RECORDS),
                new StopAhead(
                        new UUID(6, 11),
                        LICENCES,
                        LICENCES,
                        1,
                        0,
                        Appointment.none(),
                        new StopAhead.Phase.Blocked(new UUID(6, 10)))));
        assertThat(calls(new UUID(6, 10), new UUID(6, 11))).containsExactly(in(0), in(10));
    }

    @Test
    void a_counter_calls_nobody_in_its_break_and_finishes_whom_it_serves() {
        counters.set(
                0,
                new CounterState(
                        new UUID(3, 1),
                        List.of(RECORDS),
                        List.of(new CounterState.Interval(NOW, in(15)), new CounterState.Interval(in(45), CLOSING))));
        assertThat(calls(waits(1, false, RECORDS), waits(2, false, RECORDS), waits(3, false, RECORDS)))
                .containsExactly(in(0), in(10), in(45));
    }

    @Test
    void whoever_is_being_served_goes_on_and_a_parked_stop_comes_back_at_its_time() {
        visits.add(visit(
                1,
                false,
                NOW.minusSeconds(900),
                new StopAhead(
                        new UUID(6, 1),
                        RECORDS,
                        RECORDS,
                        1,
                        0,
                        Appointment.none(),
                        new StopAhead.Phase.InService(new UUID(3, 1), NOW.minusSeconds(240)))));
        visits.add(visit(
                2,
                false,
                NOW.minusSeconds(800),
                new StopAhead(
                        new UUID(6, 2),
                        RECORDS,
                        RECORDS,
                        1,
                        0,
                        Appointment.none(),
                        new StopAhead.Phase.Held(in(8), Duration.ZERO))));
        UUID next = waits(3, false, RECORDS);
        assertThat(calls(next, new UUID(6, 2))).containsExactly(in(6), in(16));
        assertThat(forecast().call(new UUID(6, 1))).isEmpty();
    }

    @Test
    void a_ticket_in_hand_at_closing_time_is_still_served() {
        List<UUID> line = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            line.add(waits(i, false, RECORDS));
        }
        assertThat(forecast().call(line.getLast()).orElseThrow().median()).isEqualTo(in(130));
    }

    @Test
    void a_visit_of_two_stops_goes_where_it_is_called_first() {
        waits(1, false, RECORDS);
        VisitEstimate free = forecast().estimate(wish(RECORDS, LICENCES));
        assertThat(free.stops()).extracting(stop -> stop.call().median()).containsExactly(in(10), in(0));
        assertThat(free.end().bound()).isEqualTo(in(20));
    }

    @Test
    void an_idle_counter_is_seen_and_a_busy_one_is_not() {
        for (int i = 1; i <= 8; i++) {
            waits(i, false, RECORDS);
        }
        assertThat(forecast().idle(new UUID(3, 1))).isZero();
        assertThat(forecast().idle(new UUID(3, 2))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void the_same_state_and_seed_give_the_same_forecast() {
        MallState state = ForecastTimes.mall(200, 3);
        ServiceTimes times = new ServiceTimes(Map.of());
        ForecastRules rules = ForecastRules.standard().withRuns(10);
        Forecast one = Forecast.of(state, times, rules, 5);
        Forecast two = Forecast.of(state, times, rules, 5);
        Forecast other = Forecast.of(state, times, rules, 6);
        List<UUID> stops = state.visits().stream()
                .flatMap(visit -> visit.stops().stream())
                .map(StopAhead::id)
                .toList();
        assertThat(stops).allSatisfy(stop -> assertThat(one.call(stop)).isEqualTo(two.call(stop)));
        assertThat(stops).anySatisfy(stop -> assertThat(one.call(stop)).isNotEqualTo(other.call(stop)));
    }

    @Test
    void who_was_put_first_is_called_before_those_who_came_earlier() {
        UUID early = waits(1, false, RECORDS);
        StopAhead first = new StopAhead(
                new UUID(6, 2),
                RECORDS,
                RECORDS,
                1,
                0,
                NOW.minusSeconds(4000),
                null,
                Appointment.none(),
                new StopAhead.Phase.Waiting(Duration.ZERO));
        visits.add(visit(2, false, NOW.minusSeconds(60), first));
        assertThat(calls(first.id(), early)).containsExactly(in(0), in(10));
    }

    @Test
    void who_was_sent_to_one_counter_waits_for_that_one_and_holds_up_nobody_at_another() {
        counters.add(counter(7, RECORDS, in(25), CLOSING));
        StopAhead sent = new StopAhead(
                new UUID(6, 1),
                RECORDS,
                RECORDS,
                1,
                0,
                null,
                new UUID(3, 7),
                Appointment.none(),
                new StopAhead.Phase.Waiting(Duration.ZERO));
        visits.add(visit(1, false, NOW.minusSeconds(900), sent));
        assertThat(calls(sent.id(), waits(2, false, RECORDS))).containsExactly(in(25), in(0));
    }

    @Test
    void it_says_when_a_visitors_stops_are_over_also_one_that_goes_on() {
        StopAhead goesOn = new StopAhead(
                new UUID(6, 1),
                RECORDS,
                RECORDS,
                1,
                0,
                Appointment.none(),
                new StopAhead.Phase.InService(new UUID(3, 1), NOW.minusSeconds(240)));
        visits.add(visit(1, false, NOW.minusSeconds(900), goesOn));
        UUID next = waits(2, false, RECORDS);
        Forecast forecast = forecast();
        assertThat(forecast.over(List.of(goesOn.id()))).isEqualTo(in(6));
        assertThat(forecast.over(List.of(goesOn.id(), next))).isEqualTo(in(16));
        assertThat(forecast.over(List.of())).isEqualTo(NOW);
    }
}
