package id.pendopo.oversight.screen;

import id.pendopo.oversight.Count;
import id.pendopo.oversight.Figures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.Spread;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.VisitStanding;
import id.pendopo.oversight.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a day for programs. Times are milliseconds.
 *
 * @param until when the last event that was folded happened; null when nothing happened
 * @param visits null for a reader who sees one agency only
 */
record FiguresAnswer(
        String mall,
        LocalDate day,
        long events,
        @Nullable Instant until,
        @Nullable VisitsAnswer visits,
        Group total,
        Map<String, Group> splits,
        List<AgencyAnswer> agencies) {

    /** @param completedInOneVisit share of those that have ended; null while none has */
    record VisitsAnswer(
            long came,
            Map<VisitStanding, Long> parts,
            long severalAgencies,
            @Nullable Double completedInOneVisit) {
        static VisitsAnswer of(Visits all, Visits severalAgencies) {
            return new VisitsAnswer(
                    all.came(),
                    all.counts(),
                    severalAgencies.came(),
                    all.completedInOneVisit().orElse(null));
        }
    }

    /** @param parts where the stops stand: their sum is {@code taken} */
    record Group(
            Count taken,
            Count served,
            Map<Standing, Count> parts,
            Times waiting,
            Times way,
            Times service,
            long inTarget,
            long pastTarget,
            long waitUnknown,
            long notAccurate,
            Times estimateError,
            long estimateKept,
            Times positionRuleError,
            Times lastRuleError) {
        static Group of(Figures figures) {
            Map<Standing, Count> parts = new EnumMap<>(Standing.class);
            for (Standing standing : Standing.values()) {
                parts.put(standing, figures.parts().of(standing));
            }
            return new Group(
                    figures.parts().taken(),
                    figures.parts().served(),
                    parts,
                    Times.of(figures.waiting()),
                    Times.of(figures.of(Measure.WAY)),
                    Times.of(figures.of(Measure.SERVICE)),
                    figures.of(Measure.WAIT_IN_TARGET).count(),
                    figures.of(Measure.WAIT_PAST_TARGET).count(),
                    figures.of(Measure.WAIT_UNKNOWN).count(),
                    figures.of(Measure.SERVICE_NOT_ACCURATE).count(),
                    Times.of(figures.estimateError()),
                    figures.of(Measure.ESTIMATE_KEPT).count(),
                    Times.of(figures.of(Measure.RULE_POSITION)),
                    Times.of(figures.of(Measure.RULE_LAST)));
        }
    }

    /** @param median and {@code nineInTen} are at most 1.6 % off, the others exact */
    record Times(long count, long mean, long median, long nineInTen, long min, long max) {
        static Times of(Spread spread) {
            return new Times(
                    spread.count(), spread.mean(), spread.median(), spread.nineInTen(), spread.min(), spread.max());
        }
    }

    record AgencyAnswer(UUID agency, String name, Group figures, List<ServiceAnswer> services) {}

    record ServiceAnswer(UUID service, String name, Group figures) {}

    static Optional<Instant> moment(Instant until) {
        return until.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(until);
    }
}
