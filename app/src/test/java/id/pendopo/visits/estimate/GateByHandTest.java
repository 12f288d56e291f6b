package id.pendopo.visits.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom the gate lets into a mall whose day can be worked out by hand, and what it says to the others. */
class GateByHandTest extends TwoCountersTest {
    @Test
    void the_gate_lets_in_the_last_who_fits_and_refuses_the_next() {
        for (int i = 1; i <= 11; i++) {
            waits(i, false, RECORDS);
        }
        assertThat(CapacityGate.judge(forecast(), wish(RECORDS))).isInstanceOf(Admission.Admitted.class);
        waits(12, false, RECORDS);
        assertThat(CapacityGate.judge(forecast(), wish(RECORDS)))
                .isEqualTo(new Admission.Refused(
                        new Admission.Refusal.NotEnoughTime(RECORDS, in(130), CLOSING), List.of()));
    }

    @Test
    void a_priority_visitor_is_not_let_in_at_the_cost_of_a_ticket_in_hand() {
        for (int i = 1; i <= 12; i++) {
            waits(i, false, RECORDS);
        }
        Wish wish = wish(RECORDS);
        assertThat(CapacityGate.judge(forecast(), new Wish(NOW, true, 0, wish.stops())))
                .isInstanceOf(Admission.Refused.class);
    }

    @Test
    void what_still_fits_is_offered_without_what_needs_the_refused() {
        for (int i = 1; i <= 12; i++) {
            waits(i, false, RECORDS);
        }
        Admission admission = CapacityGate.judge(forecast(), wish(LICENCES, RECORDS));
        assertThat(admission).isInstanceOfSatisfying(Admission.Refused.class, refused -> {
            assertThat(refused.refusal().queue()).isEqualTo(RECORDS);
            assertThat(refused.offer()).containsExactly(LICENCES);
        });
        WishedStop needing = new WishedStop(LICENCES, LICENCES, LICENCES, 1, 0, Set.of(RECORDS));
        Wish linked = new Wish(NOW, false, 0, List.of(wish(RECORDS).stops().getFirst(), needing));
        assertThat(CapacityGate.judge(forecast(), linked))
                .isInstanceOfSatisfying(
                        Admission.Refused.class,
                        refused -> assertThat(refused.offer()).isEmpty());
    }

    @Test
    void after_closing_the_gate_is_closed() {
        Forecast atClosing = Forecast.of(
                new MallState(CLOSING, List.of(queue(RECORDS), queue(LICENCES)), counters, visits, Walk.none()),
                TIMES,
                RULES,
                1);
        Wish late = new Wish(CLOSING, false, 0, wish(RECORDS).stops());
        assertThat(CapacityGate.judge(atClosing, late))
                .isEqualTo(new Admission.Refused(new Admission.Refusal.Closed(RECORDS, CLOSING), List.of()));
    }

    @Test
    void who_is_free_only_after_closing_has_not_enough_time_though_nobody_waits() {
        Wish late = new Wish(CLOSING, false, 0, wish(RECORDS).stops());
        assertThat(CapacityGate.judge(forecast(), late))
                .isInstanceOfSatisfying(
                        Admission.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Admission.Refusal.NotEnoughTime.class));
    }

    @Test
    void a_stop_that_nobody_will_serve_is_not_expected_today() {
        counters.remove(0);
        UUID alone = waits(1, false, RECORDS);
        assertThat(forecast().call(alone)).contains(CallEstimate.NOT_TODAY);
        assertThat(CapacityGate.judge(forecast(), wish(RECORDS)))
                .isEqualTo(new Admission.Refused(new Admission.Refusal.NoCounter(RECORDS), List.of()));
    }

    @Test
    void tickets_issued_since_the_forecast_are_ahead() {
        waits(1, false, RECORDS);
        Wish wish = new Wish(NOW, false, 0, wish(RECORDS).stops(), Map.of(RECORDS, 3));
        assertThat(forecast().estimate(wish).stops().getFirst().call().median()).isEqualTo(in(40));
        Wish toIdle = new Wish(NOW, false, 0, wish(LICENCES).stops(), Map.of(LICENCES, 1));
        assertThat(forecast().estimate(toIdle).stops().getFirst().call().median())
                .isEqualTo(in(10));
        Wish tooMany = new Wish(NOW, false, 0, wish(RECORDS).stops(), Map.of(RECORDS, 11));
        assertThat(CapacityGate.judge(forecast(), tooMany)).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void a_service_that_is_added_must_not_cost_the_visitor_another_one_that_was_promised() {
        for (int i = 1; i <= 11; i++) {
            waits(i, false, RECORDS);
        }
        UUID mine = waits(12, false, RECORDS); // called in 110 minutes, over at closing
        Wish meanwhile = new Wish(in(105), false, 0, wish(LICENCES).stops());
        assertThat(CapacityGate.judgeAdded(forecast(), meanwhile, List.of())).isEmpty();
        assertThat(CapacityGate.judgeAdded(forecast(), meanwhile, inHand(mine)))
                .contains(new Admission.Refusal.CostsAnother(RECORDS, in(130), CLOSING));
        assertThat(CapacityGate.judgeAdded(forecast(), wish(LICENCES), inHand(mine)))
                .as("there is time for both while the others are served")
                .isEmpty();
    }

    @Test
    void what_the_visitor_waits_for_already_may_leave_no_time_for_a_service_that_is_added() {
        for (int i = 1; i <= 10; i++) {
            waits(i, false, RECORDS);
        }
        UUID mine = waits(11, false, RECORDS);
        for (int i = 21; i <= 31; i++) {
            waits(i, false, LICENCES);
        }
        assertThat(CapacityGate.judgeAdded(forecast(), wish(LICENCES), inHand(mine)))
                .as("100 to 110 minutes, then 110 to 120")
                .isEmpty();
        InHand needs = new InHand(mine, Set.of(LICENCES));
        assertThat(CapacityGate.judgeAdded(forecast(), wish(LICENCES), List.of(needs)))
                .as("it must wait for what is added, and that is over at closing only")
                .isPresent();
    }

    @Test
    void what_would_be_late_anyway_is_no_reason_to_refuse_another_service() {
        for (int i = 1; i <= 13; i++) {
            waits(i, false, RECORDS);
        }
        UUID late = waits(14, false, RECORDS);
        assertThat(CapacityGate.judgeAdded(forecast(), wish(LICENCES), inHand(late)))
                .isEmpty();
        Wish meanwhile = new Wish(in(125), false, 0, wish(LICENCES).stops());
        assertThat(CapacityGate.judgeAdded(forecast(), meanwhile, inHand(late)))
                .as("only because licences are closed by then")
                .hasValueSatisfying(refusal -> assertThat(refusal.queue()).isEqualTo(LICENCES));
    }

    @Test
    void what_is_needed_first_is_done_in_its_turn_and_keeps_nobody_from_other_counters_meanwhile() {
        for (int i = 1; i <= 8; i++) {
            waits(i, false, RECORDS);
        }
        UUID needed = waits(9, false, RECORDS); // 80 to 90 minutes
        UUID other = waits(10, false, LICENCES); // now
        WishedStop afterNeeded = new WishedStop(LICENCES, LICENCES, LICENCES, 1, 0, Set.of(needed));
        Wish wish = new Wish(NOW, false, 0, List.of(afterNeeded));
        assertThat(CapacityGate.judgeAdded(
                        forecast(), wish, List.of(new InHand(needed, Set.of()), new InHand(other, Set.of()))))
                .isEmpty();
        for (int i = 31; i <= 34; i++) {
            waits(i, false, RECORDS);
        }
        UUID last = waits(35, false, RECORDS); // 130: after closing, so what needs it is, too
        WishedStop afterLast = new WishedStop(LICENCES, LICENCES, LICENCES, 1, 0, Set.of(last));
        assertThat(CapacityGate.judgeAdded(forecast(), new Wish(NOW, false, 0, List.of(afterLast)), inHand(last)))
                .isPresent();
    }

    @Test
    void a_mall_whose_bounds_were_always_kept_still_lets_nobody_in_by_a_closer_bound_than_the_runs_own() {
        Caution sure = Caution.none();
        for (int i = 0; i < 5_000; i++) {
            sure = sure.after(true);
        }
        int[] runs = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
        assertThat(sure.bound(60, 100)).isLessThan(100);
        assertThat(sure.safeBound(runs)).isEqualTo(100);
    }

    private static List<InHand> inHand(UUID stop) {
        return List.of(new InHand(stop, Set.of()));
    }
}
