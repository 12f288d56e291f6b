package id.pendopo.simulation.proof;

import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Visits;
import id.pendopo.oversight.kept.Follower;
import id.pendopo.oversight.kept.KeptFigures;
import id.pendopo.oversight.kept.Recomputation;
import id.pendopo.platform.history.HistoryVerifier;
import id.pendopo.platform.history.Sealer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes the books of a day in the current region: seals the history, lets the figures follow it, and checks both. */
@Component
class Books {
    private final Sealer sealer;
    private final HistoryVerifier verifier;
    private final Follower follower;
    private final Recomputation recomputation;
    private final KeptFigures figures;

    Books(
            Sealer sealer,
            HistoryVerifier verifier,
            Follower follower,
            Recomputation recomputation,
            KeptFigures figures) {
        this.sealer = sealer;
        this.verifier = verifier;
        this.follower = follower;
        this.recomputation = recomputation;
        this.figures = figures;
    }

    List<Finding> findings(UUID mall, LocalDate day) {
        int sealed;
        do {
            sealed = sealer.sealOne();
        } while (sealed > 0);
        boolean more;
        do {
            more = follower.step();
        } while (more);
        return List.of(figures(mall, day), history());
    }

    private Finding figures(UUID mall, LocalDate day) {
        Recomputation.Verdict verdict = recomputation.check(mall, false);
        DayFigures told = figures.of(mall, day);
        boolean addsUp = told.visitsBy(kind -> kind.hour()).values().stream()
                .reduce(Visits.NONE, Visits::plus)
                .equals(told.allVisits());
        return new Finding(
                Rule.FIGURES_ADD_UP,
                verdict.first().isEmpty() && addsUp,
                verdict.first().map(difference -> difference.where()).orElse(verdict.events() + " events"));
    }

    private Finding history() {
        HistoryVerifier.Verdict verdict = verifier.verify();
        return new Finding(
                Rule.HISTORY_VERIFIES,
                verdict.firstBad().isEmpty() && verdict.unsealed() == 0,
                verdict.firstBad().map(bad -> bad.what()).orElse(verdict.events() + " events"));
    }
}
