package id.pendopo.visits.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The gate over overcrowded days: -Dpendopo.proof.days=N plays more of them. */
class CapacityGateTest {
    private static final int DAYS = Integer.getInteger("pendopo.proof.days", 3);

    @Test
    void of_the_visits_let_in_nine_in_ten_and_more_are_over_before_closing() {
        served(Outcome.of(real(1, false), 200));
        served(Outcome.of(real(3, false), 200));
        served(Outcome.of(real(3, true), 200));
    }

    @Test
    void with_few_data_the_gate_is_no_less_careful() {
        served(Outcome.of(real(2, true), 5));
    }

    @Test
    void when_all_is_certain_every_visit_of_one_stop_is_over_before_closing() {
        Outcome outcome = Outcome.of(RealDays.Kind.certain(1.3, 1, false), 0);
        assertThat(outcome.refused).isPositive();
        assertThat(outcome.inTime).as(outcome.toString()).isEqualTo(outcome.admitted);
    }

    @Test
    void when_all_is_certain_visits_of_many_stops_are_late_by_less_than_a_service_and_hardly_ever() {
        Outcome outcome = Outcome.of(RealDays.Kind.certain(1.3, 3, true), 0);
        assertThat(outcome.inTime).as(outcome.toString()).isGreaterThanOrEqualTo((int) (0.995 * outcome.admitted));
        assertThat(outcome.worst).as(outcome.toString()).isLessThan(Duration.ofMinutes(18));
    }

    /** Overcrowded days on which much is not known beforehand. */
    private static RealDays.Kind real(int mostStops, boolean sharing) {
        return new RealDays.Kind(0.5, 0.05, 1.3, mostStops, sharing, true);
    }

    /** The figures are printed: docs/proofs.md keeps those of the long form. */
    @SuppressWarnings("SystemOut")
    private static void served(Outcome outcome) {
        System.out.println("gate: " + outcome);
        assertThat(outcome.refused).as(outcome.toString()).isPositive();
        assertThat(outcome.inTime).as(outcome.toString()).isGreaterThanOrEqualTo((int) (0.97 * outcome.admitted));
        assertThat(outcome.tightInTime).as(outcome.toString()).isGreaterThanOrEqualTo((int) (0.9 * outcome.tight));
        assertThat(outcome.idleAtEnd()).as(outcome.toString()).isLessThan(Duration.ofMinutes(40));
    }

    /** What became of the visits that were let in; tight are those whose bound lay in the last half hour. */
    private static final class Outcome {
        private int admitted;
        private int inTime;
        private int tight;
        private int tightInTime;
        private int refused;
        private int queues;
        private Duration worst = Duration.ZERO;
        private Duration idle = Duration.ZERO;

        static Outcome of(RealDays.Kind kind, int servings) {
            Outcome outcome = new Outcome();
            for (long seed = 0; seed < DAYS; seed++) {
                outcome.play(seed, kind, servings);
            }
            return outcome;
        }

        private void play(long seed, RealDays.Kind kind, int servings) {
            Map<UUID, Instant> bounds = new HashMap<>();
            RealDay[] mall = new RealDay[1];
            ServiceTimes[] times = new ServiceTimes[1];
            ForecastRules rules = ForecastRules.standard().withRuns(40);
            mall[0] = RealDays.random(seed, kind, (guest, now) -> {
                Forecast forecast = Forecast.of(ProgramsView.of(mall[0], now), times[0], rules, guest.number);
                switch (CapacityGate.judge(forecast, RealDays.wish(guest, now))) {
                    case Admission.Admitted(VisitEstimate estimate) -> {
                        bounds.put(guest.id, estimate.end().bound());
                        mall[0].admit(guest, now);
                    }
                    case Admission.Refused _ -> refused++;
                }
            });
            times[0] = RealDays.learned(mall[0], servings, seed);
            mall[0].times = times[0];
            mall[0].play();
            mall[0].guests.forEach(guest -> count(guest, bounds));
            mall[0].closing.keySet().forEach(queue -> countIdle(mall[0], queue));
        }

        private void count(RealDay.Guest guest, Map<UUID, Instant> bounds) {
            Instant end = guest.legs.stream()
                    .map(leg -> leg.ended)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            boolean good = !end.isAfter(RealDays.CLOSING);
            boolean close =
                    bounds.getOrDefault(guest.id, Instant.MIN).isAfter(RealDays.CLOSING.minus(Duration.ofMinutes(30)));
            admitted++;
            inTime += good ? 1 : 0;
            tight += close ? 1 : 0;
            tightInTime += close && good ? 1 : 0;
            Duration over = Duration.between(RealDays.CLOSING, end);
            worst = over.compareTo(worst) > 0 ? over : worst;
        }

        /** A gate that refuses everybody would pass, too: so how long before closing does each queue run dry? */
        private void countIdle(RealDay day, UUID queue) {
            Instant last = day.guests.stream()
                    .flatMap(guest -> guest.legs.stream())
                    .filter(leg -> leg.queue.equals(queue))
                    .map(leg -> leg.ended)
                    .max(Comparator.naturalOrder())
                    .orElse(RealDay.OPENING);
            queues++;
            idle = idle.plus(
                    last.isBefore(RealDays.CLOSING) ? Duration.between(last, RealDays.CLOSING) : Duration.ZERO);
        }

        private Duration idleAtEnd() {
            return idle.dividedBy(queues);
        }

        @Override
        public String toString() {
            return "admitted %d, in time %d, tight %d, of these in time %d, refused %d, latest %s, idle at the end %s"
                    .formatted(admitted, inTime, tight, tightInTime, refused, worst, idleAtEnd());
        }
    }
}
