package id.pendopo.visits.tickets;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the queue and the floor at which a mall serves what somebody wishes. */
@Component
public class WhereServed {
    private final Catalog catalog;
    private final Directory directory;
    private final QueueBooks books;

    WhereServed(Catalog catalog, Directory directory, QueueBooks books) {
        this.catalog = catalog;
        this.directory = directory;
        this.books = books;
    }

    /** @param floor the lowest on which the queue is served */
    public record Place(MallPlan plan, QueueBook book, Service service, Queue queue, int floor) {}

    /** @throws id.pendopo.platform.problem.Refusal {@code service-unknown} or {@code service-not-offered} */
    public Place find(UUID mall, UUID service) {
        return place(
                directory.plan(mall), books.of(mall), catalog.services(mall).get(service));
    }

    static Place place(MallPlan plan, QueueBook book, @Nullable Service service) {
        if (service == null) {
            throw CatalogProblem.SERVICE_UNKNOWN.refusal();
        }
        Queue queue = book.forService(service.id())
                .orElseThrow(() -> VisitProblem.SERVICE_NOT_OFFERED.refusal(
                        Map.of("service", new Bilingual(service.nameId(), service.nameEn()))));
        return new Place(plan, book, service, queue, floor(plan, book, queue));
    }

    private static int floor(MallPlan plan, QueueBook book, Queue queue) {
        return plan.counters().values().stream()
                .filter(counter -> book.forCounter(counter.id()).contains(queue.id()))
                .mapToInt(Counter::floor)
                .min()
                .orElse(1);
    }
}
