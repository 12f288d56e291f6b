package id.pendopo.visits.tickets;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.estimate.VisitEstimate;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBooks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what a ticket would be, before it is taken: the same gate and the same planner, nothing written. */
@Component
public class PreviewTicket {
    private final Gatekeeper gatekeeper;
    private final Directory directory;
    private final QueueBooks books;

    PreviewTicket(Gatekeeper gatekeeper, Directory directory, QueueBooks books) {
        this.gatekeeper = gatekeeper;
        this.directory = directory;
        this.books = books;
    }

    /** @param stops in the order of the journey */
    public record Preview(List<Part> stops, CallEstimate end) {}

    /** One stop of the journey, with when it would be called. */
    public record Part(Service service, Queue queue, int floor, int quantity, CallEstimate call) {}

    /** @throws id.pendopo.platform.problem.Refusal what {@link TakeTicket#take} would refuse, for the same reason */
    public Preview preview(TicketOrder order) {
        MallPlan plan = directory.plan(order.mall());
        Gatekeeper.Admitted admitted = gatekeeper.judge(plan, books.of(order.mall()), order);
        List<VisitEstimate.StopEstimate> estimates = admitted.estimate().stops();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < admitted.stops().size(); i++) {
            Gatekeeper.Chosen one = admitted.stops().get(i);
            parts.add(new Part(
                    one.service(),
                    one.queue(),
                    one.floor(),
                    one.quantity(),
                    estimates.get(i).call()));
        }
        return new Preview(List.copyOf(parts), admitted.estimate().end());
    }
}
