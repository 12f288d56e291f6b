package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a visitor can be sent, or what can be added: services, found by name, agency, or counter number. */
@Component
class TargetFinder {
    private static final int AT_MOST = 8;
    private static final Pattern COUNTER = Pattern.compile("(?i)(?:loket|counter)?\\s*(\\d{1,3})");

    private final Catalog catalog;
    private final QueueBooks books;
    private final Forecasts forecasts;
    private final CounterNumbers counters;

    TargetFinder(Catalog catalog, QueueBooks books, Forecasts forecasts, CounterNumbers counters) {
        this.catalog = catalog;
        this.books = books;
        this.forecasts = forecasts;
        this.counters = counters;
    }

    enum Purpose {
        ADD,
        TRANSFER,
        NONE;

        static Purpose named(String dialog) {
            return switch (dialog) {
                case "add" -> ADD;
                case "transfer" -> TRANSFER;
                default -> NONE;
            };
        }
    }

    List<CounterTarget> find(MallPlan plan, CounterScreen screen, Purpose purpose, String words) {
        if (purpose == Purpose.NONE || screen.now().isEmpty()) {
            return List.of();
        }
        LiveStop here = screen.now().get().stop();
        Forecasts.Outlook outlook = forecasts.recently(plan.mall().id());
        List<CounterTarget> found = new ArrayList<>();
        Matcher number = COUNTER.matcher(words.strip());
        if (purpose == Purpose.TRANSFER && (words.isBlank() || number.matches())) {
            colleagues(plan, outlook, here, number.matches() ? number.group(1) : "", screen.page(), found);
        }
        List<Service> services = words.isBlank()
                ? ofAgency(plan, here)
                : catalog.search(plan.mall().id(), words, AT_MOST);
        for (Service service : services) {
            boolean same = service.id().equals(here.service());
            if (!same && found.size() < AT_MOST) {
                target(plan, outlook, service, null, here, screen.page()).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Service> ofAgency(MallPlan plan, LiveStop here) {
        return catalog.services(plan.mall().id()).values().stream()
                .filter(service -> service.agency().equals(here.agency()))
                .sorted(java.util.Comparator.comparing(Service::nameId))
                .toList();
    }

    /** Other counters: a colleague who goes on with the same service, or any counter by its number. */
    private void colleagues(
            MallPlan plan,
            Forecasts.Outlook outlook,
            LiveStop here,
            String number,
            Page page,
            List<CounterTarget> found) {
        QueueBook book = books.of(plan.mall().id());
        for (Counter counter : plan.counters().values()) {
            boolean asked = number.isEmpty() || number.equals(Integer.toString(counter.number()));
            boolean manned = outlook.state().session(counter.id()).isPresent();
            if (!asked || !counter.active() || counter.id().equals(here.counter()) || found.size() >= AT_MOST / 2) {
                continue;
            }
            boolean sameQueue = book.forCounter(counter.id()).contains(here.queue());
            // Nobody is sent to where nobody sits; the services of that counter are offered at whichever is free first.
            Counter only = manned ? counter : null;
            if (sameQueue && manned) {
                Optional.ofNullable(catalog.services(plan.mall().id()).get(here.service()))
                        .flatMap(service -> target(plan, outlook, service, counter, here, page))
                        .ifPresent(found::add);
            } else if (!number.isEmpty()) {
                catalog.services(plan.mall().id()).values().stream()
                        .filter(service -> book.forCounter(counter.id())
                                .contains(book.ofService().get(service.id())))
                        .sorted(java.util.Comparator.comparing(Service::nameId))
                        .limit(AT_MOST)
                        .filter(service -> manned || !service.id().equals(here.service()))
                        .forEach(service ->
                                target(plan, outlook, service, only, here, page).ifPresent(found::add));
            }
        }
    }

    private Optional<CounterTarget> target(
            MallPlan plan,
            Forecasts.Outlook outlook,
            Service service,
            @Nullable Counter counter,
            LiveStop here,
            Page page) {
        QueueBook book = books.of(plan.mall().id());
        Agency agency = plan.agencies().get(service.agency());
        return book.forService(service.id())
                .map(queue -> new CounterTarget(
                        service.id() + (counter == null ? "" : "@" + counter.id()),
                        page.of(service.nameId(), service.nameEn())
                                + (agency == null ? "" : " · " + agency.shortName()),
                        note(plan, outlook, queue, counter, here, page)));
    }

    private String note(
            MallPlan plan,
            Forecasts.Outlook outlook,
            Queue queue,
            @Nullable Counter counter,
            LiveStop here,
            Page page) {
        HallState state = outlook.state();
        String where = counter == null
                ? counters.words(plan, state, queue.id(), page)
                : page.t("counter.counter", "n", counter.number());
        int waiting = state.waiting(queue.id()).size();
        return page.t(
                "counter.target-note",
                "where",
                where,
                "waiting",
                page.n("counter.waiting", waiting),
                "when",
                when(outlook, queue, here, page));
    }

    /** About when somebody sent there now is called; or that the queue takes nobody now. */
    private static String when(Forecasts.Outlook outlook, Queue queue, LiveStop here, Page page) {
        HallState state = outlook.state();
        HallState.Pause pause = state.pauses().get(queue.id());
        if (pause != null) {
            return pause.until()
                    .map(until -> page.t("reception.paused-until", "time", page.time(until)))
                    .orElseGet(() -> page.t("reception.paused"));
        }
        CallEstimate call =
                outlook.forecast().whenFree(queue.id(), here.priority(), state.at(), outlook.issued(queue.id()));
        return call.isToday() ? page.t("counter.about", "time", page.time(call.median())) : page.t("counter.not-today");
    }
}
