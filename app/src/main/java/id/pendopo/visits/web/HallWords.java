package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.Wait;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names of services, agencies and counters for the screens of reception and manager, in the reader's language. */
@Component
public class HallWords {
    private final Catalog catalog;
    private final QueueBooks books;

    HallWords(Catalog catalog, QueueBooks books) {
        this.catalog = catalog;
        this.books = books;
    }

    Here in(Page page, MallPlan plan) {
        UUID mall = plan.mall().id();
        return new Here(page, plan, catalog.services(mall), books.of(mall));
    }

    /** One mall as one reader sees it. */
    public record Here(Page page, MallPlan plan, Map<UUID, Service> services, QueueBook book) {
        /** A service that the mall has taken out of its offer meanwhile has no name here any more. */
        public String service(UUID id) {
            Service service = services.get(id);
            return service == null ? "–" : page.of(service.nameId(), service.nameEn());
        }

        public String agency(UUID id) {
            Agency agency = plan.agencies().get(id);
            return agency == null ? "–" : agency.shortName();
        }

        public String queue(UUID id) {
            var queue = book.queues().get(id);
            return queue == null ? "–" : page.of(queue.nameId(), queue.nameEn());
        }

        public String counter(UUID id) {
            Counter counter = plan.counters().get(id);
            return counter == null ? "–" : Integer.toString(counter.number());
        }

        /** Whole minutes, upwards: nobody waits for nought minutes while somebody is before them. */
        public static long minutes(Duration duration) {
            return Wait.minutes(duration);
        }
    }
}
