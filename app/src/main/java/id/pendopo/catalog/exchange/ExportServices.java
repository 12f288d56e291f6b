package id.pendopo.catalog.exchange;

import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.edit.Rights;
import id.pendopo.catalog.entry.RequirementEntry;
import id.pendopo.catalog.entry.ServiceEntry;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.csv.CsvWriter;
import id.pendopo.platform.security.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheets as the import takes them again: what goes out comes back as no change. */
@Component
public class ExportServices {
    private final CatalogReader reader;

    public ExportServices(CatalogReader reader) {
        this.reader = reader;
    }

    public String services(MallPlan plan, Actor actor) {
        Set<UUID> offered = reader.offering(plan.mall().id());
        List<String> columns = Stream.of(List.of("agency"), ServiceEntry.FIELDS, List.of("active", "offered"))
                .flatMap(List::stream)
                .toList();
        return CsvWriter.write(
                columns,
                own(plan, actor).map(service -> row(plan, service, offered)).toList());
    }

    public String requirements(MallPlan plan, Actor actor) {
        List<String> columns = new ArrayList<>(List.of("agency", "service", "no"));
        columns.addAll(RequirementEntry.FIELDS);
        return CsvWriter.write(
                columns,
                own(plan, actor)
                        .flatMap(service -> service.requirements().stream().map(r -> row(plan, service, r)))
                        .toList());
    }

    private Stream<Service> own(MallPlan plan, Actor actor) {
        return reader.all().stream()
                .filter(service -> plan.agencies().containsKey(service.agency()) && Rights.may(actor, service.agency()))
                .sorted(Comparator.comparing((Service service) -> agency(plan, service))
                        .thenComparing(Service::code));
    }

    private static String agency(MallPlan plan, Service service) {
        Agency agency = Objects.requireNonNull(plan.agencies().get(service.agency()));
        return agency.code();
    }

    private static List<String> row(MallPlan plan, Service s, Set<UUID> offered) {
        return List.of(
                agency(plan, s),
                s.code(),
                s.nameId(),
                s.nameEn(),
                s.words(),
                s.licensing().name(),
                "" + s.umk(),
                s.completion().name(),
                "" + s.minutes(),
                text(s.timeValue()),
                text(s.timeUnit()),
                s.feeKind().name(),
                text(s.feeRupiah()),
                s.feeNoteId(),
                s.feeNoteEn(),
                s.product(),
                s.productId(),
                s.productEn(),
                s.legalBasis(),
                s.source(),
                "" + s.active(),
                "" + offered.contains(s.id()));
    }

    private static List<String> row(MallPlan plan, Service service, Requirement r) {
        return List.of(
                agency(plan, service),
                service.code(),
                "" + r.no(),
                r.kind().name(),
                r.nameId(),
                r.nameEn(),
                r.form().name(),
                r.metBy(),
                "" + r.blocking());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
