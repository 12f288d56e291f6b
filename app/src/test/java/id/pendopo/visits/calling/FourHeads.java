package id.pendopo.visits.calling;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The four rows that SQL fetches, written as SQL would say it: order by … limit 1. */
final class FourHeads {
    private static final Comparator<Candidate> BY_ARRIVAL = Comparator.comparing(Candidate::arrivedAt)
            .thenComparing(Candidate::number)
            .thenComparing(Candidate::stopId);

    private FourHeads() {}

    static List<Candidate> of(List<Candidate> queue, CallingRules rules, Instant now) {
        return Stream.of(
                        queue.stream().filter(Candidate::priority).min(BY_ARRIVAL),
                        queue.stream().filter(one -> !one.priority()).min(BY_ARRIVAL),
                        queue.stream()
                                .min(Comparator.comparing(Candidate::waitingSince)
                                        .thenComparing(BY_ARRIVAL)),
                        queue.stream()
                                .filter(one -> time(one).isBefore(Instant.MAX))
                                .filter(one -> !time(one)
                                        .minus(rules.appointmentLead())
                                        .isAfter(now))
                                .filter(one ->
                                        !one.arrivedAt().isAfter(time(one).plus(rules.appointmentGrace())))
                                .min(Comparator.comparing(FourHeads::time).thenComparing(BY_ARRIVAL)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Instant time(Candidate candidate) {
        return switch (candidate.appointment()) {
            case Appointment.None _ -> Instant.MAX;
            case Appointment.At(Instant time) -> time;
        };
    }
}
