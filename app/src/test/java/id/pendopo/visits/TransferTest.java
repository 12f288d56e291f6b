package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The visitor is sent on to another service, at any counter of it or a certain one. */
class TransferTest extends AtCountersTest {
    @Test
    void a_transfer_ends_here_and_goes_on_there() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        doing(() -> transfer.to(mall(), officer, called, service("NIB-UMK").id(), true, null, false, Ids.secret()));
        LiveVisit visit = visit(ticket);
        assertThat(visit.stop(called).orElseThrow().state()).isEqualTo(StopState.TRANSFERRED);
        assertThat(stop(ticket, "NIB-UMK").free()).isTrue();
        Actor ptsp = open(counter("DPMPTSP", 0));
        assertThat(next(ptsp)).isEqualTo(stop(ticket, "NIB-UMK").id());
    }

    @Test
    void what_waits_for_a_transferred_stop_waits_for_the_one_that_it_became() {
        Actor police = open(counter("POLRES", 0));
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-HILANG", "SURAT-HILANG");
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        UUID called = next(police);
        UUID panjang = service("SKCK-PANJANG").id();
        doing(() -> transfer.to(mall(), police, called, panjang, true, null, true, Ids.secret()));
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        assertThatThrownBy(() -> next(officer)).hasMessageStartingWith("nobody-waiting");
        UUID onward = next(police);
        assertThat(onward).isEqualTo(stop(ticket, "SKCK-PANJANG").id());
        finish(police, onward);
        assertThat(next(officer)).isEqualTo(stop(ticket, "KTP-HILANG").id());
    }

    @Test
    void a_stop_that_becomes_one_which_needs_what_waited_for_it_is_no_deadlock() {
        Actor officer = open(counter("DUKCAPIL", 2));
        IssuedTicket ticket = arrive("AKTA-LAHIR", "KK-UBAH");
        UUID birth = next(officer);
        assertThat(birth).isEqualTo(stop(ticket, "AKTA-LAHIR").id());
        UUID child = service("KIA").id();
        doing(() -> transfer.to(mall(), officer, birth, child, true, null, true, Ids.secret()));
        assertThat(stop(ticket, "KIA").state()).isEqualTo(StopState.BLOCKED);
        UUID family = next(officer);
        assertThat(family).isEqualTo(stop(ticket, "KK-UBAH").id());
        finish(officer, family);
        UUID last = next(officer);
        assertThat(last).isEqualTo(stop(ticket, "KIA").id());
        finish(officer, last);
        assertThat(visit(ticket).isOpen()).isFalse();
    }

    /** A visitor on the way to one certain counter, where an officer sits, as one does at another of that agency. */
    private record Sent(IssuedTicket ticket, Counter wanted, Actor officer, Actor other) {}

    private Sent sentToOneCounter() {
        Actor officer = open(counter("DUKCAPIL", 0));
        Counter wanted = counter("DPMPTSP", 0);
        Sent one = new Sent(arrive("KTP-REKAM"), wanted, open(wanted), open(counter("DPMPTSP", 1)));
        UUID called = next(officer);
        UUID nib = service("NIB-UMK").id();
        doing(() -> transfer.to(mall(), officer, called, nib, true, wanted.id(), true, Ids.secret()));
        return one;
    }

    @Test
    void who_was_sent_to_one_counter_is_called_by_another_when_that_one_closes() {
        Sent one = sentToOneCounter();
        assertThatThrownBy(() -> next(one.other())).hasMessageStartingWith("nobody-waiting");
        doing(() -> counters.close(mall(), one.officer(), false, Ids.secret()));
        assertThat(next(one.other())).isEqualTo(stop(one.ticket(), "NIB-UMK").id());
    }

    @Test
    void a_no_show_who_had_been_sent_to_one_counter_is_called_by_another_when_that_one_has_closed() {
        Sent one = sentToOneCounter();
        UUID there = next(one.officer());
        doing(() -> serve.noShow(mall(), one.officer(), there, Ids.secret()));
        doing(() -> parking.takeBack(mall(), one.other(), there, Ids.secret()));
        assertThat(stop(one.ticket(), "NIB-UMK").onlyCounter())
                .as("the counter is still manned")
                .isEqualTo(one.wanted().id());
        assertThat(next(one.officer())).isEqualTo(there);
        doing(() -> serve.noShow(mall(), one.officer(), there, Ids.secret()));
        doing(() -> counters.close(mall(), one.officer(), false, Ids.secret()));
        doing(() -> parking.takeBack(mall(), one.other(), there, Ids.secret()));
        assertThat(next(one.other())).isEqualTo(there);
    }

    @Test
    void nobody_is_sent_to_a_counter_where_nobody_sits_but_to_a_colleague_on_a_break() {
        Actor officer = open(counter("DUKCAPIL", 0));
        Counter wanted = counter("DPMPTSP", 0);
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        UUID nib = service("NIB-UMK").id();
        String key = Ids.secret();
        assertThatThrownBy(() -> doing(() -> transfer.to(mall(), officer, called, nib, true, wanted.id(), true, key)))
                .hasMessageStartingWith("counter-not-manned");
        assertThat(visit(ticket).stops()).hasSize(1);
        Actor colleague = open(wanted);
        doing(() -> counters.startBreak(mall(), colleague, Duration.ofMinutes(10), Ids.secret()));
        doing(() -> transfer.to(mall(), officer, called, nib, true, wanted.id(), true, key));
        assertThat(stop(ticket, "NIB-UMK").onlyCounter()).isEqualTo(wanted.id());
    }
}
