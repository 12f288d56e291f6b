package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Services to choose from, each with what a newcomer would wait there now. */
@Component
class ServiceChoices {
    private static final int LONGEST_SEARCH = 100;

    private final Forecasts forecasts;
    private final QueueBooks books;
    private final HallWords words;
    private final Catalog catalog;

    ServiceChoices(Forecasts forecasts, QueueBooks books, HallWords words, Catalog catalog) {
        this.forecasts = forecasts;
        this.books = books;
        this.words = words;
        this.catalog = catalog;
    }

    /** @param find words; none, or far too many of them, find nothing */
    List<Service> found(MallPlan plan, String find, int atMost) {
        return find.isBlank() || find.length() > LONGEST_SEARCH
                ? List.of()
                : catalog.search(plan.mall().id(), find, atMost);
    }

    RegisterView.Choice of(Page page, MallPlan plan, Service service, int quantity) {
        return new RegisterView.Choice(
                service.id(),
                page.of(service.nameId(), service.nameEn()),
                words.in(page, plan).agency(service.agency()),
                wait(page, plan.mall().id(), service.id()),
                quantity);
    }

    /** In words: at once, about n minutes, paused, or not today. */
    String wait(Page page, UUID mall, UUID service) {
        Optional<Queue> queue = books.of(mall).forService(service);
        if (queue.isEmpty()) {
            return page.t("reception.not-offered");
        }
        UUID id = queue.get().id();
        Forecasts.Outlook outlook = forecasts.recently(mall);
        HallState.Pause pause = outlook.state().pauses().get(id);
        if (pause != null) {
            return pause.until()
                    .map(until -> page.t("reception.paused-until", "time", page.time(until)))
                    .orElse(page.t("reception.paused"));
        }
        HallState.Issued issued = outlook.state().issued().get(id);
        int count = (issued == null ? 0 : issued.count()) + outlook.issued(id);
        if (count >= (issued == null ? queue.get().contingent() : issued.contingent())) {
            return page.t("reception.used-up");
        }
        CallEstimate call =
                outlook.forecast().whenFree(id, false, outlook.state().at(), outlook.issued(id));
        if (!call.isToday()) {
            return page.t("reception.not-today");
        }
        long minutes = HallWords.Here.minutes(Duration.between(outlook.state().at(), call.median()));
        return minutes <= 1 ? page.t("reception.at-once") : page.t("reception.wait", "minutes", minutes);
    }
}
