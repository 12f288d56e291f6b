package id.pendopo.visits.visitor;

import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopOrder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another order of what is still ahead. The visitor's own order is kept strictly: each stop waits until the one before
 * is over. The planner's order lets all of them wait at once, but for what they need. Places in line stay either way.
 */
@Component
public class Reorder {
    private final OwnVisit own;
    private final StopOrder stops;
    private final Ahead ahead;
    private final BestOrder best;
    private final Journal journal;
    private final InstantSource clock;

    Reorder(OwnVisit own, StopOrder stops, Ahead ahead, BestOrder best, Journal journal, InstantSource clock) {
        this.own = own;
        this.stops = stops;
        this.ahead = ahead;
        this.best = best;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param order all stops that {@link Ahead#movable} gives, in the wished order
     * @throws id.pendopo.platform.problem.Refusal {@code order-invalid} when a stop would come before what it needs, or
     *     the visit has changed meanwhile
     */
    @Transactional
    public void asWished(UUID mall, UUID visitId, List<UUID> order, By by, @Nullable UUID actor, String key) {
        own.open(mall, visitId, key, "REORDER").ifPresent(visit -> {
            ahead.check(mall, visit, order);
            List<Set<UUID>> before = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                Set<UUID> needs = new HashSet<>(ahead.needs(mall, visit, order.get(i)));
                if (i > 0) {
                    needs.add(order.get(i - 1));
                }
                before.add(needs);
            }
            write(mall, visit, order, before, true, by.name(), actor);
        });
    }

    /** Back to the order that ends earliest. */
    @Transactional
    public void best(UUID mall, UUID visitId, @Nullable UUID actor, String key) {
        own.open(mall, visitId, key, "REORDER").ifPresent(visit -> {
            List<LiveStop> movable = Ahead.movable(visit);
            if (movable.isEmpty() || waitsAtOnce(mall, visit, movable)) {
                return;
            }
            List<UUID> order = best.of(mall, visit);
            write(
                    mall,
                    visit,
                    order,
                    order.stream().map(stop -> ahead.needs(mall, visit, stop)).toList(),
                    false,
                    "PLANNER",
                    actor);
        });
    }

    /** Whoever calls first has the visitor already: another order of the same would be no other journey. */
    private boolean waitsAtOnce(UUID mall, LiveVisit visit, List<LiveStop> movable) {
        Set<UUID> open = visit.open().stream().map(LiveStop::id).collect(Collectors.toSet());
        return !visit.ownOrder()
                && movable.stream().allMatch(stop -> {
                    Set<UUID> after = new HashSet<>(stop.after());
                    after.retainAll(open);
                    return after.equals(ahead.needs(mall, visit, stop.id()));
                });
    }

    private void write(
            UUID mall,
            LiveVisit visit,
            List<UUID> order,
            List<Set<UUID>> before,
            boolean chosen,
            String by,
            @Nullable UUID actor) {
        if (isSo(visit, order, before, chosen)) {
            return;
        }
        own.mayChange(visit.id(), actor);
        stops.rearrange(visit, order, before, chosen, clock.instant());
        journal.write(mall, visit.id(), actor, "VISIT_REORDERED", Facts.of("order", order, "by", by));
    }

    /** Nothing happens, and nothing is told, when the order is this one already. */
    private static boolean isSo(LiveVisit visit, List<UUID> order, List<Set<UUID>> before, boolean chosen) {
        List<LiveStop> now = Ahead.movable(visit);
        return visit.ownOrder() == chosen
                && now.stream().map(LiveStop::id).toList().equals(order)
                && now.stream().map(stop -> Set.copyOf(stop.after())).toList().equals(before);
    }
}
