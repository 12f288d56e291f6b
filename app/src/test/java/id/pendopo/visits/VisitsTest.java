package id.pendopo.visits;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.clockwork.TimedTask;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LearnedArrivals;
import id.pendopo.visits.hall.LearnedTimes;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.TicketOrder.Channel;
import id.pendopo.visits.tickets.Wanted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test about visits in Ogan Ilir's mall: people who come, officers who call. */
public abstract class VisitsTest extends PendopoTest {
    @Autowired
    protected Catalog catalog;

    @Autowired
    protected TakeTicket takeTicket;

    @Autowired
    protected HallReader reader;

    @Autowired
    protected Forecasts forecasts;

    @Autowired
    protected QueueBooks queues;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected LearnedTimes times;

    @Autowired
    protected LearnedArrivals arrivals;

    @Autowired
    private List<TimedTask> tasks;

    /** A new mall: what other tests have taught it says nothing about people in this one. */
    @BeforeEach
    void knowsOnlyTheCatalogue() {
        doing(() -> {
            for (String learned : List.of("learned", "arrivals", "caution", "no_show_share")) {
                jdbc.sql("delete from visits." + learned + " where region_id = 1610")
                        .update();
            }
            times.forget(mall());
            arrivals.forget();
        });
    }

    protected MallPlan plan() {
        return directory.byCode("ogan-ilir").orElseThrow();
    }

    protected UUID mall() {
        return plan().mall().id();
    }

    protected <T> T inside(Supplier<T> work) {
        return Wall.get(plan().mall().region(), work);
    }

    protected void doing(Runnable work) {
        Wall.run(plan().mall().region(), work);
    }

    /** The clock's own work of this name, done now. */
    protected void pass(String task) {
        TimedTask named = tasks.stream()
                .filter(one -> one.getClass().getSimpleName().startsWith(task))
                .findFirst()
                .orElseThrow();
        doing(() -> named.run(mall()));
    }

    protected Service service(String code) {
        return inside(() -> catalog.services(mall())).values().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    protected IssuedTicket arrive(String... services) {
        return arrive(null, services);
    }

    protected IssuedTicket arrive(@Nullable PriorityGroup group, String... services) {
        return inside(() -> takeTicket.take(order(Ids.secret(), group, services)));
    }

    protected TicketOrder order(String key, @Nullable PriorityGroup group, String... services) {
        List<Wanted> wanted = Arrays.stream(services)
                .map(code -> new Wanted(service(code).id(), 1))
                .toList();
        return new TicketOrder(
                mall(), key, Channel.KIOSK, group, false, 1, wanted, false, Optional.empty(), Optional.empty(), null);
    }

    protected LiveVisit visit(IssuedTicket ticket) {
        return inside(() -> reader.visit(ticket.visit())).orElseThrow();
    }

    protected LiveStop stop(IssuedTicket ticket, String service) {
        UUID id = service(service).id();
        return visit(ticket).stops().stream()
                .filter(stop -> stop.service().equals(id))
                .findFirst()
                .orElseThrow();
    }

    protected Agency agency(String code) {
        return plan().agencies().values().stream()
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    protected Counter counter(String agency, int which) {
        UUID id = agency(agency).id();
        return plan().counters().values().stream()
                .filter(counter -> counter.agency().equals(id))
                .toList()
                .get(which);
    }

    /** An officer of the agency that this counter belongs to, straight from the seed. */
    protected Actor officer(Counter counter) {
        return inside(() -> jdbc.sql("""
                select id, display_name, agency_id from platform.account
                where region_id = :region and role = 'OFFICER' and counter_id = :counter
                """)
                .param("region", Wall.region())
                .param("counter", counter.id())
                .query((row, n) -> new Actor(
                        row.getObject("id", UUID.class),
                        plan().mall().region(),
                        Role.OFFICER,
                        row.getString("display_name"),
                        mall(),
                        row.getObject("agency_id", UUID.class),
                        counter.id()))
                .single());
    }
}
