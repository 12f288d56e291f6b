package id.pendopo.catalog.web;

import id.pendopo.catalog.Checklist;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import java.util.List;
import java.util.Objects;

/** Several services in their order, and all that they need together. */
public record ChecklistView(MallPlan plan, String title, List<Service> services, Checklist checklist) {
    public Agency agency(Service service) {
        return Objects.requireNonNull(plan.agencies().get(service.agency()));
    }
}
