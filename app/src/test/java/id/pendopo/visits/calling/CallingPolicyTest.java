package id.pendopo.visits.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallingPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final CallingRules RULES = CallingRules.standard();

    @Test
    void an_empty_queue_calls_nobody() {
        assertThat(CallingPolicy.choose(List.of(), Turns.start(), RULES, NOW)).isEmpty();
    }

    @Test
    void both_groups_are_called_in_turn_the_priority_group_first() {
        Candidate other = other(1, 20);
        Candidate priority = priority(2, 5);
        Choice first = choose(Turns.start(), other, priority);
        assertThat(first).isEqualTo(new Choice(priority.stopId(), true, new Reason.PriorityTurn(1, 1)));
        Choice second = choose(Turns.start().after(first), other, priority(3, 4));
        assertThat(second).isEqualTo(new Choice(other.stopId(), false, new Reason.OthersTurn(1, 1)));
    }

    @Test
    void in_the_others_turn_a_priority_visitor_who_came_earlier_is_called_and_no_turn_is_lost() {
        Candidate other = other(2, 5);
        Candidate priority = priority(1, 20);
        Turns othersTurn = new Turns(1, 0);
        Choice choice = choose(othersTurn, other, priority);
        assertThat(choice.reason()).isEqualTo(new Reason.CameFirst(priority.arrivedAt(), other.arrivedAt()));
        assertThat(choice.stopId()).isEqualTo(priority.stopId());
        assertThat(othersTurn.after(choice)).isEqualTo(othersTurn);
    }

    @Test
    void whoever_waited_longer_than_the_maximum_goes_before_priority_and_appointments() {
        Candidate patient = other(1, 61);
        Candidate booked = booked(2, 30, NOW.minusSeconds(60));
        Choice choice = choose(Turns.start(), patient, booked, priority(3, 40));
        assertThat(choice).isEqualTo(new Choice(patient.stopId(), false, new Reason.MaximumWait(61, 60)));
    }

    @Test
    void a_priority_visitor_who_came_first_but_was_elsewhere_goes_before_the_longest_waiting() {
        Candidate patient = other(2, 61);
        Candidate back = new Candidate(new UUID(0, 1), true, ago(90), ago(10), Appointment.none(), 1);
        Choice choice = choose(Turns.start(), patient, back);
        assertThat(choice).isEqualTo(new Choice(back.stopId(), true, new Reason.CameFirst(ago(90), ago(61))));
    }

    @Test
    void the_maximum_wait_clock_counts_only_free_time() {
        Candidate elsewhere = new Candidate(new UUID(0, 1), false, ago(120), ago(30), Appointment.none(), 1);
        assertThat(choose(Turns.start(), elsewhere, other(2, 50)).reason()).isEqualTo(new Reason.Arrival(ago(120)));
    }

    @Test
    void an_appointment_is_due_at_its_time_and_not_before() {
        Candidate booked = booked(1, 1, NOW);
        Candidate early = booked(2, 1, NOW.plusSeconds(1));
        assertThat(choose(Turns.start(), booked, other(3, 20)).reason()).isEqualTo(new Reason.AppointmentDue(NOW));
        assertThat(choose(Turns.start(), early, other(3, 20)).reason()).isEqualTo(new Reason.Arrival(ago(20)));
    }

    @Test
    void who_comes_too_late_for_an_appointment_counts_by_arrival() {
        Candidate inGrace = booked(1, 2, ago(12));
        Candidate late = booked(2, 1, ago(12));
        assertThat(choose(Turns.start(), inGrace, other(3, 20)).reason()).isInstanceOf(Reason.AppointmentDue.class);
        assertThat(choose(Turns.start(), late, other(3, 20)).reason()).isInstanceOf(Reason.Arrival.class);
    }

    @Test
    void equal_arrivals_are_ordered_by_number() {
        assertThat(choose(Turns.start(), other(8, 5), other(7, 5), other(9, 5)).stopId())
                .isEqualTo(new UUID(0, 7));
    }

    @Test
    void after_a_run_of_others_a_new_priority_visitor_is_called_first_and_the_other_way_round() {
        assertThat(choose(new Turns(0, 20), other(1, 5), priority(2, 1)).reason())
                .isInstanceOf(Reason.PriorityTurn.class);
        assertThat(choose(new Turns(20, 0), other(1, 5), priority(2, 1)).reason())
                .isInstanceOf(Reason.OthersTurn.class);
    }

    @Test
    void a_ratio_of_two_to_three_calls_two_then_three() {
        CallingRules rules = RULES.withTurns(2, 3);
        StringBuilder groups = new StringBuilder();
        Turns turns = Turns.start();
        for (int i = 0; i < 10; i++) {
            Choice choice = CallingPolicy.choose(List.of(other(1, 30), priority(2, 5)), turns, rules, NOW)
                    .orElseThrow();
            groups.append(choice.priority() ? 'P' : 'o');
            turns = turns.after(choice);
        }
        assertThat(groups).hasToString("PPoooPPooo");
    }

    @Test
    void every_reason_has_its_own_code_and_as_many_arguments_as_facts() {
        List<Reason> all = List.of(
                new Reason.MaximumWait(61, 60),
                new Reason.AppointmentDue(NOW),
                new Reason.CameFirst(NOW, NOW),
                new Reason.PriorityTurn(1, 2),
                new Reason.OthersTurn(1, 2),
                new Reason.Arrival(NOW));
        assertThat(all).extracting(Reason::code).doesNotHaveDuplicates().hasSize(6);
        assertThat(all)
                .allSatisfy(reason ->
                        assertThat(reason.arguments()).hasSize(reason.getClass().getRecordComponents().length));
    }

    private static Choice choose(Turns turns, Candidate... candidates) {
        return CallingPolicy.choose(List.of(candidates), turns, RULES, NOW).orElseThrow();
    }

    private static Candidate other(int number, int minutes) {
        return new Candidate(new UUID(0, number), false, ago(minutes), ago(minutes), Appointment.none(), number);
    }

    private static Candidate priority(int number, int minutes) {
        return new Candidate(new UUID(0, number), true, ago(minutes), ago(minutes), Appointment.none(), number);
    }

    private static Candidate booked(int number, int minutes, Instant time) {
        return new Candidate(new UUID(0, number), false, ago(minutes), ago(minutes), Appointment.at(time), number);
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
