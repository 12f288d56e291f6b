package id.pendopo.visits.tickets;

import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.Admission;
import id.pendopo.visits.estimate.CapacityGate;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The gate for one service, for whoever adds it to a visit that is under way. */
@Component
public class Gate {
    private final GateWords words;

    Gate(GateWords words) {
        this.words = words;
    }

    /** @throws id.pendopo.platform.problem.Refusal with the reason and the time */
    public void check(
            MallPlan plan, QueueBook book, Forecasts.Outlook outlook, Queue queue, Service service, Wish wish) {
        words.checkOpen(plan, book.rules(), outlook.state());
        words.checkQueue(plan, outlook, queue);
        if (CapacityGate.judge(outlook.forecast(), wish) instanceof Admission.Refused refused) {
            throw words.refusal(
                    plan, book, refused, List.of(new Gatekeeper.Chosen(service.id(), service, queue, 1, 1, Set.of())));
        }
    }
}
