package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.PreviewTicket;
import id.pendopo.visits.tickets.TicketOrder;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the kiosk shows before a number is taken, and instead of one that can't be. */
@Component
class KioskConfirmation {
    private final Catalog catalog;
    private final QueueBooks books;
    private final Forecasts forecasts;
    private final StillFits stillFits;
    private final PreviewTicket preview;

    KioskConfirmation(
            Catalog catalog, QueueBooks books, Forecasts forecasts, StillFits stillFits, PreviewTicket preview) {
        this.catalog = catalog;
        this.books = books;
        this.forecasts = forecasts;
        this.stillFits = stillFits;
        this.preview = preview;
    }

    /** @throws Refusal what taking the number would refuse */
    ConfirmView of(MallPlan plan, KioskForm form, TicketOrder order) {
        PreviewTicket.Preview seen = preview.preview(order);
        QueueBook book = books.of(plan.mall().id());
        Forecasts.Outlook outlook = forecasts.recently(plan.mall().id());
        List<ConfirmView.Part> parts = seen.stops().stream()
                .map(part -> new ConfirmView.Part(
                        part.service(),
                        agency(plan, part.service()),
                        Signpost.of(plan, book, part.queue().id()),
                        part.quantity(),
                        part.call()))
                .toList();
        List<Service> services = parts.stream().map(ConfirmView.Part::service).toList();
        Optional<LocalTime> closes = seen.stops().stream()
                .flatMap(part -> outlook.forecast().closing(part.queue().id()).stream())
                .max(Instant::compareTo)
                .map(at -> LocalTime.ofInstant(at, plan.mall().zone()));
        return new ConfirmView(
                form,
                parts,
                seen.end(),
                closes,
                Requirements.of(services),
                services.stream()
                        .flatMap(service -> TicketViews.fee(service).stream())
                        .toList(),
                outlook.state().inside() >= plan.mall().hallCapacity());
    }

    /** What still fits: what the gate offers, or else what gives numbers now. */
    ConfirmView.Instead instead(MallPlan plan, KioskForm form, Refusal refusal) {
        Map<UUID, Service> services = catalog.services(plan.mall().id());
        List<Service> all = form.quantities().keySet().stream()
                .map(services::get)
                .filter(Objects::nonNull)
                .toList();
        List<Service> fits = stillFits.of(plan, all, refusal);
        boolean again = refusal.type() == VisitProblem.KIOSK_NEEDS_A_PAUSE;
        return new ConfirmView.Instead(form, fits.size() == all.size() && !again ? List.of() : fits, all, again);
    }

    private static String agency(MallPlan plan, Service service) {
        Agency agency = plan.agencies().get(service.agency());
        return agency == null ? "" : agency.shortName();
    }
}
