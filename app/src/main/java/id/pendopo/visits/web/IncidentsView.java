package id.pendopo.visits.web;

import id.pendopo.platform.web.Page;
import id.pendopo.visits.incidents.Downtime;
import id.pendopo.visits.incidents.Incident;
import id.pendopo.visits.web.HallWords.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The incidents of one day.
 *
 * @param all of the day; {@link #shown} are those of the agency that was asked for
 * @param asked the agency; empty for all, and for what is the mall's own
 * @param days on which there were any, and today; the latest first
 * @param devices names by id
 * @param until when those count that still last
 */
public record IncidentsView(
        Here here,
        LocalDate day,
        Optional<UUID> asked,
        List<LocalDate> days,
        List<Incident> all,
        Map<UUID, String> devices,
        Instant until,
        boolean mayAct) {

    /**
     * @param minutes of downtime
     * @param counted whether any of them could count: a wait beyond what is promised never does
     */
    public record AgencyLine(UUID agency, String name, long incidents, long minutes, boolean counted) {}

    /** @param minutes out of order */
    public record DeviceLine(String name, long incidents, long minutes) {}

    public Page page() {
        return here.page();
    }

    public Downtime downtime() {
        return Downtime.of(all, until);
    }

    public List<Incident> shown() {
        return all.stream()
                .filter(one -> asked.isEmpty() || one.agency().equals(asked))
                .sorted(Comparator.comparing(Incident::began)
                        .thenComparing(this::agency)
                        .thenComparing(this::subject))
                .toList();
    }

    /** Agencies with incidents, the longest downtime first. */
    public List<AgencyLine> agencies() {
        Map<UUID, Long> minutes = downtime().ofWhom();
        return all.stream()
                .flatMap(one -> one.agency().stream())
                .distinct()
                .map(agency -> new AgencyLine(
                        agency,
                        here.agency(agency),
                        all.stream()
                                .filter(one -> one.agency().equals(Optional.of(agency)))
                                .count(),
                        minutes.getOrDefault(agency, 0L),
                        all.stream().anyMatch(one -> counts(one) && one.agency().equals(Optional.of(agency)))))
                .sorted(Comparator.comparingLong(AgencyLine::minutes).reversed().thenComparing(AgencyLine::name))
                .toList();
    }

    /** Devices that were out of order, the longest first. */
    public List<DeviceLine> outOfOrder() {
        return Downtime.ofDevices(all, until).ofWhom().entrySet().stream()
                .map(device -> new DeviceLine(
                        devices.getOrDefault(device.getKey(), "–"),
                        all.stream()
                                .filter(one ->
                                        one.kind().ofDevice() && one.subject().equals(device.getKey()))
                                .count(),
                        device.getValue()))
                .sorted(Comparator.comparingLong(DeviceLine::minutes).reversed().thenComparing(DeviceLine::name))
                .toList();
    }

    /** How many are no agency's. */
    public long own() {
        return all.stream().filter(one -> one.agency().isEmpty()).count();
    }

    /** The downtime that is shown: the agency's, or the mall's. */
    public long minutes() {
        return asked.map(agency -> downtime().ofWhom().getOrDefault(agency, 0L))
                .orElseGet(() -> downtime().total());
    }

    /** Whether the service stood still at all. */
    public boolean counted() {
        return shown().stream().anyMatch(this::counts);
    }

    /** What it is about, in words. */
    public String subject(Incident incident) {
        return switch (incident.kind()) {
            case UNMANNED, CLOSED, HELP -> page().t("board.counter", "n", here.counter(incident.subject()));
            case NOBODY_THERE, PAUSED, LONG_WAIT -> here.queue(incident.subject());
            case DEVICE_SILENT, PRINTER -> devices.getOrDefault(incident.subject(), "–");
            case HALL_FULL, UNREACHABLE -> page().t("incident.mall");
        };
    }

    public String agency(Incident incident) {
        return incident.agency().map(here::agency).orElse("–");
    }

    public String ended(Incident incident) {
        return incident.ended().map(page()::time).orElseGet(() -> page().t("incident.lasts"));
    }

    public String cause(Incident incident) {
        return incident.cause()
                .map(cause -> page().word("incident.cause", cause))
                .orElse("–");
    }

    /** Whether its minutes may count as downtime. */
    public boolean counts(Incident incident) {
        return incident.kind().stopsService() && incident.agency().isPresent();
    }

    public String query() {
        return "?day=" + day + asked.map(agency -> "&agency=" + agency).orElse("");
    }

    @Override
    public String toString() {
        return "incidents of " + day;
    }
}
