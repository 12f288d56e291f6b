package id.pendopo.visits.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CapacityGateTest {

    /** Admitted visits of many days, how many were served in time, and how close to closing the counters worked. */
    private record Outcome(int admitted, int inTime, int tight, int tightInTime, int refused, Duration worst) {}

    @Test
    void of_the_visits_let_in_nine_in_ten_and_more_are_over_before_closing() {
        Outcome outcome = days(12, 0.5, 0.05, 1, false, 200);
        print("one stop", outcome);
        print("stops", days(12, 0.5, 0.05, 3, false, 200));
        print("shared", days(12, 0.5, 0.05, 3, true, 200));
        print("few data", days(12, 0.5, 0.05, 2, true, 5));
        print("exact one", days(12, 0, 0, 1, false, 0));
        print("exact three", days(12, 0, 0, 3, false, 0));
        print("exact shared", days(12, 0, 0, 3, true, 0));
    }

    @SuppressWarnings("SystemOut")
    private static void print(String what, Outcome outcome) {
        System.out.println(what + ": " + outcome);
    }

    private static Outcome days(int days, double spread, double noShows, int mostStops, boolean sharing, int servings) {
        int admitted = 0;
        int inTime = 0;
        int tight = 0;
        int tightInTime = 0;
        int[] refused = {0};
        Duration worst = Duration.ZERO;
        for (long seed = 0; seed < days; seed++) {
            Map<UUID, Instant> bounds = new HashMap<>();
            RealDay[] mall = new RealDay[1];
            ServiceTimes[] times = new ServiceTimes[1];
            mall[0] = RealDays.random(seed, spread, noShows, 1.3, mostStops, sharing, (guest, now) -> {
                Forecast forecast = Forecast.of(mall[0].state(now), times[0], ForecastRules.standard(), guest.number);
                switch (CapacityGate.judge(forecast, RealDays.wish(guest, now))) {
                    case Admission.Admitted(VisitEstimate estimate) -> {
                        bounds.put(guest.id, estimate.end().bound());
                        mall[0].admit(guest, now);
                    }
                    case Admission.Refused _ -> refused[0]++;
                }
            });
            times[0] = RealDays.learned(mall[0], servings, seed);
            mall[0].play();
            for (RealDay.Guest guest : mall[0].guests) {
                Instant end = guest.legs.stream()
                        .map(leg -> leg.ended)
                        .max(Instant::compareTo)
                        .orElseThrow();
                boolean good = !end.isAfter(RealDays.CLOSING);
                boolean close = bounds.getOrDefault(guest.id, Instant.MIN)
                        .isAfter(RealDays.CLOSING.minus(Duration.ofMinutes(30)));
                admitted++;
                inTime += good ? 1 : 0;
                tight += close ? 1 : 0;
                tightInTime += close && good ? 1 : 0;
                Duration over = Duration.between(RealDays.CLOSING, end);
                worst = over.compareTo(worst) > 0 ? over : worst;
            }
        }
        return new Outcome(admitted, inTime, tight, tightInTime, refused[0], worst);
    }
}
