package id.pendopo.visits.counter;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.AddService.Addition;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.hall.StopTable.NewStop;
import id.pendopo.visits.setup.QueueBooks;
import java.util.Map;
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
    private final StopTable table;
    private final Directory directory;
    private final QueueBooks books;

    Transfer(
            AtCounter counter,
            AddService additions,
            Endings endings,
            StopTable table,
            Directory directory,
            QueueBooks books) {
        this.counter = counter;
        this.additions = additions;
        this.endings = endings;
        this.table = table;
        this.directory = directory;
        this.books = books;
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
            check(mall, service, onlyCounter);
            NewStop next = additions.add(
                    mall,
                    here.visit(),
                    new Addition(
                            service, here.stop().quantity(), byName, first, onlyCounter, stop, true, officer.id()));
            table.becomes(here.visit().id(), stop, next.id());
            endings.transferred(
                    mall,
                    here.visit(),
                    here.stop(),
                    new Endings.LiveStopRef(next.id(), next.agency(), next.service()),
                    officer.id());
        });
    }

    private void check(UUID mall, UUID service, @Nullable UUID onlyCounter) {
        if (onlyCounter != null) {
            Counter target = directory.plan(mall).counters().get(onlyCounter);
            UUID queue = books.of(mall).ofService().get(service);
            if (target == null || !books.of(mall).forCounter(onlyCounter).contains(queue)) {
                throw VisitProblem.TARGET_INVALID.refusal();
            }
            if (!table.manned(onlyCounter)) {
                throw VisitProblem.COUNTER_NOT_MANNED.refusal(Map.of("counter", target.number()));
            }
        }
    }
}
