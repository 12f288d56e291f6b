package id.pendopo.visits.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Estimates given on many real days, scored when the truth is known. The forecast gets what the program would know and
 * nothing else: of officers who are slower than others, of servings that hang, of a day that is fuller or slower than
 * most, of breaks and late openings it learns only as the program does. Its rivals are the program's own: a good
 * {@link TicketMachine}, and the wait of the last one called. -Dpendopo.proof.days=N plays more days.
 */
class CalibrationTest {

    private record Told(RealDay.Guest guest, int leg, GivenEstimate estimate) {}

    private static final int DAYS = Integer.getInteger("pendopo.proof.days", 40);

    @Test
    void nine_calls_in_ten_come_within_the_bound_and_the_median_beats_a_good_ticket_machine() {
        for (int stops : new int[] {1, 3}) {
            Scores scores = Scores.of(DAYS, stops, 200);
            scores.hold();
            beat(scores.calls);
            beat(scores.waiting);
        }
    }

    @Test
    void with_few_data_it_is_as_true() {
        Scores scores = Scores.of(DAYS, 1, 3);
        scores.hold();
        beat(scores.calls);
    }

    private static void beat(EstimateScore score) {
        assertThat(score.gain()).as(show(score)).isGreaterThan(0.2);
    }

    private static String show(EstimateScore score) {
        return "%d given, %.3f inside, median error %s, by position %s, by last waiter %s, gain %.2f"
                .formatted(
                        score.given(),
                        score.insideShare(),
                        score.own().median(),
                        score.byPosition().median(),
                        score.byLastWaiter().median(),
                        score.gain());
    }

    /** Of what the ticket told about its calls, of the end of the visit, and of what those in line read meanwhile. */
    private static final class Scores {
        private Caution caution = Caution.ofNewMall();
        private EstimateScore calls = EstimateScore.none();
        private EstimateScore ends = EstimateScore.none();
        private EstimateScore waiting = EstimateScore.none();

        /** The figures are printed: docs/proofs.md keeps those of the long form. */
        @SuppressWarnings("SystemOut")
        void hold() {
            for (EstimateScore score : List.of(calls, waiting, ends)) {
                System.out.println("score: " + show(score));
                assertThat(score.given()).isGreaterThan(1_000);
                assertThat(score.insideShare()).as(show(score)).isBetween(0.85, 0.95);
            }
        }

        static Scores of(int days, int mostStops, int servings) {
            Scores scores = new Scores();
            for (long seed = 0; seed < days; seed++) {
                double load = 0.7 + 0.1 * (seed % 5);
                scores.play(seed, new RealDays.Kind(0.45, 0.05, load, mostStops, seed % 2 == 0, true), servings);
            }
            return scores;
        }

        private void play(long seed, RealDays.Kind kind, int servings) {
            List<Told> atTicket = new ArrayList<>();
            List<Told> atEnd = new ArrayList<>();
            List<Told> inLine = new ArrayList<>();
            RealDay[] mall = new RealDay[1];
            ServiceTimes[] times = new ServiceTimes[1];
            mall[0] = RealDays.random(seed, kind, (guest, now) -> {
                if (guest.number % 3 == 0) {
                    MallState state = ProgramsView.of(mall[0], now);
                    ForecastRules rules = ForecastRules.standard().withCaution(caution);
                    Forecast forecast = Forecast.of(state, times[0], rules, guest.number);
                    TicketMachine machine = TicketMachine.of(state, times[0], rules);
                    VisitEstimate estimate = forecast.estimate(RealDays.wish(guest, now));
                    for (int i = 0; i < guest.legs.size(); i++) {
                        RealDay.Leg leg = guest.legs.get(i);
                        atTicket.add(new Told(
                                guest,
                                i,
                                new GivenEstimate(
                                        now,
                                        estimate.stops().get(i).call(),
                                        machine.call(leg.queue, 0),
                                        now.plus(lastWait(mall[0], leg)))));
                    }
                    atEnd.add(new Told(guest, -1, new GivenEstimate(now, estimate.end(), now, now)));
                    for (RealDay.Guest other : mall[0].guests) {
                        for (int i = 0; i < other.legs.size(); i++) {
                            RealDay.Leg leg = other.legs.get(i);
                            Told told = told(mall[0], forecast, machine, other, i, now);
                            if (leg.called.equals(Instant.MAX)
                                    && told.estimate().call().isToday()) {
                                inLine.add(told);
                            }
                        }
                    }
                }
                mall[0].admit(guest, now);
            });
            times[0] = RealDays.learned(mall[0], servings, seed);
            mall[0].times = times[0];
            mall[0].play();
            for (Told told : atTicket) {
                Instant called = told.guest().legs.get(told.leg()).called;
                calls = calls.and(told.estimate(), called);
                if (told.estimate().call().isToday()) {
                    caution =
                            caution.after(!called.isAfter(told.estimate().call().bound()));
                }
            }
            for (Told told : inLine) {
                waiting = waiting.and(told.estimate(), told.guest().legs.get(told.leg()).called);
            }
            for (Told told : atEnd) {
                Instant end = told.guest().legs.stream()
                        .map(leg -> leg.ended)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                ends = ends.and(told.estimate(), end);
            }
        }

        private static Told told(
                RealDay day, Forecast forecast, TicketMachine machine, RealDay.Guest guest, int leg, Instant now) {
            RealDay.Leg its = guest.legs.get(leg);
            CallEstimate call = forecast.call(its.id).orElse(CallEstimate.NOT_TODAY);
            Instant byPosition = machine.after(its.queue, ahead(day, guest, its));
            return new Told(guest, leg, new GivenEstimate(now, call, byPosition, now.plus(lastWait(day, its))));
        }

        private static int ahead(RealDay day, RealDay.Guest guest, RealDay.Leg leg) {
            return (int) day.guests.stream()
                    .filter(other -> other.arrived.isBefore(guest.arrived))
                    .flatMap(other -> other.legs.stream())
                    .filter(other -> other.queue.equals(leg.queue) && other.called.equals(Instant.MAX))
                    .count();
        }

        /** How long the last one called in this queue had waited since they came. */
        private static Duration lastWait(RealDay day, RealDay.Leg leg) {
            Duration wait = Duration.ZERO;
            Instant latest = Instant.MIN;
            for (RealDay.Guest other : day.guests) {
                for (RealDay.Leg one : other.legs) {
                    boolean called = one.queue.equals(leg.queue) && !one.called.equals(Instant.MAX);
                    if (called && one.called.isAfter(latest)) {
                        latest = one.called;
                        wait = Duration.between(other.arrived, one.called);
                    }
                }
            }
            return wait;
        }
    }
}
