package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.Offer;
import id.pendopo.visits.tickets.Offers;
import id.pendopo.visits.tickets.Wait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what the kiosk, and the mall's public page, show of each service. */
@Component
class KioskViews {
    private static final int FOUND_AT_MOST = 24;
    private static final int OFTEN = 4;

    private final Catalog catalog;
    private final QueueBooks books;
    private final Forecasts forecasts;
    private final Offers offers;
    private final OftenWished often;

    KioskViews(Catalog catalog, QueueBooks books, Forecasts forecasts, Offers offers, OftenWished often) {
        this.catalog = catalog;
        this.books = books;
        this.forecasts = forecasts;
        this.offers = offers;
        this.often = often;
    }

    /**
     * @param typed what stands in the search field; a tapped bundle wins over it and clears it
     * @param bundle code of a life event, whose services are then chosen; empty for none
     */
    KioskView of(MallPlan plan, String typed, String bundle, Collection<UUID> chosenBefore) {
        UUID mall = plan.mall().id();
        QueueBook book = books.of(mall);
        Forecasts.Outlook outlook = forecasts.recently(mall);
        Map<UUID, KioskView.Choice> all = choices(plan, book, outlook);
        List<ServiceBundle> bundles = catalog.bundles(mall).stream()
                .filter(known -> known.services().stream().anyMatch(all::containsKey))
                .toList();
        List<UUID> wanted = bundles.stream()
                .filter(known -> known.code().equals(bundle))
                .flatMap(known -> known.services().stream())
                .filter(all::containsKey)
                .toList();
        String asked = wanted.isEmpty() ? typed : "";
        Set<UUID> chosen = new LinkedHashSet<>(chosenBefore);
        chosen.retainAll(all.keySet());
        wanted.stream().filter(id -> offer(all, id).state().choosable()).forEach(chosen::add);
        List<UUID> found = asked.isBlank()
                ? wanted
                : catalog.search(mall, asked, FOUND_AT_MOST).stream()
                        .map(Service::id)
                        .filter(all::containsKey)
                        .toList();
        Set<UUID> shown = new LinkedHashSet<>(found);
        List<UUID> picked = chosen.stream().filter(shown::add).toList();
        List<UUID> top = found.isEmpty() && asked.isBlank()
                ? often.of(mall).stream()
                        .filter(all::containsKey)
                        .filter(shown::add)
                        .limit(OFTEN)
                        .toList()
                : List.of();
        List<KioskView.Booth> booths = booths(plan, all, chosen);
        return new KioskView(
                asked,
                bundles,
                chosen,
                pick(all, picked, chosen),
                pick(all, found, chosen),
                pick(all, top, chosen),
                booths,
                ShutView.of(plan, outlook.state().day(), book.rules().early(), booths));
    }

    private static Offer offer(Map<UUID, KioskView.Choice> all, UUID service) {
        return Objects.requireNonNull(all.get(service)).offer();
    }

    private static List<KioskView.Choice> pick(
            Map<UUID, KioskView.Choice> all, Collection<UUID> ids, Set<UUID> chosen) {
        return ids.stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .map(choice -> new KioskView.Choice(
                        choice.service(),
                        choice.agency(),
                        choice.offer(),
                        chosen.contains(choice.service().id())))
                .toList();
    }

    /** All services that have a queue, by id. */
    private Map<UUID, KioskView.Choice> choices(MallPlan plan, QueueBook book, Forecasts.Outlook outlook) {
        Map<UUID, Offer> byQueue = offers.of(plan, book, outlook);
        return catalog.services(plan.mall().id()).values().stream()
                .filter(service -> book.forService(service.id()).isPresent())
                .filter(service -> plan.agencies().containsKey(service.agency()))
                .collect(Collectors.toMap(Service::id, service -> {
                    Queue queue = book.forService(service.id()).orElseThrow();
                    return new KioskView.Choice(
                            service,
                            agency(plan, service).shortName(),
                            Objects.requireNonNull(byQueue.get(queue.id())),
                            false);
                }));
    }

    private static Agency agency(MallPlan plan, Service service) {
        return Objects.requireNonNull(plan.agencies().get(service.agency()));
    }

    private static List<KioskView.Booth> booths(MallPlan plan, Map<UUID, KioskView.Choice> all, Set<UUID> chosen) {
        Map<UUID, List<KioskView.Choice>> byAgency = all.values().stream()
                .collect(Collectors.groupingBy(choice -> choice.service().agency()));
        List<KioskView.Booth> booths = new ArrayList<>();
        byAgency.forEach((agency, choices) -> booths.add(new KioskView.Booth(
                Objects.requireNonNull(plan.agencies().get(agency)),
                choices.stream().map(KioskView.Choice::offer).min(BEST).orElseThrow(),
                Wait.of(choices.stream().map(KioskView.Choice::offer).toList()),
                pick(
                        all,
                        choices.stream()
                                .map(KioskView.Choice::service)
                                .sorted(Comparator.comparing(Service::nameId))
                                .map(Service::id)
                                .toList(),
                        chosen))));
        booths.sort(Comparator.comparing((KioskView.Booth booth) -> !booth.open())
                .thenComparing(booth -> booth.agency().shortName(), String.CASE_INSENSITIVE_ORDER));
        return booths;
    }

    private static final Comparator<Offer> BEST = Comparator.comparing(Offer::state)
            .thenComparing(offer -> offer.expected().map(Wait::to).orElse(Long.MAX_VALUE))
            .thenComparing(Offer.GOES_ON_FIRST);
}
