package id.pendopo.visits.counter;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.counter.AddService.Addition;
import id.pendopo.visits.hall.ContingentUsedUp;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopOrder;
import id.pendopo.visits.hall.StopTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a stop into a visit that is under way, counts it into its queue's day, and tells the history. */
@Component
class AddedStops {
    private final JdbcClient jdbc;
    private final StopOrder order;
    private final StopTable table;
    private final Journal journal;

    AddedStops(JdbcClient jdbc, StopOrder order, StopTable table, Journal journal) {
        this.jdbc = jdbc;
        this.order = order;
        this.table = table;
        this.journal = journal;
    }

    /**
     * Ends with the visitor's free stops in their lines.
     *
     * @param visit locked by the caller, and still without the stop
     * @throws id.pendopo.platform.problem.Refusal {@code contingent-used-up}
     */
    void add(UUID mall, LocalDate day, LiveVisit visit, NewStop stop, Addition addition, Instant now) {
        insert(mall, day, visit, stop);
        countIn(day, stop);
        order.join(visit, stop.id(), stop.needs(), stop.waiters(), now);
        tell(mall, visit, stop, addition);
        table.release(visit.id(), now);
    }

    /** It holds its place from the visit's arrival. */
    private void insert(UUID mall, LocalDate day, LiveVisit visit, NewStop stop) {
        jdbc.sql("""
                insert into visits.stop (region_id, id, visit_id, mall_id, day, queue_id, service_id, agency_id, ordinal,
                  quantity, floor, priority, no, place_at, only_counter, state, free, waiting_since, by_name)
                values (:region, :id, :visit, :mall, :day, :queue, :service, :agency, :ordinal, :quantity, :floor,
                  :priority, :no, :place, :only, 'WAITING', false, :place, :byName)
                """)
                .param("region", Wall.region())
                .param("id", stop.id())
                .param("visit", visit.id())
                .param("mall", mall)
                .param("day", day)
                .param("queue", stop.queue())
                .param("service", stop.service())
                .param("agency", stop.agency())
                .param("ordinal", stop.ordinal())
                .param("quantity", stop.quantity())
                .param("floor", stop.floor())
                .param("priority", visit.group() != null)
                .param("no", visit.number().no())
                .param("place", Utc.of(stop.placeAt()))
                .param("only", stop.onlyCounter())
                .param("byName", stop.byName())
                .update();
    }

    private void countIn(LocalDate day, NewStop stop) {
        try {
            jdbc.sql("""
                    insert into visits.queue_day as q (region_id, queue_id, day, issued, contingent)
                    values (:region, :queue, :day, 1, visits.room(:contingent, :ordinary, :named))
                    on conflict (region_id, queue_id, day) do update set issued = q.issued + 1,
                      contingent = visits.room(q.contingent, q.issued + :ordinary, :named)
                    """)
                    .param("region", Wall.region())
                    .param("queue", stop.queue())
                    .param("day", day)
                    .param("contingent", stop.contingent())
                    .param("ordinary", stop.byName() ? 0 : 1)
                    .param("named", stop.byName() ? 1 : 0)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw ContingentUsedUp.in(e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    private void tell(UUID mall, LiveVisit visit, NewStop stop, Addition addition) {
        Map<String, Object> facts = journal.facts(
                mall, stop.id(), stop.queue(), stop.service(), stop.agency(), stop.quantity(), visit.group() != null);
        facts.put("ordinal", stop.ordinal());
        facts.put("byName", stop.byName());
        facts.put("from", addition.from());
        facts.put("after", stop.needs());
        facts.put("before", stop.waiters());
        journal.write(mall, visit.id(), addition.actor(), "STOP_ADDED", facts);
    }
}
