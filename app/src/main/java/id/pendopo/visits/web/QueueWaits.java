package id.pendopo.visits.web;

import id.pendopo.catalog.LiveWaits;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.setup.QueueBooks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever reads about a service at home what a newcomer would wait for it now, as reception says it. */
@Component
class QueueWaits implements LiveWaits {
    private final ServiceChoices choices;
    private final QueueBooks books;

    QueueWaits(ServiceChoices choices, QueueBooks books) {
        this.choices = choices;
        this.books = books;
    }

    @Override
    public Optional<String> now(UUID mall, UUID service, Page page) {
        return books.of(mall)
                .forService(service)
                .map(queue -> page.t("reception.wait-now", "wait", choices.wait(page, mall, service)));
    }
}
