package id.pendopo.catalog.edit;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.entry.Cells;
import id.pendopo.catalog.entry.Circle;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.entry.RequirementEntry;
import id.pendopo.catalog.entry.ServiceEntry;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.catalog.store.CatalogWriter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Actor;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds or changes one service of an agency, and says whether the mall offers it. */
@Component
public class EditService {
    private final CatalogReader reader;
    private final CatalogWriter writer;
    private final Once once;
    private final Ids ids;
    private final Authorship authorship;

    public EditService(CatalogReader reader, CatalogWriter writer, Once once, Ids ids, Authorship authorship) {
        this.reader = reader;
        this.writer = writer;
        this.once = once;
        this.ids = ids;
        this.authorship = authorship;
    }

    /** What came of it: saved under an id, or nothing changed because of faults. */
    public sealed interface Outcome {
        record Saved(UUID id) implements Outcome {}

        record Faulty(List<Fault> faults) implements Outcome {}
    }

    /** Which contents a form was filled from: another edition means that somebody else saved meanwhile. */
    public static String edition(Service service) {
        return HexFormat.of().formatHex(Secrets.digest(service.toString()), 0, 8);
    }

    @Transactional
    public Outcome add(String key, MallPlan plan, UUID agency, ServiceForm form, Actor actor) {
        Rights.check(actor, plan, agency);
        if (!authorship.mayWrite(actor, plan, agency)) {
            throw CatalogProblem.AGENCY_SHARED.refusal();
        }
        return save(key, plan, agency, ids.next(), Optional.empty(), form, actor);
    }

    @Transactional
    public Outcome change(String key, MallPlan plan, UUID id, ServiceForm form, Actor actor) {
        writer.alone();
        Service old = reader.one(id).orElseThrow(CatalogProblem.SERVICE_UNKNOWN::refusal);
        Rights.check(actor, plan, old.agency());
        return authorship.mayWrite(actor, plan, old.agency())
                ? save(key, plan, old.agency(), id, Optional.of(old), form, actor)
                : offerOnly(key, plan, id, form, actor);
    }

    /** All that one of several malls may say about the service. */
    private Outcome offerOnly(String key, MallPlan plan, UUID id, ServiceForm form, Actor actor) {
        if (!form.isBlank()) {
            throw CatalogProblem.AGENCY_SHARED.refusal();
        }
        Optional<UUID> before = once.claim(key, "catalog.edit", id);
        if (before.isPresent() && !before.get().equals(id)) {
            throw PlatformProblem.KEY_USED_OTHERWISE.refusal();
        }
        if (before.isEmpty()) {
            offer(plan.mall().id(), id, form, actor);
        }
        return new Outcome.Saved(id);
    }

    private void offer(UUID mall, UUID id, ServiceForm form, Actor actor) {
        if (form.offered()) {
            writer.offer(mall, List.of(id));
        } else {
            writer.withdraw(mall, List.of(id));
        }
        writer.tell(mall, List.of(id), actor.id());
    }

    private Outcome save(
            String key, MallPlan plan, UUID agency, UUID id, Optional<Service> old, ServiceForm form, Actor actor) {
        writer.alone();
        List<Fault> faults = new ArrayList<>();
        Service service = read(form, faults).in(agency, id);
        if (faults.isEmpty()) {
            Optional<UUID> before = once.claim(key, "catalog.edit", id);
            if (before.isPresent()) {
                return repeated(before.get(), old, service);
            }
            check(service, old, form, faults);
        }
        if (!faults.isEmpty()) {
            // The key must stay free for the corrected form.
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return new Outcome.Faulty(faults);
        }
        writer.save(List.of(service));
        offer(plan.mall().id(), id, form, actor);
        return new Outcome.Saved(id);
    }

    /** The same service under the same key was saved already; another one must not look as if it had been. */
    private Outcome repeated(UUID before, Optional<Service> old, Service service) {
        boolean same = old.isPresent()
                ? before.equals(service.id())
                : reader.one(before)
                        .filter(saved -> saved.agency().equals(service.agency())
                                && saved.code().equals(service.code()))
                        .isPresent();
        if (!same) {
            throw PlatformProblem.KEY_USED_OTHERWISE.refusal();
        }
        return new Outcome.Saved(before);
    }

    private static Service read(ServiceForm form, List<Fault> faults) {
        Service service = ServiceEntry.read(new Cells("", 0, form.fields(), faults));
        List<Requirement> requirements = new ArrayList<>();
        for (Map<String, String> line : form.filled()) {
            int no = requirements.size() + 1;
            requirements.add(RequirementEntry.read(new Cells("", no, line, faults), no));
        }
        if (requirements.size() > RequirementEntry.MOST) {
            faults.add(new Fault(
                    "", 0, "requirements", CatalogProblem.TOO_MANY_REQUIREMENTS, Map.of("max", RequirementEntry.MOST)));
        }
        return service.requiring(requirements).active(form.active());
    }

    private void check(Service service, Optional<Service> old, ServiceForm form, List<Fault> faults) {
        if (old.isPresent() && !edition(old.get()).equals(form.seen())) {
            faults.add(new Fault("", 0, "code", CatalogProblem.CHANGED_MEANWHILE, Map.of()));
        }
        List<Service> others = new ArrayList<>(reader.all());
        others.removeIf(other -> other.id().equals(service.id()));
        if (others.stream()
                .anyMatch(other ->
                        other.agency().equals(service.agency()) && other.code().equals(service.code()))) {
            faults.add(new Fault("", 0, "code", CatalogProblem.CODE_TAKEN, Map.of("code", service.code())));
        }
        others.add(service);
        Circle.in(others)
                .filter(circle -> circle.contains(service))
                .map(EditService::names)
                .ifPresent(names -> faults.add(new Fault(
                        "", 0, "requirements", CatalogProblem.PREREQUISITES_IN_A_CIRCLE, Map.of("services", names))));
    }

    /** "A → B → A": each needs, before it, what the next one gives. */
    public static String names(List<Service> circle) {
        return circle.stream().map(Service::nameId).collect(Collectors.joining(" → ")) + " → "
                + circle.getFirst().nameId();
    }
}
