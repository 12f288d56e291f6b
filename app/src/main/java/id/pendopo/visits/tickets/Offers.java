package id.pendopo.visits.tickets;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.visits.estimate.Admission;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.estimate.CapacityGate;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.estimate.WishedStop;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The truth about each queue for somebody who comes now: the expected wait, or why it is closed and until when. */
@Component
public class Offers {
    private final Catalog catalog;
    private final ServingHours hours;

    Offers(Catalog catalog, ServingHours hours) {
        this.catalog = catalog;
        this.hours = hours;
    }

    /** Of every queue that gives numbers for a service, by id: others are no newcomer's. */
    public Map<UUID, Offer> of(MallPlan plan, QueueBook book, Forecasts.Outlook outlook) {
        Map<UUID, Offer> offers = new HashMap<>();
        shortest(plan, book)
                .forEach((queue, least) -> offers.put(queue, of(plan, book, outlook, book.queue(queue), least)));
        return offers;
    }

    /** Of the queue that gives numbers for this service; empty when none does. */
    public Optional<Offer> of(MallPlan plan, QueueBook book, Forecasts.Outlook outlook, UUID service) {
        return book.forService(service)
                .flatMap(queue -> Optional.ofNullable(shortest(plan, book).get(queue.id()))
                        .map(least -> of(plan, book, outlook, queue, least)));
    }

    private Offer of(MallPlan plan, QueueBook book, Forecasts.Outlook outlook, Queue queue, Service least) {
        return closed(plan, book, outlook, queue).orElseGet(() -> open(plan, outlook, queue, least));
    }

    /** What keeps the doors shut, whoever is in the hall. */
    private Optional<Offer> closed(MallPlan plan, QueueBook book, Forecasts.Outlook outlook, Queue queue) {
        HallState state = outlook.state();
        LocalDate day = state.day();
        Optional<Bilingual> notice =
                plan.notice(queue.agency(), day).map(n -> new Bilingual(n.reasonId(), n.reasonEn()));
        Agency agency = Objects.requireNonNull(plan.agencies().get(queue.agency()));
        if (!agency.agreedOn(day)) {
            return Optional.of(Offer.no(Offer.State.AGREEMENT_ENDED, Optional.empty(), notice));
        }
        List<ServingHours.Span> spans = spans(plan, book, queue, day);
        if (spans.isEmpty()) {
            return Optional.of(Offer.no(Offer.State.CLOSED_TODAY, Optional.empty(), notice));
        }
        LocalTime opens =
                plan.mallHours(day).stream().map(OpenSpan::opens).findFirst().orElse(LocalTime.MIN);
        LocalTime gives = book.rules().gives(opens);
        if (time(plan, state.at()).isBefore(gives)) {
            return Optional.of(Offer.no(Offer.State.NOT_YET, Optional.of(gives), notice));
        }
        Instant closes = spans.getLast().to();
        if (!closes.isAfter(state.at())) {
            return Optional.of(Offer.no(Offer.State.CLOSED, Optional.of(time(plan, closes)), notice));
        }
        return stopped(plan, outlook, queue);
    }

    /** What the manager or the day's contingent stops. */
    private static Optional<Offer> stopped(MallPlan plan, Forecasts.Outlook outlook, Queue queue) {
        HallState.Pause pause = outlook.state().pauses().get(queue.id());
        if (pause != null) {
            return Optional.of(Offer.no(
                    Offer.State.PAUSED,
                    pause.until().map(until -> time(plan, until)),
                    Optional.of(PublicReason.words(pause.reason()))));
        }
        HallState.Issued issued = outlook.state().issued().get(queue.id());
        int count = (issued == null ? 0 : issued.count()) + outlook.issued(queue.id());
        int contingent = issued == null ? queue.contingent() : issued.contingent();
        if (count >= contingent) {
            return Optional.of(Offer.no(Offer.State.CONTINGENT_USED, Optional.empty(), Optional.empty()));
        }
        if (outlook.forecast().closing(queue.id()).isEmpty()) {
            return Optional.of(Offer.no(Offer.State.NO_COUNTER, Optional.empty(), Optional.empty()));
        }
        return Optional.empty();
    }

    private Offer open(MallPlan plan, Forecasts.Outlook outlook, Queue queue, Service shortest) {
        HallState state = outlook.state();
        Instant now = state.at();
        Optional<Wait> expected = Optional.of(
                        outlook.forecast().whenFree(queue.id(), false, now, outlook.issued(queue.id())))
                .filter(CallEstimate::isToday)
                .map(call -> Wait.of(now, call));
        Wish least = new Wish(
                now,
                false,
                1,
                List.of(new WishedStop(shortest.id(), queue.id(), shortest.id(), 1, 1, Set.of())),
                outlook.issued(List.of(queue.id())));
        if (CapacityGate.judge(outlook.forecast(), least) instanceof Admission.Refused) {
            Optional<LocalTime> closes = outlook.forecast().closing(queue.id()).map(at -> time(plan, at));
            return Offer.no(Offer.State.FULL, closes, Optional.empty());
        }
        return plan.counters().values().stream()
                .filter(counter -> counter.agency().equals(queue.agency()))
                .flatMap(counter -> hours.of(plan, counter.id(), state.day()).stream())
                .filter(span -> span.to().isAfter(now))
                .map(ServingHours.Span::from)
                .min(Comparator.naturalOrder())
                .filter(from -> from.isAfter(now))
                .map(from -> new Offer(
                        Offer.State.LATER,
                        expected,
                        Optional.of(time(plan, from)),
                        plan.notice(queue.agency(), state.day()).map(n -> new Bilingual(n.reasonId(), n.reasonEn()))))
                .orElseGet(() -> new Offer(Offer.State.OPEN, expected, Optional.empty(), Optional.empty()));
    }

    /** Of each queue: if even this one doesn't fit, nothing of the queue does. */
    private Map<UUID, Service> shortest(MallPlan plan, QueueBook book) {
        Map<UUID, Service> shortest = new HashMap<>();
        catalog.services(plan.mall().id())
                .values()
                .forEach(service -> book.forService(service.id())
                        .ifPresent(queue -> shortest.merge(
                                queue.id(), service, (one, other) -> one.minutes() <= other.minutes() ? one : other)));
        return shortest;
    }

    /** Of all counters of a queue, the last to close at the end. */
    private List<ServingHours.Span> spans(MallPlan plan, QueueBook book, Queue queue, LocalDate day) {
        return plan.counters().values().stream()
                .filter(counter ->
                        counter.active() && book.forCounter(counter.id()).contains(queue.id()))
                .flatMap(counter -> hours.of(plan, counter.id(), day).stream())
                .sorted(Comparator.comparing(ServingHours.Span::to))
                .toList();
    }

    private static LocalTime time(MallPlan plan, Instant at) {
        return LocalTime.ofInstant(at, plan.mall().zone());
    }
}
