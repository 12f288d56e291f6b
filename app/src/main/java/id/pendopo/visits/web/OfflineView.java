package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.setup.QueueBook;
import java.util.Comparator;
import java.util.List;

/** What a kiosk can offer while it is cut off: all services that the mall has a line for, by agency, and where each is. */
public record OfflineView(List<Booth> booths, String complaintNumber) {
    public record Booth(Agency agency, List<Choice> choices) {}

    public record Choice(Service service, Signpost place) {}

    static OfflineView of(MallPlan plan, QueueBook book, Catalog catalog) {
        List<Booth> booths = plan.agencies().values().stream()
                .map(agency -> new Booth(agency, choices(plan, book, catalog, agency)))
                .filter(booth -> !booth.choices().isEmpty())
                .sorted(Comparator.comparing(booth -> booth.agency().shortName(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new OfflineView(booths, plan.mall().complaintNumber());
    }

    private static List<Choice> choices(MallPlan plan, QueueBook book, Catalog catalog, Agency agency) {
        return catalog.services(plan.mall().id()).values().stream()
                .filter(service -> service.agency().equals(agency.id()))
                .sorted(Comparator.comparing(Service::nameId))
                .flatMap(service -> book.forService(service.id()).stream()
                        .map(queue -> new Choice(service, Signpost.of(plan, book, queue.id()))))
                .toList();
    }
}
