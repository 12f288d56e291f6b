package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.Offer;
import id.pendopo.visits.tickets.Offers;
import id.pendopo.visits.tickets.Wait;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Services to choose from, each with what a newcomer would wait there now. */
@Component
class ServiceChoices {
    private static final int LONGEST_SEARCH = 100;

    private final Directory directory;
    private final Forecasts forecasts;
    private final QueueBooks books;
    private final Offers offers;
    private final HallWords words;
    private final Catalog catalog;

    ServiceChoices(
            Directory directory,
            Forecasts forecasts,
            QueueBooks books,
            Offers offers,
            HallWords words,
            Catalog catalog) {
        this.directory = directory;
        this.forecasts = forecasts;
        this.books = books;
        this.offers = offers;
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

    /** In words: at once, about n minutes, from when on, paused, or not today. */
    String wait(Page page, UUID mall, UUID service) {
        return offers.of(directory.plan(mall), books.of(mall), forecasts.recently(mall), service)
                .map(offer -> words(page, offer))
                .orElse(page.t("reception.not-offered"));
    }

    private static String words(Page page, Offer offer) {
        return switch (offer.state()) {
            case OPEN -> offer.expected().map(wait -> words(page, wait)).orElse(page.t("reception.not-today"));
            case LATER -> at(page, "reception.later", offer).orElse(page.t("reception.not-today"));
            case NOT_YET -> at(page, "reception.not-yet", offer).orElse(page.t("reception.not-today"));
            case PAUSED -> at(page, "reception.paused-until", offer).orElse(page.t("reception.paused"));
            case CONTINGENT_USED -> page.t("reception.used-up");
            case CLOSED_TODAY, CLOSED, AGREEMENT_ENDED, NO_COUNTER, FULL -> page.t("reception.not-today");
        };
    }

    private static String words(Page page, Wait wait) {
        return wait.isAtOnce() ? page.t("reception.at-once") : page.t("reception.wait", "minutes", wait.to());
    }

    private static Optional<String> at(Page page, String text, Offer offer) {
        return offer.at().map(time -> page.t(text, "time", page.time(time)));
    }
}
