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
    private final List<Held> held;
    /** When each held stop is over, by place in {@link #held} and run; the added one comes last. */
    private final int[][] ends;

    /**
     * @param wish with the added stop only
     * @param held what the forecast doesn't know yet is left out
     */
    Displacement(Hall hall, Log log, ForecastRules rules, Wish wish, List<Held> held) {
        this.hall = hall;
        this.log = log;
        this.rules = rules;
        this.wish = wish;
        this.added = wish.stops().getFirst();
        this.held = held.stream()
                .filter(stop -> hall.stopIndex.containsKey(stop.stop()))
                .toList();
        ends = new int[this.held.size() + 1][log.openings.length];
        for (int run = 0; run < log.openings.length; run++) {
            play(run);
        }
    }

    /** The first stop that would be over in time without the added one, nine times in ten, and is not with it. */
    Optional<Admission.Refusal> late() {
        for (int i = 0; i < ends.length; i++) {
            int queue = queue(i);
            int bound = bound(ends[i]);
            boolean lateAnyway = i < held.size() && bound(log.overAt[index(i)]) >= bound;
            if (bound > hall.closing[queue] && !lateAnyway) {
                return Optional.of(new Admission.Refusal.NotEnoughTime(
                        hall.state.queues().get(queue).id(), hall.moment(bound), hall.moment(hall.closing[queue])));
            }
        }
        return Optional.empty();
    }

    private int bound(int[] runs) {
        int[] sorted = runs.clone();
        return rules.caution().bound(Quantiles.median(sorted), Quantiles.bound(sorted));
    }

    private void play(int run) {
        int free = Math.max(0, hall.at(wish.from()));
        int floor = wish.floor();
        Set<UUID> open = new HashSet<>();
        held.forEach(stop -> open.add(stop.stop()));
        open.add(added.key());
        for (int step = 0; step < ends.length; step++) {
            int next = -1;
            int call = Openings.NEVER;
            for (int i = 0; i < ends.length; i++) {
                if (open.contains(key(i)) && after(i).stream().noneMatch(open::contains)) {
                    int at = call(i, free, floor, run);
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

    private int call(int i, int free, int floor, int run) {
        if (free >= Hall.FOREVER) {
            return Openings.NEVER;
        }
        int there = free + hall.walk(floor, floor(i));
        if (i == held.size()) {
            return log.call(hall, queue(i), false, Log.isLater(free), there, run, wish.ahead(added.queue()));
        }
        int planned = log.callAt[index(i)][run];
        return free <= planned ? planned : log.call(hall, queue(i), wish.priority(), true, there, run, 0);
    }

    private int duration(int i, int run) {
        if (i < held.size()) {
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
        return i < held.size() ? held.get(i).stop() : added.key();
    }

    private Set<UUID> after(int i) {
        return i < held.size() ? held.get(i).after() : added.after();
    }

    private int index(int i) {
        return Objects.requireNonNull(hall.stopIndex.get(held.get(i).stop()));
    }

    private int queue(int i) {
        return i < held.size() ? hall.queueOf[index(i)] : hall.queue(added.queue());
    }

    private int floor(int i) {
        return i < held.size() ? hall.floorOf[index(i)] : added.floor();
    }
}
