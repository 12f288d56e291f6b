package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** In which order a visit's stops are made, and which of them wait for which. The caller has locked the visit. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StopOrder {
    private final JdbcClient jdbc;
    private final StopTable table;

    StopOrder(JdbcClient jdbc, StopTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * Puts the stops that can still be chosen in this order; they are let into their lines again with the wait that they
     * had.
     *
     * @param before what must be over before each of them is called
     * @param own whether the visitor chose the order
     */
    public void rearrange(LiveVisit visit, List<UUID> order, List<Set<UUID>> before, boolean own, Instant now) {
        table.hold(visit.id(), now);
        for (int i = 0; i < order.size(); i++) {
            after(order.get(i), before.get(i));
        }
        Stream<UUID> others = visit.stops().stream().map(LiveStop::id).filter(id -> !order.contains(id));
        number(visit.id(), Stream.concat(others, order.stream()).toList());
        jdbc.sql("update visits.visit set own_order = :own where region_id = :region and id = :visit")
                .param("own", own)
                .param("region", Wall.region())
                .param("visit", visit.id())
                .update();
        table.release(visit.id(), now);
    }

    /**
     * Finds a new stop, not yet in {@code visit}, its place among the others.
     *
     * @param needs what must be over before it is called
     * @param waiters stops that wait for it from now on; it comes just before the first of them
     */
    public void join(LiveVisit visit, UUID stop, List<UUID> needs, List<UUID> waiters, Instant now) {
        if (!needs.isEmpty()) {
            after(stop, needs);
        }
        if (!waiters.isEmpty()) {
            alsoAfter(waiters, stop, now);
            number(visit.id(), before(visit, waiters, stop));
        }
    }

    /**
     * Whatever waits for a stop waits for the one that it became; but never what that one itself comes after, at one or
     * more removes: both would wait for ever.
     */
    public void becomes(UUID visit, UUID old, UUID next) {
        jdbc.sql("""
                with recursive needed as (
                  select unnest(after_stops) as id from visits.stop where region_id = :region and id = :next
                  union
                  select unnest(s.after_stops) from visits.stop s join needed n on s.id = n.id
                  where s.region_id = :region and s.visit_id = :visit
                )
                update visits.stop set after_stops = array_replace(after_stops, :old, :next)
                where region_id = :region and visit_id = :visit and :old = any(after_stops) and id <> :next
                  and id not in (select id from needed)
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .param("old", old)
                .param("next", next)
                .update();
    }

    /** The visit's order with the new stop in front of the first that waits for it. */
    private static List<UUID> before(LiveVisit visit, List<UUID> waiters, UUID fresh) {
        List<UUID> order = new ArrayList<>(visit.stops().stream()
                .sorted(Comparator.comparing(LiveStop::ordinal))
                .map(LiveStop::id)
                .toList());
        int first = order.indexOf(
                order.stream().filter(waiters::contains).findFirst().orElseThrow());
        order.add(first, fresh);
        return order;
    }

    /** Which stops must be over before this one is called; decides whether it waits or is blocked. */
    private void after(UUID stop, Collection<UUID> before) {
        jdbc.sql("""
                update visits.stop set after_stops = :before, free = false,
                  state = case when :blocked then 'BLOCKED' else 'WAITING' end
                where region_id = :region and id = :stop
                """)
                .param("before", before.toArray(UUID[]::new))
                .param("blocked", !before.isEmpty())
                .param("region", Wall.region())
                .param("stop", stop)
                .update();
    }

    /** Lets stops that wait, or are put aside, wait for one more; the wait that they had is kept. */
    private void alsoAfter(List<UUID> stops, UUID before, Instant now) {
        jdbc.sql("""
                update visits.stop set after_stops = coalesce(after_stops, '{}') || :before::uuid,
                  state = case when state = 'WAITING' then 'BLOCKED' else state end, free = false,
                  waited = case when state = 'WAITING' and free then greatest(:now - waiting_since, interval '0') else waited end
                where region_id = :region and id = any(:stops::uuid[])
                """)
                .param("before", before)
                .param("now", Utc.of(now))
                .param("region", Wall.region())
                .param("stops", stops.toArray(UUID[]::new))
                .update();
    }

    private void number(UUID visit, List<UUID> stops) {
        jdbc.sql("""
                update visits.stop s set ordinal = o.ord from unnest(:stops::uuid[]) with ordinality as o(id, ord)
                where s.region_id = :region and s.visit_id = :visit and s.id = o.id
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .param("stops", stops.toArray(UUID[]::new))
                .update();
    }
}
