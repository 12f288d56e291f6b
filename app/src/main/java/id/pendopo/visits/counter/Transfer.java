package id.pendopo.visits.counter;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.AddService.Addition;
import id.pendopo.visits.hall.StopOrder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the present visitor on: to another service, at any agency, first or by arrival, to a certain counter or any. */
@Component
public class Transfer {
    private final AtCounter counter;
    private final AddService additions;
    private final Endings endings;
    private final StopOrder order;
    private final Destinations destinations;

    Transfer(AtCounter counter, AddService additions, Endings endings, StopOrder order, Destinations destinations) {
        this.counter = counter;
        this.additions = additions;
        this.endings = endings;
        this.order = order;
        this.destinations = destinations;
    }

    /**
     * Adds a service for the present visitor, who stays at the counter until this one is finished.
     *
     * @param byName past the gate, as a promise by name
     */
    @Transactional
    public void add(UUID mall, Actor officer, UUID stop, UUID service, int quantity, boolean byName, String key) {
        counter.present(mall, officer, stop, key, "ADD_SERVICE")
                .ifPresent(here -> additions.add(
                        mall,
                        here.visit(),
                        new Addition(service, quantity, byName, false, null, stop, false, officer.id())));
    }

    /**
     * Ends this stop as transferred; it goes on as another one, and what waits for its product waits for that one.
     *
     * @param first before everybody who waits there; else at the visit's own place
     * @param onlyCounter null for whichever counter of that service is free first; a colleague on a break is soon back,
     *     but where nobody has sat down, nobody is sent
     */
    @Transactional
    public void to(
            UUID mall,
            Actor officer,
            UUID stop,
            UUID service,
            boolean first,
            @Nullable UUID onlyCounter,
            boolean byName,
            String key) {
        counter.present(mall, officer, stop, key, "TRANSFER").ifPresent(here -> {
            if (onlyCounter != null) {
                destinations.check(mall, service, onlyCounter);
            }
            NewStop next = additions.add(
                    mall,
                    here.visit(),
                    new Addition(
                            service, here.stop().quantity(), byName, first, onlyCounter, stop, true, officer.id()));
            order.becomes(here.visit().id(), stop, next.id());
            endings.transferred(
                    mall,
                    here.visit(),
                    here.stop(),
                    new Endings.LiveStopRef(next.id(), next.agency(), next.service()),
                    officer.id());
        });
    }
}
