package id.pendopo.visits.estimate;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one more stop does to those that its visitor waits for already, run by run: whichever counter calls first has the
 * visitor; who is passed over while elsewhere is called at the next moment at which that counter would have called
 * somebody who came new, or earlier.
 */
final class Displacement {
    private final Hall hall;
    private final Log log;
    private final ForecastRules rules;
    private final Wish wish;
    private final WishedStop added;
    private final List<InHand> inHand;
    /** When each other stop is over, by place in {@link #inHand} and run; the added one comes last. */
    private final int[][] ends;

    /**
     * @param wish with the added stop only
     * @param inHand what the forecast doesn't know yet is left out
     */
    Displacement(Hall hall, Log log, ForecastRules rules, Wish wish, List<InHand> inHand) {
        this.hall = hall;
        this.log = log;
        this.rules = rules;
        this.wish = wish;
        this.added = wish.stops().getFirst();
        this.inHand = inHand.stream()
                .filter(stop -> hall.stopIndex.containsKey(stop.stop()))
                .toList();
        ends = new int[this.inHand.size() + 1][log.openings.length];
        for (int run = 0; run < log.openings.length; run++) {
            play(run);
        }
    }

    /** The first stop that would be over in time without the added one, nine times in ten, and is not with it. */
    Optional<Admission.Refusal> late() {
        for (int i = 0; i < ends.length; i++) {
            int queue = queue(i);
            int closing = hall.closing[queue];
            int bound = rules.caution().safeBound(ends[i]);
            if (bound > closing && !lateAnyway(i, closing)) {
                UUID id = hall.state.queues().get(queue).id();
                return Optional.of(
                        i < inHand.size()
                                ? new Admission.Refusal.CostsAnother(id, hall.moment(bound), hall.moment(closing))
                                : new Admission.Refusal.NotEnoughTime(id, hall.moment(bound), hall.moment(closing)));
            }
        }
        return Optional.empty();
    }

    /** What is past closing without the added one has nothing to lose by it. */
    private boolean lateAnyway(int i, int closing) {
        return i < inHand.size() && rules.caution().safeBound(log.overAt[index(i)]) > closing;
    }

    private void play(int run) {
        int free = Math.max(0, hall.at(wish.from()));
        boolean elsewhere = Log.isLater(free);
        int floor = wish.floor();
        Set<UUID> open = new HashSet<>();
        inHand.forEach(stop -> open.add(stop.stop()));
        open.add(added.key());
        for (int step = 0; step < ends.length; step++) {
            int next = -1;
            int call = Openings.NEVER;
            for (int i = 0; i < ends.length; i++) {
                if (open.contains(key(i)) && after(i).stream().noneMatch(open::contains)) {
                    int at = call(i, elsewhere || step > 0, free, floor, run);
                    if (next < 0 || at < call) {
                        next = i;
                        call = at;
                    }
                }
            }
            if (next < 0) {
                throw new IllegalArgumentException("The stops wait for each other");
            }
            open.remove(key(next));
            free = call >= Hall.FOREVER ? Openings.NEVER : call + duration(next, run);
            ends[next][run] = free;
            floor = floor(next);
        }
    }

    private int call(int i, boolean later, int free, int floor, int run) {
        if (free >= Hall.FOREVER) {
            return Openings.NEVER;
        }
        int there = free + hall.walk(floor, floor(i));
        if (i == inHand.size()) {
            return log.call(hall, queue(i), false, later, there, run, wish.ahead(added.queue()));
        }
        int planned = log.callAt[index(i)][run];
        return there <= planned ? planned : log.call(hall, queue(i), wish.priority(), true, there, run, 0);
    }

    private int duration(int i, int run) {
        if (i < inHand.size()) {
            int planned = log.callAt[index(i)][run];
            return planned >= Hall.FOREVER ? 0 : log.overAt[index(i)][run] - planned;
        }
        int service = hall.services.index(added.service());
        return (int) rules.onTheWay().toMillis()
                + hall.services.duration(
                        log.worlds[run],
                        service,
                        hall.services.units(service, added.quantity()) * log.pace(hall, queue(i), run),
                        log.noise[run][0]);
    }

    private UUID key(int i) {
        return i < inHand.size() ? inHand.get(i).stop() : added.key();
    }

    private Set<UUID> after(int i) {
        return i < inHand.size() ? inHand.get(i).after() : added.after();
    }

    private int index(int i) {
        return Objects.requireNonNull(hall.stopIndex.get(inHand.get(i).stop()));
    }

    private int queue(int i) {
        return i < inHand.size() ? hall.queueOf[index(i)] : hall.queue(added.queue());
    }

    private int floor(int i) {
        return i < inHand.size() ? hall.floorOf[index(i)] : added.floor();
    }
}
