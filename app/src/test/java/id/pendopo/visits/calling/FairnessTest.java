package id.pendopo.visits.calling;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.calling.Line.Call;
import id.pendopo.visits.calling.Line.Visitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The two promises of {@link CallingPolicy}, over random histories: priority is never a loss, and nobody starves. */
class FairnessTest {
    private static final int HISTORIES = 3_000;

    @Test
    void a_priority_visitor_is_never_later_than_arrival_order_alone_would_make_them() {
        LongStream.range(0, HISTORIES).forEach(seed -> {
            Line line = Line.random(seed, false, seed % 2 == 0);
            Map<UUID, Integer> byArrival = slots(line.playByArrival(line.visitors));
            for (Call call : line.play()) {
                Visitor visitor = call.visitor();
                if (visitor.priority()) {
                    boolean booked = visitor.appointment() instanceof Appointment.At;
                    int alone = (booked ? slots(line.playByArrival(line.without(visitor))) : byArrival)
                            .getOrDefault(visitor.id(), Integer.MAX_VALUE);
                    assertThat(call.slot())
                            .as("seed %d, visitor %d", seed, visitor.number())
                            .isLessThanOrEqualTo(alone);
                }
            }
        });
    }

    private static Map<UUID, Integer> slots(List<Call> calls) {
        return calls.stream().collect(Collectors.toMap(call -> call.visitor().id(), Call::slot));
    }

    @Test
    void priority_is_worth_something_in_most_histories() {
        long sooner = LongStream.range(0, 300)
                .filter(seed -> {
                    Line line = Line.random(seed, false, false);
                    Map<UUID, Integer> byArrival = slots(line.playByArrival(line.visitors));
                    return line.play().stream()
                            .anyMatch(call -> call.visitor().priority()
                                    && call.slot()
                                            < byArrival.getOrDefault(
                                                    call.visitor().id(), 0));
                })
                .count();
        assertThat(sooner).isGreaterThan(100);
    }

    @Test
    void nobody_who_came_later_is_called_past_a_free_priority_visitor_but_with_a_due_appointment() {
        LongStream.range(0, HISTORIES).forEach(seed -> {
            Line line = Line.random(seed, true, true);
            List<Visitor> left = new ArrayList<>(line.visitors);
            for (Call call : line.play()) {
                left.remove(call.visitor());
                boolean passed = left.stream()
                        .anyMatch(visitor ->
                                visitor.priority() && visitor.isFree(call.at()) && visitor.precedes(call.visitor()));
                assertThat(!passed || call.reason() instanceof Reason.AppointmentDue)
                        .as("seed %d, slot %d, %s", seed, call.slot(), call.reason())
                        .isTrue();
            }
        });
    }

    @Test
    void the_number_called_before_a_free_other_visitor_is_bounded() {
        LongStream.range(0, HISTORIES).forEach(seed -> {
            Line line = Line.random(seed, seed % 2 == 0, true);
            List<Call> calls = line.play();
            for (int i = 0; i < calls.size(); i++) {
                Visitor visitor = calls.get(i).visitor();
                if (!visitor.priority() && visitor.away().isEmpty()) {
                    assertBounded(seed, line, calls.subList(0, i), visitor);
                }
            }
        });
    }

    private static void assertBounded(long seed, Line line, List<Call> earlier, Visitor visitor) {
        List<Call> before = earlier.stream()
                .filter(call -> !call.at().isBefore(visitor.arrivedAt()))
                .toList();
        List<Visitor> ahead = line.visitors.stream()
                .filter(other -> other.precedes(visitor)
                        && earlier.stream()
                                .noneMatch(call -> call.visitor().equals(other)
                                        && call.at().isBefore(visitor.arrivedAt())))
                .toList();
        long others = ahead.stream().filter(one -> !one.priority()).count();
        long appointments = before.stream()
                .filter(call -> call.reason() instanceof Reason.AppointmentDue && !ahead.contains(call.visitor()))
                .count();
        long blocks = Math.ceilDiv(others + 1, line.rules.otherTurns());
        assertThat((long) before.size())
                .as("seed %d, visitor %d", seed, visitor.number())
                .isLessThanOrEqualTo(ahead.size() + line.rules.priorityTurns() * blocks + appointments);
    }

    @Test
    void past_the_maximum_wait_nobody_new_goes_ahead() {
        LongStream.range(0, HISTORIES).forEach(seed -> {
            Line line = Line.random(seed, true, true);
            List<Visitor> left = new ArrayList<>(line.visitors);
            for (Call call : line.play()) {
                left.remove(call.visitor());
                for (Visitor waiting : left) {
                    if (waiting.isFree(call.at())
                            && waiting.waited(call.at()).compareTo(line.rules.maximumWait()) >= 0) {
                        boolean waitedAsLong =
                                call.visitor().waited(call.at()).compareTo(waiting.waited(call.at())) >= 0;
                        boolean earlierPriority = call.reason() instanceof Reason.CameFirst;
                        assertThat(waitedAsLong || earlierPriority)
                                .as("seed %d, slot %d, waiting %d", seed, call.slot(), waiting.number())
                                .isTrue();
                    }
                }
            }
        });
    }

    @Test
    void an_endless_stream_of_priority_visitors_starves_nobody() {
        for (int priorityTurns = 1; priorityTurns <= 4; priorityTurns++) {
            Line line = new Line(CallingRules.standard().withTurns(priorityTurns, 1));
            Random random = new Random(priorityTurns);
            for (int i = 0; i < 300; i++) {
                line.visitors.add(visitor(i, i % 10 != 0, Line.OPENING.plusSeconds(20L * i), random));
                line.slots.add(Line.OPENING.plusSeconds(60L * i));
            }
            List<Call> calls = line.play();
            assertThat(calls.stream().filter(call -> !call.visitor().priority()))
                    .hasSize(30);
            for (int i = 0; i < calls.size(); i++) {
                if (!calls.get(i).visitor().priority()) {
                    assertBounded(
                            priorityTurns,
                            line,
                            calls.subList(0, i),
                            calls.get(i).visitor());
                }
            }
        }
    }

    @Test
    void the_four_heads_decide_like_the_whole_queue_in_any_order() {
        LongStream.range(0, 2_000).forEach(seed -> {
            Line line = Line.random(seed, true, true);
            Random random = new Random(seed);
            Instant now = line.slots.get(random.nextInt(60));
            Turns turns = random.nextBoolean() ? new Turns(random.nextInt(4), 0) : new Turns(0, random.nextInt(4));
            List<Candidate> all = new ArrayList<>(line.visitors.stream()
                    .filter(visitor -> visitor.isFree(now))
                    .map(visitor -> visitor.candidate(now))
                    .toList());
            List<Candidate> heads = FourHeads.of(all, line.rules, now);
            var expected = CallingPolicy.choose(all, turns, line.rules, now);
            Collections.shuffle(all, random);
            assertThat(CallingPolicy.choose(all, turns, line.rules, now))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(CallingPolicy.choose(heads, turns, line.rules, now))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        });
    }

    private static Visitor visitor(int number, boolean priority, Instant arrival, Random random) {
        return new Visitor(
                new UUID(random.nextLong(), random.nextLong()),
                number,
                priority,
                arrival,
                Appointment.none(),
                List.of());
    }
}
