package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.offline.HeldStock;
import id.pendopo.visits.offline.ReserveNumbers;
import id.pendopo.visits.offline.ReserveNumbers.Reserved;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.Offer;
import id.pendopo.visits.tickets.Offers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what a kiosk needs to go on alone: numbers with their codes, and which services are open until when. */
@Component
class OfflineStocks {
    private final ReserveNumbers reserve;
    private final Catalog catalog;
    private final QueueBooks books;
    private final Forecasts forecasts;
    private final Offers offers;
    private final TicketCode code;

    OfflineStocks(
            ReserveNumbers reserve,
            Catalog catalog,
            QueueBooks books,
            Forecasts forecasts,
            Offers offers,
            TicketCode code) {
        this.reserve = reserve;
        this.catalog = catalog;
        this.books = books;
        this.forecasts = forecasts;
        this.offers = offers;
        this.code = code;
    }

    OfflineStock of(MallPlan plan, UUID kiosk, Instant now, HeldStock held) {
        UUID mall = plan.mall().id();
        LocalDate today = Days.today(now, plan.mall().zone());
        ReserveNumbers.Answer answer = reserve.more(plan, kiosk, held);
        return new OfflineStock(
                now.toEpochMilli(),
                today,
                today.plusDays(1).atStartOfDay(plan.mall().zone()).toInstant().toEpochMilli(),
                books.of(mall).rules().offlineNumbers(),
                services(plan, today, now),
                answer.numbers().stream().map(one -> number(plan, one)).toList(),
                answer.highest().orElse(null),
                answer.unknown());
    }

    private OfflineStock.Number number(MallPlan plan, Reserved one) {
        QrCode qr = code.of(plan.mall().code(), one.secret());
        return new OfflineStock.Number(
                one.block(), one.number().no(), one.number().toString(), one.secret(), qr.size(), qr.path());
    }

    private List<OfflineStock.Open> services(MallPlan plan, LocalDate today, Instant now) {
        UUID mall = plan.mall().id();
        QueueBook book = books.of(mall);
        Forecasts.Outlook outlook = forecasts.recently(mall);
        Map<UUID, Offer> byQueue = offers.of(plan, book, outlook);
        return catalog.services(mall).values().stream()
                .flatMap(service -> book.forService(service.id()).stream()
                        .flatMap(queue -> open(
                                plan,
                                outlook,
                                Objects.requireNonNull(byQueue.get(queue.id())),
                                service,
                                queue,
                                today,
                                now)
                                .stream()))
                .toList();
    }

    /** Nobody is given a number that its service could not be done with before closing. */
    private static Optional<OfflineStock.Open> open(
            MallPlan plan,
            Forecasts.Outlook outlook,
            Offer offer,
            Service service,
            Queue queue,
            LocalDate today,
            Instant now) {
        return Optional.of(offer)
                .flatMap(known -> switch (known.state()) {
                    case OPEN, LATER -> Optional.of(now);
                    case NOT_YET ->
                        known.at()
                                .map(at -> today.atTime(at)
                                        .atZone(plan.mall().zone())
                                        .toInstant());
                    case CLOSED_TODAY, CLOSED, AGREEMENT_ENDED, PAUSED, CONTINGENT_USED, NO_COUNTER, FULL ->
                        Optional.<Instant>empty();
                })
                .flatMap(from -> outlook.forecast()
                        .closing(queue.id())
                        .map(closes -> closes.minus(Duration.ofMinutes(service.minutes())))
                        .filter(from::isBefore)
                        .map(until -> new OfflineStock.Open(service.id(), from.toEpochMilli(), until.toEpochMilli())));
    }
}
