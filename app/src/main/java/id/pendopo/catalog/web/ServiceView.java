package id.pendopo.catalog.web;

import id.pendopo.catalog.Checklist;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import java.util.List;
import java.util.Optional;

/**
 * @param others agencies of the mall that give the same service
 * @param before services that must come first when they are in the same visit
 * @param hours when the agency is there today; empty: not at all
 */
public record ServiceView(
        MallPlan plan,
        Service service,
        Agency agency,
        List<Agency> others,
        Checklist checklist,
        List<Service> before,
        List<OpenSpan> hours,
        Optional<MallPlan.Notice> notice,
        Optional<String> waits) {}
