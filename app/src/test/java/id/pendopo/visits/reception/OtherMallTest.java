package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.retention.ErasePersonalData;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.visitor.BeLate;
import id.pendopo.visits.visitor.By;
import id.pendopo.visits.visitor.Leave;
import id.pendopo.visits.visitor.Reorder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OtherMallTest extends FrontDeskTest {
    @Autowired
    private Leave leave;

    @Autowired
    private BeLate beLate;

    @Autowired
    private Reorder reorder;

    @Autowired
    private ErasePersonalData erase;

    /** A neighbouring mall stands in the same region, behind the same wall. */
    @Test
    void the_front_desk_of_another_mall_can_do_nothing_to_a_visit() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        UUID visit = ticket.visit();
        UUID stop = stop(ticket, "KTP-REKAM").id();
        UUID elsewhere = UUID.randomUUID();
        Actor stranger = staff("dodi");
        List<Runnable> acts = List.of(
                () -> cancelStop.cancel(elsewhere, stranger, visit, stop, Ids.secret()),
                () -> leave.leave(elsewhere, visit, By.RECEPTION, stranger.id(), Ids.secret()),
                () -> beLate.late(elsewhere, visit, stranger.id(), Ids.secret()),
                () -> reorder.best(elsewhere, visit, stranger.id(), Ids.secret()),
                () -> erase.asAsked(elsewhere, stranger, visit, Ids.secret()));
        for (Runnable act : acts) {
            refused(VisitProblem.TICKET_UNKNOWN, () -> doing(act));
        }
        assertThat(live(visit).open()).hasSize(2);
    }
}
