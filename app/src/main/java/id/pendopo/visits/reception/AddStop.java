package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.AddService;
import id.pendopo.visits.counter.AddService.Addition;
import id.pendopo.visits.tickets.Wanted;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a service to a visit at the front desk, through the gate or by name. */
@Component
public class AddStop {
    private final AtReception reception;
    private final AddService additions;

    AddStop(AtReception reception, AddService additions) {
        this.reception = reception;
        this.additions = additions;
    }

    /** @param byName past the gate: the mall promises by name that it is served today */
    @Transactional
    public void add(UUID mall, Actor actor, UUID visit, Wanted wanted, boolean byName, String key) {
        reception
                .open(mall, visit, key, "RECEPTION_ADD")
                .ifPresent(found -> additions.add(
                        mall,
                        found,
                        new Addition(
                                wanted.service(), wanted.quantity(), byName, false, null, null, false, actor.id())));
    }
}
