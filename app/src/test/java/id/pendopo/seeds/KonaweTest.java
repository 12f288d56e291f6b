package id.pendopo.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.catalog.Service.Licensing;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Parts;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.kept.Follower;
import id.pendopo.oversight.kept.KeptFigures;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Kabupaten Konawe, August 2022: its own clock, and counts that never disagree with their own sum. */
class KonaweTest extends SeedTest {
    @Autowired
    private Follower follower;

    @Autowired
    private KeptFigures kept;

    KonaweTest() {
        super("konawe");
    }

    @Test
    void the_day_begins_and_ends_by_wita() {
        LocalDate day = clock.today();
        clock.set(day, LocalTime.of(7, 10));
        arrive("KTP-REKAM");
        clock.set(day, LocalTime.of(14, 5));
        doing(() -> forecasts.forget(mall()));
        assertThatThrownBy(() -> arrive("KTP-REKAM")).hasMessageContaining("clos");
        clock.set(day, LocalTime.of(23, 30));
        doing(() -> forecasts.forget(mall()));
        assertThat(inside(() -> forecasts.now(mall())).state().day()).isEqualTo(day.plusDays(1));
    }

    @Test
    void licensing_and_others_umk_and_others_add_up_to_the_total_and_permits_issued_are_counted_apart() {
        served("DPMPTSP", "NIB-UMK", Outcome.ISSUED);
        served("DPMPTSP", "NIB-BADAN", Outcome.ACCEPTED);
        served("DUKCAPIL", "KTP-REKAM", Outcome.ISSUED);
        served("DINSOS", "CEK-DTSEN", Outcome.INFORMED);
        DayFigures figures = counted(4);
        Parts total = figures.total().parts();
        Parts licensing =
                figures.where(cell -> cell.licensing() == Licensing.LICENSING).parts();
        Parts others = figures.where(cell -> cell.licensing() == Licensing.NON_LICENSING)
                .parts();
        Parts umk = figures.where(cell -> cell.licensing() == Licensing.LICENSING && cell.umk())
                .parts();
        Parts notUmk = figures.where(cell -> cell.licensing() == Licensing.LICENSING && !cell.umk())
                .parts();
        assertThat(total.served().people()).isEqualTo(4);
        assertThat(licensing.plus(others)).isEqualTo(total);
        assertThat(umk.plus(notUmk)).isEqualTo(licensing);
        assertThat(licensing.served().people()).isEqualTo(2);
        assertThat(licensing.of(Standing.ISSUED).people()).isEqualTo(1);
        assertThat(umk.of(Standing.ISSUED).people()).isEqualTo(1);
        assertThat(notUmk.of(Standing.ISSUED).people()).isZero();
    }

    private void served(String agency, String service, Outcome outcome) {
        Actor officer = open(counterFor(agency, service));
        arrive(service);
        serve(officer, next(officer), outcome);
        everybodyGoesHome();
    }

    private id.pendopo.directory.Counter counterFor(String agency, String service) {
        var book = inside(() -> queues.of(mall()));
        var queue = book.forService(service(service).id()).orElseThrow().id();
        return plan().counters().values().stream()
                .filter(counter -> counter.agency().equals(agency(agency).id()))
                .filter(counter -> book.forCounter(counter.id()).contains(queue))
                .findFirst()
                .orElseThrow();
    }

    /** Others' open transactions may hold the reader of the history back for a moment. */
    private DayFigures counted(long served) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        DayFigures figures = follow();
        while (figures.total().parts().served().people() < served && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            figures = follow();
        }
        return figures;
    }

    private DayFigures follow() {
        return inside(() -> {
            boolean more = follower.step();
            while (more) {
                more = follower.step();
            }
            return kept.of(mall(), clock.today());
        });
    }
}
