package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.problem.ProblemType;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.VisitorBook;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;

/** People at the front desk, served by Ogan Ilir's receptionist. */
abstract class FrontDeskTest extends HallTest {
    @Autowired
    FindVisits find;

    @Autowired
    CancelStop cancelStop;

    @Autowired
    VoidVisit voidVisit;

    @Autowired
    Reschedule reschedule;

    @Autowired
    PromisedDays promisedDays;

    @Autowired
    Promises promises;

    @Autowired
    KeepPromise keepPromise;

    @Autowired
    AddStop addStop;

    @Autowired
    TicketLinks links;

    @Autowired
    VisitorBook visitors;

    @Autowired
    CounterSessions sessionsAtCounters;

    @Autowired
    CallNext callNext;

    /** The visit that the reception's redirect leads to. */
    UUID registered(String... fields) {
        var result = post("dodi", "/reception/register", fields);
        assertThat(result).hasStatus3xxRedirection();
        String to = String.valueOf(result.getResponse().getRedirectedUrl());
        assertThat(to).matches("/m/ogan-ilir/reception/visits/[0-9a-f-]{36}\\?new");
        return UUID.fromString(to.replaceFirst(".*/visits/", "").replace("?new", ""));
    }

    LiveVisit live(UUID visit) {
        return inside(() -> reader.visit(visit)).orElseThrow();
    }

    String id(String service) {
        return service(service).id().toString();
    }

    /** How many of the contingent of a service's queue are given today. */
    int issued(String service) {
        UUID id = service(service).id();
        return inside(() -> jdbc.sql("""
                select d.issued from visits.queue_day d join visits.queue_service s
                  on s.region_id = d.region_id and s.queue_id = d.queue_id
                where d.region_id = 1610 and s.mall_id = :mall and s.service_id = :service and d.day = :day
                """)
                .param("mall", mall())
                .param("service", id)
                .param("day", clock.today())
                .query(Integer.class)
                .optional()
                .orElse(0));
    }

    static void refused(ProblemType type, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
