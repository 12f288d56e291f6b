package id.pendopo.simulation.play;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.simulation.draw.Visitor;
import id.pendopo.simulation.play.Refused.Act;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.TicketOrder.Channel;
import id.pendopo.visits.tickets.Wanted;
import id.pendopo.visits.visitor.BeLate;
import id.pendopo.visits.visitor.By;
import id.pendopo.visits.visitor.Leave;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kiosk, the front desk and the phone, in the hands of players. */
@Component
class Door {
    private static final int ENTRANCE = 1;

    private final TakeTicket tickets;
    private final Leave leaving;
    private final BeLate delays;

    Door(TakeTicket tickets, Leave leaving, BeLate delays) {
        this.tickets = tickets;
        this.leaving = leaving;
        this.delays = delays;
    }

    /** @param reception who helps, where anybody does */
    Optional<IssuedTicket> take(UUID mall, Visitor visitor, @Nullable Actor reception, Refused refused) {
        Actor helper = visitor.helped() ? reception : null;
        TicketOrder order = new TicketOrder(
                mall,
                Ids.secret(),
                helper == null ? Channel.KIOSK : Channel.RECEPTION,
                visitor.group(),
                visitor.ground(),
                ENTRANCE,
                visitor.wants().stream()
                        .map(want -> new Wanted(want.service(), want.quantity()))
                        .toList(),
                false,
                Optional.empty(),
                Optional.empty(),
                helper == null ? null : helper.id());
        return Keyboard.attempt(refused, Act.TAKE, () -> tickets.take(order));
    }

    boolean leave(UUID mall, UUID visit, Refused refused) {
        return Keyboard.tried(refused, Act.LEAVE, () -> leaving.leave(mall, visit, By.CITIZEN, null, Ids.secret()));
    }

    boolean delay(UUID mall, UUID visit, Refused refused) {
        return Keyboard.tried(refused, Act.DELAY, () -> delays.late(mall, visit, null, Ids.secret()));
    }
}
