package id.pendopo.visits.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long agencies could not serve. */
class DowntimeTest {
    private static final LocalDate DAY = LocalDate.of(2025, 2, 12);
    private static final Instant EIGHT = Instant.parse("2025-02-12T01:00:00Z");
    private static final UUID DUKCAPIL = new UUID(0, 1);
    private static final UUID SAMSAT = new UUID(0, 2);

    private static Incident incident(int id, IncidentKind kind, Optional<UUID> agency, long from, long to) {
        return new Incident(
                new UUID(9, id),
                DAY,
                kind,
                new UUID(5, id),
                agency,
                EIGHT.plusSeconds(from),
                to < 0 ? Optional.empty() : Optional.of(EIGHT.plusSeconds(to)),
                Optional.empty());
    }

    private static Incident minutes(int id, UUID agency, int from, int to) {
        return incident(id, IncidentKind.UNMANNED, Optional.of(agency), from * 60L, to < 0 ? -1 : to * 60L);
    }

    /**
     * Disdukcapil: 08.00–08.20, 08.10–08.30, 08.12–08.15 and 09.00–now (09.05) are 30 + 5 minutes; Samsat's 08.10–08.25
     * are its own 15.
     */
    @Test
    void a_minute_counts_once_for_an_agency_and_for_the_incident_that_began_first() {
        List<Incident> all = List.of(
                minutes(3, DUKCAPIL, 12, 15),
                minutes(1, DUKCAPIL, 0, 20),
                minutes(4, DUKCAPIL, 60, -1),
                minutes(2, DUKCAPIL, 10, 30),
                minutes(5, SAMSAT, 10, 25));
        Downtime downtime = Downtime.of(all, EIGHT.plusSeconds(65 * 60));
        assertThat(downtime.ofIncident())
                .isEqualTo(Map.of(
                        new UUID(9, 1), 20L,
                        new UUID(9, 2), 10L,
                        new UUID(9, 3), 0L,
                        new UUID(9, 4), 5L,
                        new UUID(9, 5), 15L));
        assertThat(downtime.ofWhom()).isEqualTo(Map.of(DUKCAPIL, 35L, SAMSAT, 15L));
        assertThat(downtime.total()).isEqualTo(50);
    }

    @Test
    void what_stops_no_service_or_is_no_agencys_is_no_downtime() {
        List<Incident> all = List.of(
                incident(1, IncidentKind.LONG_WAIT, Optional.of(DUKCAPIL), 0, 3600),
                incident(2, IncidentKind.HELP, Optional.of(DUKCAPIL), 0, 3600),
                incident(3, IncidentKind.UNREACHABLE, Optional.empty(), 0, 3600),
                incident(4, IncidentKind.PAUSED, Optional.of(DUKCAPIL), 50, 170));
        Downtime downtime = Downtime.of(all, EIGHT);
        assertThat(downtime.total()).isEqualTo(2);
        assertThat(downtime.of(all.getFirst())).isZero();
    }

    @Test
    void a_device_is_out_of_order_once_in_a_minute_and_nobody_else_s_minutes_grow_by_it() {
        UUID kiosk = new UUID(5, 9);
        List<Incident> all = List.of(
                device(1, IncidentKind.PRINTER, kiosk, 0, 600),
                device(2, IncidentKind.DEVICE_SILENT, kiosk, 300, 900),
                device(3, IncidentKind.PRINTER, new UUID(5, 8), 300, -1),
                minutes(4, DUKCAPIL, 5, 10));
        Downtime devices = Downtime.ofDevices(all, EIGHT.plusSeconds(1200));
        assertThat(devices.ofWhom()).isEqualTo(Map.of(kiosk, 15L, new UUID(5, 8), 15L));
        assertThat(devices.ofIncident().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(devices.total());
        assertThat(Downtime.of(all, EIGHT.plusSeconds(1200)).ofWhom()).isEqualTo(Map.of(DUKCAPIL, 5L));
    }

    private static Incident device(int id, IncidentKind kind, UUID device, long from, long to) {
        return new Incident(
                new UUID(9, id),
                DAY,
                kind,
                device,
                Optional.empty(),
                EIGHT.plusSeconds(from),
                to < 0 ? Optional.empty() : Optional.of(EIGHT.plusSeconds(to)),
                Optional.empty());
    }

    @Test
    void the_parts_are_the_whole_and_the_whole_is_every_minute_in_which_anything_ran() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Random random = new Random(seed);
            List<Incident> all = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                long from = random.nextInt(7 * 3600);
                all.add(incident(
                        i,
                        IncidentKind.values()[random.nextInt(IncidentKind.values().length)],
                        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(new UUID(0, random.nextInt(4))),
                        from,
                        random.nextInt(8) == 0 ? -1 : from + random.nextInt(3600)));
            }
            Instant now = EIGHT.plusSeconds(8 * 3600);
            Downtime downtime = Downtime.of(all, now);
            assertThat(downtime.ofIncident().values().stream().mapToLong(n -> n).sum())
                    .as("seed %d: incidents", seed)
                    .isEqualTo(downtime.total());
            assertThat(downtime.total()).as("seed %d: every minute", seed).isEqualTo(everyMinute(all, now));
            all.forEach(one -> assertThat(downtime.of(one)).isBetween(0L, one.minutes(now)));
        }
    }

    /** Said once more as plainly as can be. */
    private static long everyMinute(List<Incident> all, Instant now) {
        Set<String> minutes = new HashSet<>();
        for (Incident one : all) {
            if (one.kind().stopsService() && one.agency().isPresent()) {
                long end = one.ended().orElse(now).getEpochSecond() / 60;
                for (long minute = one.began().getEpochSecond() / 60; minute < end; minute++) {
                    minutes.add(one.agency().get() + " " + minute);
                }
            }
        }
        return minutes.size();
    }
}
