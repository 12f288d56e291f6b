package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.incidents.Downtime;
import id.pendopo.visits.incidents.Incident;
import id.pendopo.visits.incidents.IncidentKind;
import id.pendopo.visits.incidents.Incidents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A kiosk's printer that can't print, as it is kept. */
class PrinterIncidentTest extends KioskWithPrinterTest {
    @Autowired
    private Incidents incidents;

    @AfterEach
    void nothingRunsOn() {
        overAtTheClosing();
    }

    private void says(Trouble... troubles) {
        doing(() -> states.told(mall(), kiosk, Set.of(troubles)));
    }

    private List<Incident> ofPrinter() {
        return inside(() -> incidents.of(mall(), clock.today())).stream()
                .filter(one ->
                        one.kind() == IncidentKind.PRINTER && one.subject().equals(kiosk))
                .toList();
    }

    @Test
    void it_is_one_incident_from_the_first_trouble_to_the_last_and_paper_that_is_low_is_none() {
        says(Trouble.PAPER_LOW);
        look();
        assertThat(ofPrinter()).isEmpty();
        clock.advance(Duration.ofMinutes(3));
        Instant out = clock.instant();
        says(Trouble.PAPER_OUT);
        clock.advance(Duration.ofSeconds(30));
        look();
        clock.advance(Duration.ofMinutes(4));
        says(Trouble.COVER_OPEN, Trouble.PAPER_OUT);
        look();
        clock.advance(Duration.ofMinutes(2));
        says();
        clock.advance(Duration.ofSeconds(30));
        look();
        Incident incident = ofPrinter().getFirst();
        assertThat(ofPrinter()).hasSize(1);
        assertThat(incident.began()).isEqualTo(out);
        assertThat(incident.ended()).contains(clock.instant());
        assertThat(events(incident.id())).containsExactly("INCIDENT_BEGAN", "INCIDENT_ENDED");
        assertThat(Downtime.ofDevices(ofPrinter(), clock.instant()).ofWhom()).containsEntry(kiosk, 7L);
    }

    @Test
    void its_minutes_stand_beside_the_agencies_and_change_none_of_their_sums() {
        look();
        clock.advance(Duration.ofMinutes(1));
        look();
        long before = Downtime.of(inside(() -> incidents.of(mall(), clock.today())), clock.instant())
                .total();
        says(Trouble.ERROR);
        look();
        assertThat(Downtime.of(inside(() -> incidents.of(mall(), clock.today())), clock.instant())
                        .total())
                .isEqualTo(before);
        clock.advance(Duration.ofMinutes(12));
        look();
        String page = body(get("sari", "/board/incidents"));
        assertThat(page).contains("Perangkat yang tidak berfungsi", "Printer kios tidak mencetak", "Kios uji");
        assertThat(page.substring(page.indexOf("Perangkat yang tidak berfungsi")))
                .containsPattern("Kios uji</th>.*>12<");
    }
}
