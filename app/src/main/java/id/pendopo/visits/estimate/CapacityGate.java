package id.pendopo.visits.estimate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Never a ticket that can't be served: admits a visit when, nine times in ten, each of its stops is over before its
 * counters close, and nobody with a ticket in hand is pushed past closing by it.
 *
 * <p>It measures at the end of the line, for the priority group, too: whoever is called earlier takes the time of
 * someone who holds a ticket already. A visitor in hand who comes back to a queue later than the newcomer's call counts
 * as pushed by the whole service, also in queues that share a counter.
 */
public final class CapacityGate {

    private CapacityGate() {}

    /** Judges a visit that would begin. */
    public static Admission judge(Forecast forecast, Wish wish) {
        Optional<Admission.Refusal> refusal = refusal(forecast, wish);
        if (refusal.isEmpty()) {
            return new Admission.Admitted(forecast.estimate(wish));
        }
        return new Admission.Refused(refusal.get(), offer(forecast, wish, refusal.get()));
    }

    /**
     * Judges one stop that would be added to a visit: by itself, and with what its visitor waits for already, which was
     * let in before and must not be lost by it.
     *
     * @param wish with the added stop only; the visitor is free for it, and for what is in hand, from its moment on
     */
    public static Optional<Admission.Refusal> judgeAdded(Forecast forecast, Wish wish, List<InHand> inHand) {
        return refusal(forecast, wish).or(() -> forecast.displaced(wish, inHand));
    }

    /** What is left of the wish when what is refused, and what needs it, is taken away until the rest fits. */
    private static List<UUID> offer(Forecast forecast, Wish wish, Admission.Refusal refusal) {
        Admission.Refusal why = refusal;
        List<WishedStop> left = wish.stops();
        while (true) {
            left = without(left, why.queue());
            if (left.isEmpty()) {
                return List.of();
            }
            Optional<Admission.Refusal> next = refusal(forecast, wish.with(left));
            if (next.isEmpty()) {
                return left.stream().map(WishedStop::key).toList();
            }
            why = next.get();
        }
    }

    /** Without the last stop of this queue and all that need it, directly or not. */
    private static List<WishedStop> without(List<WishedStop> stops, UUID queue) {
        Set<UUID> gone = new HashSet<>();
        for (int i = stops.size() - 1; i >= 0 && gone.isEmpty(); i--) {
            if (stops.get(i).queue().equals(queue)) {
                gone.add(stops.get(i).key());
            }
        }
        List<WishedStop> left = new ArrayList<>(stops);
        while (left.removeIf(stop -> gone.contains(stop.key()))) {
            left.stream()
                    .filter(stop -> stop.after().stream().anyMatch(gone::contains))
                    .forEach(stop -> gone.add(stop.key()));
        }
        return left;
    }

    private static Optional<Admission.Refusal> refusal(Forecast forecast, Wish wish) {
        for (WishedStop stop : wish.stops()) {
            Optional<Instant> closing = forecast.closing(stop.queue());
            Instant hours = forecast.hours(stop.queue());
            if (!hours.isAfter(forecast.at())) {
                return Optional.of(new Admission.Refusal.Closed(stop.queue(), hours));
            }
            if (closing.isEmpty()) {
                return Optional.of(new Admission.Refusal.NoCounter(stop.queue()));
            }
        }
        return forecast.tooLate(wish);
    }
}
