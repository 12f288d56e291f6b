package id.pendopo.visits.web;

import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.Offer;
import id.pendopo.visits.tickets.Offers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of a refused wish can still be served today: what the gate offers, or else what gives numbers now. */
@Component
class StillFits {
    private final QueueBooks books;
    private final Forecasts forecasts;
    private final Offers offers;

    StillFits(QueueBooks books, Forecasts forecasts, Offers offers) {
        this.books = books;
        this.forecasts = forecasts;
        this.offers = offers;
    }

    List<Service> of(MallPlan plan, List<Service> wished, Refusal refusal) {
        return refusal.facts().get("fits") instanceof List<?> codes
                ? wished.stream()
                        .filter(service -> codes.contains(service.code()))
                        .toList()
                : choosable(plan, wished);
    }

    private List<Service> choosable(MallPlan plan, List<Service> wished) {
        QueueBook book = books.of(plan.mall().id());
        Map<UUID, Offer> byQueue =
                offers.of(plan, book, forecasts.recently(plan.mall().id()));
        return wished.stream()
                .filter(service -> book.forService(service.id())
                        .map(queue -> byQueue.get(queue.id()))
                        .map(offer -> offer.state().choosable())
                        .orElse(false))
                .toList();
    }
}
