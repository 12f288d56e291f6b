package id.pendopo.catalog.exchange;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.edit.Authorship;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.catalog.store.CatalogWriter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.csv.CsvUnreadable;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings sheets into a mall's catalogue: all of them, or nothing when one line is bad. */
@Component
public class ImportServices {
    private final CatalogReader reader;
    private final CatalogWriter writer;
    private final CarriedOut carriedOut;
    private final Once once;
    private final Ids ids;
    private final Authorship authorship;

    ImportServices(
            CatalogReader reader,
            CatalogWriter writer,
            CarriedOut carriedOut,
            Once once,
            Ids ids,
            Authorship authorship) {
        this.reader = reader;
        this.writer = writer;
        this.carriedOut = carriedOut;
        this.once = once;
        this.ids = ids;
        this.authorship = authorship;
    }

    /**
     * @param offering how many the mall starts to offer
     * @param withdrawn how many it ceases to offer
     * @param faults when there are any, nothing was or will be changed
     */
    public record Outcome(
            List<Service> added, List<Service> changed, int same, int offering, int withdrawn, List<Fault> faults) {
        public boolean clean() {
            return faults.isEmpty();
        }
    }

    /** What would happen. Changes nothing. */
    @Transactional(readOnly = true)
    public Outcome check(MallPlan plan, Files files, Actor actor) {
        return outcome(plan, read(plan, files, actor));
    }

    /** @return what was carried out, the first time and every time that the key is sent again */
    @Transactional
    public Outcome carryOut(String key, MallPlan plan, Files files, Actor actor) {
        writer.alone();
        UUID mall = plan.mall().id();
        Optional<Outcome> before = carriedOut.before(key, mall, files);
        if (before.isPresent()) {
            return before.get();
        }
        Arrival arrival = read(plan, files, actor);
        Outcome outcome = outcome(plan, arrival);
        if (!outcome.clean() || !once.first(key, "catalog.import", mall)) {
            return outcome;
        }
        List<Service> touched = Stream.concat(outcome.added().stream(), outcome.changed().stream())
                .toList();
        writer.save(touched);
        writer.offer(mall, arrival.offered(true));
        writer.withdraw(mall, arrival.offered(false));
        writer.tell(mall, touched.stream().map(Service::id).toList(), actor.id());
        carriedOut.keep(key, mall, files, outcome);
        return outcome;
    }

    private Arrival read(MallPlan plan, Files files, Actor actor) {
        if (files.services().length == 0 && files.requirements().length == 0) {
            throw CatalogProblem.SHEET_MISSING.refusal();
        }
        Arrival arrival = new Arrival(plan, actor, ids, authorship, reader.all());
        if (files.services().length > 0) {
            arrival.services(
                    sheet(Arrival.SERVICES, files.services(), List.of("code", "name_id", "minutes", "fee_kind")));
        }
        if (files.requirements().length > 0) {
            arrival.requirements(sheet(RequirementSheet.NAME, files.requirements(), RequirementSheet.NEEDED));
        }
        return arrival;
    }

    private static CsvFile sheet(String name, byte[] bytes, List<String> needed) {
        try {
            CsvFile sheet = CsvReader.read(bytes);
            for (String column : needed) {
                if (!sheet.columns().contains(column)) {
                    throw CatalogProblem.COLUMN_MISSING.refusal(Map.of("sheet", name, "column", column));
                }
            }
            return sheet;
        } catch (CsvUnreadable e) {
            throw CatalogProblem.SHEET_UNREADABLE.refusal(Map.of("sheet", name, "line", e.line()));
        }
    }

    private Outcome outcome(MallPlan plan, Arrival arrival) {
        List<Fault> faults = arrival.faults();
        if (!faults.isEmpty()) {
            return new Outcome(List.of(), List.of(), 0, 0, 0, faults);
        }
        List<Service> added = arrival.added();
        List<Service> changed = arrival.changed();
        var now = reader.offering(plan.mall().id());
        List<UUID> starts = new ArrayList<>(arrival.offered(true));
        starts.removeAll(now);
        List<UUID> ends = new ArrayList<>(arrival.offered(false));
        ends.retainAll(now);
        int same = arrival.named() - added.size() - changed.size();
        return new Outcome(added, changed, same, starts.size(), ends.size(), faults);
    }
}
