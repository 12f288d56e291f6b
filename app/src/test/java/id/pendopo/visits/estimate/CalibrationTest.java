package id.pendopo.visits.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Estimates given on many real days, scored when the truth is known. */
class CalibrationTest {

    private record Told(RealDay.Guest guest, int leg, GivenEstimate estimate) {}

    private static final int DAYS = Integer.getInteger("pendopo.proof.days", 4);

    @Test
    void nine_calls_in_ten_come_within_the_bound_and_the_median_beats_the_simple_rules() {
        for (int stops : new int[] {1, 3}) {
            for (EstimateScore score : scores(3 * DAYS, stops, 200)) {
                assertThat(score.given()).isGreaterThan(100);
                assertThat(score.insideShare()).as(show(score)).isBetween(0.8, 0.99);
                assertThat(score.gain()).as(show(score)).isGreaterThan(0.2);
            }
        }
    }

    @Test
    void with_few_data_the_bound_still_holds() {
        for (EstimateScore score : scores(DAYS, 1, 3)) {
            assertThat(score.insideShare()).as(show(score)).isGreaterThan(0.8);
        }
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

    /** Scores of the first call told at the ticket, of the end of the visit, and of those waiting at that moment. */
    private static List<EstimateScore> scores(int days, int mostStops, int servings) {
        EstimateScore calls = EstimateScore.none();
        EstimateScore ends = EstimateScore.none();
        EstimateScore waiting = EstimateScore.none();
        for (long seed = 0; seed < days; seed++) {
            List<Told> atTicket = new ArrayList<>();
            List<Told> atEnd = new ArrayList<>();
            List<Told> inLine = new ArrayList<>();
            RealDay[] mall = new RealDay[1];
            ServiceTimes[] times = new ServiceTimes[1];
            mall[0] = RealDays.random(seed, 0.5, 0.05, 1.0, mostStops, false, (guest, now) -> {
                if (guest.number % 3 == 0) {
                    Forecast forecast = Forecast.of(
                            mall[0].state(now),
                            times[0],
                            ForecastRules.standard().withRuns(60),
                            guest.number);
                    VisitEstimate estimate = forecast.estimate(RealDays.wish(guest, now));
                    CallEstimate first = estimate.stops().getFirst().call();
                    atTicket.add(new Told(guest, 0, given(mall[0], times[0], guest, 0, now, first)));
                    atEnd.add(new Told(guest, -1, given(mall[0], times[0], guest, 0, now, estimate.end())));
                    for (RealDay.Guest other : mall[0].guests) {
                        for (int i = 0; i < other.legs.size(); i++) {
                            int leg = i;
                            if (other.legs.get(i).called.equals(Instant.MAX)) {
                                forecast.call(other.legs.get(i).id)
                                        .ifPresent(call -> inLine.add(
                                                new Told(other, leg, given(mall[0], times[0], other, leg, now, call))));
                            }
                        }
                    }
                }
                mall[0].admit(guest, now);
            });
            times[0] = RealDays.learned(mall[0], servings, seed);
            mall[0].play();
            for (Told told : atTicket) {
                calls = calls.and(told.estimate(), told.guest().legs.get(told.leg()).called);
            }
            for (Told told : atEnd) {
                ends = ends.and(
                        told.estimate(),
                        told.guest().legs.stream()
                                .map(leg -> leg.ended)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
            }
            for (Told told : inLine) {
                waiting = waiting.and(told.estimate(), told.guest().legs.get(told.leg()).called);
            }
        }
        return List.of(calls, ends, waiting);
    }

    private static GivenEstimate given(
            RealDay day, ServiceTimes times, RealDay.Guest guest, int leg, Instant now, CallEstimate call) {
        var queue = guest.legs.get(leg).queue;
        int ahead = 0;
        Duration last = Duration.ZERO;
        Instant latest = Instant.MIN;
        for (RealDay.Guest other : day.guests) {
            for (RealDay.Leg one : other.legs) {
                boolean same = one.queue.equals(queue) && other != guest;
                ahead += same && one.called.equals(Instant.MAX) && other.arrived.isBefore(guest.arrived) ? 1 : 0;
                if (same && !one.called.equals(Instant.MAX) && one.called.isAfter(latest)) {
                    latest = one.called;
                    last = Duration.between(other.arrived, one.called);
                }
            }
        }
        long counters = day.desks.stream()
                .filter(desk -> desk.queues.contains(queue))
                .filter(desk -> desk.manned.stream()
                        .anyMatch(spell ->
                                !spell.from().isAfter(now) && spell.to().isAfter(now)))
                .count();
        Duration average = RealDay.ON_THE_WAY.plus(times.of(queue).mean(1));
        return GivenEstimate.of(now, call, ahead, average, (int) counters, last);
    }
}
