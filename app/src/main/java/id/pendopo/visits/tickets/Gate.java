package id.pendopo.visits.tickets;

import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.Admission;
import id.pendopo.visits.estimate.CapacityGate;
import id.pendopo.visits.estimate.InHand;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import java.util.List;
import org.springframework.stereotype.Component;

/** The gate for one service, for whoever adds it to a visit that is under way. */
@Component
public class Gate {
    private final GateWords words;

    Gate(GateWords words) {
        this.words = words;
    }

    /**
     * @param inHand what the visitor waits for already
     * @throws id.pendopo.platform.problem.Refusal with the reason and the time
     */
    public void check(
            MallPlan plan, QueueBook book, Forecasts.Outlook outlook, Queue queue, Wish wish, List<InHand> inHand) {
        words.checkOpen(plan, book.rules(), outlook.state());
        words.checkQueue(plan, outlook, queue);
        CapacityGate.judgeAdded(outlook.forecast(), wish, inHand).ifPresent(refusal -> {
            throw words.refusal(plan, book, new Admission.Refused(refusal, List.of()), List.of());
        });
    }
}
