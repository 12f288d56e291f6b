package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.Queries;
import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What officers leave undone, and what the clock does about it. */
class LeftToTheClockTest extends AtCountersTest {
    @Test
    void a_counter_whose_officer_was_moved_or_closed_is_not_manned() {
        Counter counter = counter("DUKCAPIL", 0);
        Actor officer = open(counter);
        pass("Vacated");
        assertThat(inside(() -> reader.sessionOf(officer.id())))
                .as("still entitled")
                .isPresent();
        account(officer, "agency_id = '00000000-0000-0000-0000-000000000001'");
        pass("Vacated");
        assertThat(inside(() -> reader.sessionOf(officer.id()))).isEmpty();
        account(officer, "agency_id = '" + counter.agency() + "'");
        open(counter);
        account(officer, "active = false");
        pass("Vacated");
        assertThat(inside(() -> reader.sessionOf(officer.id()))).isEmpty();
        account(officer, "active = true");
    }

    private void account(Actor officer, String set) {
        doing(() -> jdbc.sql("update platform.account set " + set + " where region_id = :region and id = :id")
                .param("region", officer.region())
                .param("id", officer.id())
                .update());
    }

    @Test
    void a_forgotten_finish_is_asked_about_then_ended_and_teaches_nothing() {
        pass("Learning");
        long before = learned("KTP-REKAM");
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        clock.advance(Duration.ofHours(3));
        pass("ForgottenFinish");
        assertThat(stop(ticket, "KTP-REKAM").promptedAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(11));
        pass("ForgottenFinish");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
        assertThat(accurate(ticket)).isFalse();
        pass("Learning");
        assertThat(learned("KTP-REKAM")).isEqualTo(before);
    }

    @Test
    void a_service_that_has_just_begun_costs_the_forgotten_finish_no_look() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        assertThat(Queries.of(() -> pass("ForgottenFinish")))
                .filteredOn(query -> query.contains("visits.visit") || query.contains("visits.stop"))
                .hasSize(1);
        assertThat(stop(ticket, "KTP-REKAM").promptedAt()).isNull();
    }

    @Test
    void an_accurate_service_teaches_the_estimate_once() {
        pass("Learning");
        long before = learned("KTP-REKAM");
        Actor officer = open(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        finish(officer, next(officer));
        Eventually.see("what was learned", () -> {
            pass("Learning"); // no reader passes a transaction that is still open somewhere on the server
            return learned("KTP-REKAM") > before;
        });
        pass("Learning");
        assertThat(learned("KTP-REKAM")).isEqualTo(before + 1);
    }

    private long learned(String service) {
        return inside(() -> jdbc.sql("""
                select n from visits.learned where region_id = :region and mall_id = :mall and service_id = :service
                """)
                .param("region", plan().mall().region())
                .param("mall", mall())
                .param("service", service(service).id())
                .query(Long.class)
                .optional()
                .orElse(0L));
    }

    @Test
    void what_the_night_leaves_open_is_ended_in_the_malls_own_day() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket served = arrive("KTP-REKAM");
        IssuedTicket waiting = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        clock.set(clock.today(), java.time.LocalTime.of(23, 59));
        pass("EndOfDay");
        assertThat(visit(waiting).isOpen()).isTrue();
        clock.advance(Duration.ofMinutes(2));
        pass("EndOfDay");
        assertThat(stop(served, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
        assertThat(accurate(served)).isFalse();
        assertThat(stop(waiting, "KTP-REKAM").state()).isEqualTo(StopState.CANCELLED);
        assertThat(inside(() -> reader.sessionOf(officer.id()))).isEmpty();
    }

    /** What history keeps of the ticket's one finished service. */
    private boolean accurate(IssuedTicket ticket) {
        return inside(() -> jdbc.sql("""
                select (body ->> 'accurate')::boolean from platform.event
                where region_id = :region and subject_id = :visit and type = 'STOP_FINISHED'
                """)
                .param("region", id.pendopo.platform.database.Wall.region())
                .param("visit", ticket.visit())
                .query(Boolean.class)
                .single());
    }
}
