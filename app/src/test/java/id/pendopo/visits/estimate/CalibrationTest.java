package id.pendopo.visits.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Estimates given on many real days, scored when the truth is known. */
class CalibrationTest {

    private record Told(RealDay.Guest guest, int leg, GivenEstimate estimate) {}

    @Test
    void nine_calls_in_ten_come_within_the_bound_and_the_median_beats_the_simple_rules() {
        System.out.println("single " + show(scoreAtTicket(12, 1, 200, 0.05)));
        System.out.println("three " + show(scoreAtTicket(12, 3, 200, 0.05)));
    }

    private static String show(List<EstimateScore> scores) {
        return scores.stream()
                .map(score -> "[n %d inside %.3f own %s position %s last %s gain %.2f]"
                        .formatted(
                                score.given(),
                                score.insideShare(),
                                score.own().median(),
                                score.byPosition().median(),
                                score.byLastWaiter().median(),
                                score.gain()))
                .toList()
                .toString();
    }

    /** Scores of the first call told at the ticket, of the end of the visit, and of those waiting at that moment. */
    private static List<EstimateScore> scoreAtTicket(int days, int mostStops, int servings, double noShows) {
        EstimateScore calls = EstimateScore.none();
        EstimateScore ends = EstimateScore.none();
        EstimateScore waiting = EstimateScore.none();
        for (long seed = 0; seed < days; seed++) {
            List<Told> atTicket = new ArrayList<>();
            List<Told> atEnd = new ArrayList<>();
            List<Told> inLine = new ArrayList<>();
            RealDay[] mall = new RealDay[1];
            ServiceTimes[] times = new ServiceTimes[1];
            mall[0] = RealDays.random(seed, 0.5, noShows, 1.0, mostStops, false, (guest, now) -> {
                if (guest.number % 3 == 0) {
                    Forecast forecast = Forecast.of(
                            mall[0].state(now),
                            times[0],
                            ForecastRules.standard().withRuns(60),
                            guest.number);
                    VisitEstimate estimate = forecast.estimate(RealDays.wish(guest, now));
                    for (int i = 0; i < Math.min(1, guest.legs.size()); i++) {
                        atTicket.add(new Told(
                                guest,
                                i,
                                given(
                                        mall[0],
                                        times[0],
                                        guest,
                                        i,
                                        now,
                                        estimate.stops().get(i).call())));
                    }
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
