package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.TestClock;
import id.pendopo.directory.Counter;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.counter.Closing;
import id.pendopo.visits.hall.ClosingReason;
import id.pendopo.visits.incidents.Cause;
import id.pendopo.visits.incidents.Downtime;
import id.pendopo.visits.incidents.ExplainIncident;
import id.pendopo.visits.incidents.Incident;
import id.pendopo.visits.incidents.IncidentKind;
import id.pendopo.visits.incidents.Incidents;
import id.pendopo.visits.retention.ErasePersonalData;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alarms that begin and end, as they are kept. */
class IncidentLogTest extends ManagerTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Incidents incidents;

    @Autowired
    private ExplainIncident explainIncident;

    @Autowired
    private ErasePersonalData erase;

    @AfterEach
    void nothingRunsOn() {
        overAtTheClosing();
    }

    private List<Incident> all() {
        return inside(() -> incidents.of(mall(), clock.today()));
    }

    private Optional<Incident> find(IncidentKind kind, UUID subject) {
        return all().stream()
                .filter(one -> one.kind() == kind && one.subject().equals(subject))
                .reduce((first, second) -> second);
    }

    private Instant at(LocalTime time) {
        return clock.today().atTime(time).atZone(TestClock.WIB).toInstant();
    }

    @Test
    void an_empty_counter_is_an_incident_from_its_opening_until_somebody_sits_down_and_its_minutes_are_the_agencys() {
        Counter counter = counter("DPMPTSP", 0);
        look();
        Incident running = find(IncidentKind.UNMANNED, counter.id()).orElseThrow();
        assertThat(running.began()).isEqualTo(at(LocalTime.of(8, 0)));
        assertThat(running.agency()).contains(counter.agency());
        assertThat(running.ended()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        look();
        assertThat(all()).filteredOn(one -> one.subject().equals(counter.id())).hasSize(1);
        sitsDown(counter);
        clock.advance(Duration.ofMinutes(1));
        look();
        Incident over = find(IncidentKind.UNMANNED, counter.id()).orElseThrow();
        assertThat(over.ended()).contains(clock.instant());
        assertThat(over.minutes(clock.instant())).isEqualTo(66);
        assertThat(events(over.id())).containsExactly("INCIDENT_BEGAN", "INCIDENT_ENDED");
    }

    @Test
    void a_counter_closed_because_its_system_is_down_counts_and_one_closed_for_few_visitors_does_not() {
        Counter broken = counter("DUKCAPIL", 0);
        Counter quiet = counter("DUKCAPIL", 1);
        sitsDown(broken);
        sitsDown(quiet);
        close(broken, ClosingReason.SYSTEM_DOWN);
        close(quiet, ClosingReason.FEW_VISITORS);
        clock.advance(Duration.ofMinutes(1));
        look();
        assertThat(find(IncidentKind.CLOSED, broken.id())).isPresent();
        assertThat(find(IncidentKind.CLOSED, quiet.id())).isEmpty();
    }

    private void close(Counter counter, ClosingReason reason) {
        doing(() -> closeCounter.close(
                mall(), staff("sari"), counter.id(), new Closing(reason, Optional.empty()), Ids.secret()));
    }

    @Test
    void an_unanswered_call_for_help_and_a_long_wait_are_incidents_without_downtime() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        arrive("KTP-REKAM");
        doing(() -> counterSessions.callHelp(mall(), officer(counter), Ids.secret()));
        clock.advance(Duration.ofMinutes(20));
        look();
        Incident help = find(IncidentKind.HELP, counter.id()).orElseThrow();
        Incident wait = find(IncidentKind.LONG_WAIT, queue("KTP-REKAM")).orElseThrow();
        assertThat(wait.began()).isEqualTo(clock.instant().minus(Duration.ofMinutes(5)));
        assertThat(Downtime.of(List.of(help, wait), clock.instant()).total()).isZero();
        doing(() -> closeCounter.helpCame(mall(), staff("sari"), counter.id(), Ids.secret()));
        clock.advance(Duration.ofMinutes(1));
        look();
        assertThat(find(IncidentKind.HELP, counter.id()).orElseThrow().ended()).isPresent();
    }

    @Test
    void the_closing_ends_what_still_runs_also_when_nobody_looked_until_the_next_day() {
        look();
        var day = clock.today();
        Incident running = find(IncidentKind.UNMANNED, counter("PLN", 0).id()).orElseThrow();
        var closing = at(LocalTime.of(15, 0));
        clock.set(day.plusDays(1), LocalTime.of(6, 0));
        look();
        Incident over = inside(() -> incidents.find(mall(), running.id())).orElseThrow();
        assertThat(over.ended()).contains(closing);
        clock.set(day, LocalTime.of(15, 0));
    }

    @Test
    void the_manager_adds_the_cause_and_a_note_that_can_be_erased_and_the_history_holds_no_word_of_it() {
        look();
        Incident incident = find(IncidentKind.UNMANNED, counter("PLN", 0).id()).orElseThrow();
        String key = Ids.secret();
        for (int i = 0; i < 2; i++) {
            doing(() -> explainIncident.explain(
                    mall(), staff("sari"), incident.id(), Cause.OFFICER_ABSENT, "Pak Jaya sakit", key));
        }
        assertThat(inside(() -> incidents.notes(incident.id())))
                .extracting(Incidents.Note::text)
                .containsExactly("Pak Jaya sakit");
        assertThat(events(incident.id())).containsExactly("INCIDENT_BEGAN", "INCIDENT_EXPLAINED");
        assertThat(inside(() -> history.of(incident.id())))
                .noneMatch(event -> event.event().body().contains("Jaya"));
        String page = body(get("sari", "/board/incidents/" + incident.id()));
        assertThat(page).contains("Pak Jaya sakit", "Penyebab dicatat");
        assertThat(body(get("ansor", "/board/incidents/" + incident.id())))
                .contains("Penyebab dicatat")
                .doesNotContain("Jaya");
        assertThat(post("ansor", "/board/incidents/" + incident.id(), "cause", "POWER"))
                .hasStatus(403);
        doing(() -> erase.olderThan(mall(), clock.instant().plusSeconds(1), clock.today()));
        assertThat(inside(() -> incidents.notes(incident.id()))).isEmpty();
    }

    @Test
    void the_page_and_the_file_add_up_and_can_be_narrowed_to_one_agency() {
        look();
        clock.advance(Duration.ofMinutes(30));
        sitsDown(counter("PLN", 0));
        clock.advance(Duration.ofMinutes(1));
        look();
        Downtime downtime = Downtime.of(all(), clock.instant());
        String page = body(get("sari", "/board/incidents"));
        assertThat(page).contains("PLN", ">" + String.format(Locale.of("id", "ID"), "%,d", downtime.total()) + "<");
        UUID pln = counter("PLN", 0).agency();
        assertThat(downtime.ofWhom()).containsEntry(pln, 91L);
        String narrowed = body(get("sari", "/board/incidents.csv?agency=" + pln));
        assertThat(narrowed.lines()).hasSize(3);
        assertThat(narrowed).contains(",91,", "Jumlah");
        String file = body(get("ansor", "/board/incidents.csv"));
        long sum = file.lines()
                .filter(line -> line.startsWith(clock.today() + ",0"))
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[7]))
                .sum();
        assertThat(sum).isEqualTo(downtime.total());
        assertThat(file).contains("Jumlah,,,," + downtime.total());
    }

    /** What the table says can be folded again from the events alone: kind, subject, agency, from when, to when, why. */
    @Test
    void the_rows_of_a_day_are_the_sum_of_its_events() {
        Counter counter = counter("DUKCAPIL", 0);
        look();
        clock.advance(Duration.ofMinutes(7));
        sitsDown(counter);
        doing(() -> counterSessions.callHelp(mall(), officer(counter), Ids.secret()));
        clock.advance(Duration.ofMinutes(1));
        look();
        doing(() -> closeCounter.helpCame(mall(), staff("sari"), counter.id(), Ids.secret()));
        close(counter, ClosingReason.SYSTEM_DOWN);
        clock.advance(Duration.ofMinutes(9));
        look();
        Incident explained = find(IncidentKind.CLOSED, counter.id()).orElseThrow();
        for (Cause cause : List.of(Cause.NETWORK, Cause.AGENCY_SYSTEM)) {
            doing(() -> explainIncident.explain(mall(), staff("sari"), explained.id(), cause, "", Ids.secret()));
        }
        overAtTheClosing();
        assertThat(all()).hasSizeGreaterThan(5).allMatch(one -> one.ended().isPresent());
        assertThat(all())
                .extracting(this::told)
                .containsExactlyElementsOf(all().stream().map(this::folded).toList());
    }

    private String told(Incident row) {
        return String.join(
                " ",
                row.kind().name(),
                row.subject().toString(),
                row.agency().map(UUID::toString).orElse("-"),
                Long.toString(row.began().toEpochMilli()),
                row.ended().map(at -> Long.toString(at.toEpochMilli())).orElse("-"),
                row.cause().map(Cause::name).orElse("-"));
    }

    private String folded(Incident row) {
        String ended = "-";
        String cause = "-";
        JsonNode began = null;
        for (RecordedEvent recorded : inside(() -> history.of(row.id()))) {
            JsonNode body = JSON.readTree(recorded.event().body());
            switch (recorded.event().type()) {
                case "INCIDENT_BEGAN" -> began = body;
                case "INCIDENT_ENDED" -> ended = body.get("ended").asString();
                case "INCIDENT_EXPLAINED" -> cause = body.get("cause").asString();
                default -> throw new AssertionError(recorded.event().type());
            }
        }
        JsonNode from = Objects.requireNonNull(began);
        String agency = from.get("agency").isNull() ? "-" : from.get("agency").asString();
        return String.join(
                " ",
                from.get("kind").asString(),
                from.get("subject").asString(),
                agency,
                from.get("began").asString(),
                ended,
                cause);
    }
}
