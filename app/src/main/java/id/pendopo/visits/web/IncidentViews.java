package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.history.History;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.incidents.Incident;
import id.pendopo.visits.incidents.Incidents;
import id.pendopo.visits.management.HallProblem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts incidents into words. */
@Component
class IncidentViews {
    private final Incidents incidents;
    private final HallWords words;
    private final Devices devices;
    private final StaffAccounts accounts;
    private final History history;

    IncidentViews(Incidents incidents, HallWords words, Devices devices, StaffAccounts accounts, History history) {
        this.incidents = incidents;
        this.words = words;
        this.devices = devices;
        this.accounts = accounts;
        this.history = history;
    }

    IncidentsView of(Page page, MallPlan plan, LocalDate day, Optional<UUID> agency) {
        UUID mall = plan.mall().id();
        List<LocalDate> days = Stream.concat(incidents.days(mall).stream(), Stream.of(page.today(), day))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new IncidentsView(
                words.in(page, plan),
                day,
                agency,
                days,
                incidents.of(mall, day),
                devices.of(mall).stream().collect(Collectors.toMap(Devices.Device::id, Devices.Device::name)),
                page.now(),
                mayAct());
    }

    IncidentView one(Page page, MallPlan plan, UUID id) {
        UUID mall = plan.mall().id();
        Incident incident = incidents.find(mall, id).orElseThrow(HallProblem.INCIDENT_UNKNOWN::refusal);
        Map<UUID, String> authors = accounts.of(mall).stream()
                .collect(Collectors.toMap(StaffAccounts.Member::id, StaffAccounts.Member::displayName));
        return new IncidentView(
                of(page, plan, incident.day(), Optional.empty()),
                incident,
                mayAct() ? incidents.notes(id) : List.of(),
                authors,
                history.of(id));
    }

    private static boolean mayAct() {
        Role role = Who.must().role();
        return role == Role.MALL_MANAGER || role == Role.REGION_ADMIN;
    }
}
