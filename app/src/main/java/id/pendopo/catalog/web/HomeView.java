package id.pendopo.catalog.web;

import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import java.util.List;
import java.util.Objects;

/**
 * @param asked what was typed
 * @param chosen code of the agency whose services are shown; empty: none
 */
public record HomeView(
        MallPlan plan,
        String asked,
        String chosen,
        List<Service> found,
        List<ServiceBundle> bundles,
        List<Shop.Stand> stands) {
    public Agency agency(Service service) {
        return Objects.requireNonNull(plan.agencies().get(service.agency()));
    }

    /** The address names the agency only where another one gives the same service. */
    public String address(Service service) {
        return "/services/" + service.code() + "?agency=" + agency(service).code();
    }

    public boolean isChosen(Agency agency) {
        return agency.code().equalsIgnoreCase(chosen);
    }
}
