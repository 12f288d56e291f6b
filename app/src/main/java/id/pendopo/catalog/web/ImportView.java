package id.pendopo.catalog.web;

import id.pendopo.catalog.exchange.ImportServices;
import id.pendopo.directory.MallPlan;
import java.util.Optional;

/** The import page; after a trial with its report and the sheets themselves, ready to be carried out. */
public record ImportView(MallPlan plan, Optional<Report> report, String services, String requirements) {
    public record Report(ImportServices.Outcome outcome, boolean done) {}
}
