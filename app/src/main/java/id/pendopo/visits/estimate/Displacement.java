package id.pendopo.visits.estimate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What one more stop does to those that its visitor waits for already. */
final class Displacement {
    private final Hall hall;
    private final Log log;
    private final ForecastRules rules;
    private final Wish wish;
    private final List<InHand> inHand;

    /**
     * @param wish with the added stop only
     * @param inHand what the forecast doesn't know yet is left out
     */
    Displacement(Hall hall, Log log, ForecastRules rules, Wish wish, List<InHand> inHand) {
        this.hall = hall;
        this.log = log;
        this.rules = rules;
        this.wish = wish;
        this.inHand = inHand.stream()
                .filter(stop -> hall.stopIndex.containsKey(stop.stop()))
                .toList();
    }

    /** The first stop that would be over in time without the added one, nine times in ten, and is not with it. */
    Optional<Admission.Refusal> late() {
        Play play = new Play(hall, log, rules, wish, false, inHand);
        for (int i = 0; i < inHand.size(); i++) {
            int stop = Objects.requireNonNull(hall.stopIndex.get(inHand.get(i).stop()));
            int queue = hall.queueOf[stop];
            int closing = hall.closing[queue];
            int bound = rules.caution().safeBound(play.ends[i]);
            // What is past closing without the added one has nothing to lose by it.
            if (bound > closing && rules.caution().safeBound(log.overAt[stop]) <= closing) {
                UUID id = hall.state.queues().get(queue).id();
                return Optional.of(new Admission.Refusal.CostsAnother(id, hall.moment(bound), hall.moment(closing)));
            }
        }
        UUID added = wish.stops().getFirst().queue();
        int closing = hall.closing[hall.queue(added)];
        int bound = rules.caution().safeBound(play.ends[inHand.size()]);
        return bound > closing
                ? Optional.of(new Admission.Refusal.NotEnoughTime(added, hall.moment(bound), hall.moment(closing)))
                : Optional.empty();
    }
}
