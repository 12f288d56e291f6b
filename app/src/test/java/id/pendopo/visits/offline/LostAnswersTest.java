package id.pendopo.visits.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TicketOrder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LostAnswersTest extends OfflineTest {
    @Autowired
    private LostAnswers lost;

    private final UUID kiosk = UUID.randomUUID();

    private TicketOrder asked(String key) {
        TicketOrder order = order(key, null, "KTP-REKAM");
        return new TicketOrder(
                order.mall(),
                key,
                order.channel(),
                null,
                false,
                1,
                order.wanted(),
                false,
                order.visitor(),
                order.paper(),
                kiosk);
    }

    private void settle(String key) {
        Actor actor = new Actor(kiosk, 1610, Role.KIOSK, "Kios", mall(), null, null);
        doing(() -> lost.settle(mall(), actor, key));
    }

    @Test
    void a_number_that_nobody_has_seen_is_taken_back_once() {
        String key = Ids.secret();
        IssuedTicket ticket = inside(() -> takeTicket.take(asked(key)));
        settle(key);
        settle(key);
        assertThat(visit(ticket).isOpen()).isFalse();
        assertThat(events(ticket.visit())).containsExactly("VISIT_TAKEN", "VISIT_VOIDED");
        assertThat(lastBody(ticket.visit(), "VISIT_VOIDED")).contains("UNSEEN");
    }

    @Test
    void a_question_that_arrives_late_finds_its_key_used_and_makes_nothing() {
        String key = Ids.secret();
        settle(key);
        assertThatThrownBy(() -> inside(() -> takeTicket.take(asked(key)))).isInstanceOf(Refusal.class);
        assertThat(inside(() -> takeTicket.taken(asked(key)))).isEmpty();
    }

    @Test
    void somebody_elses_key_takes_nothing_back() {
        String key = Ids.secret();
        IssuedTicket ticket = inside(() -> takeTicket.take(order(key, null, "KTP-REKAM")));
        settle(key);
        LiveVisit visit = visit(ticket);
        assertThat(visit.isOpen()).isTrue();
    }
}
