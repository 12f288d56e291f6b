package id.pendopo.catalog.web;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** @param agencies those whose services the reader may change */
public record ListView(
        MallPlan plan,
        List<Service> services,
        Set<UUID> offered,
        List<Agency> agencies,
        String asked,
        String chosen,
        String show,
        boolean saved) {
    public Agency agency(Service service) {
        return Objects.requireNonNull(plan.agencies().get(service.agency()));
    }

    public boolean isOffered(Service service) {
        return service.active() && offered.contains(service.id());
    }
}
