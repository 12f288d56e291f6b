package id.pendopo.oversight.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Figures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.Spread;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.VisitStanding;
import id.pendopo.oversight.Visits;
import id.pendopo.platform.history.RecordedEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The fold against the truth that the dice wrote down, over many days. */
class FoldTest {
    private static final UUID MALL = new UUID(9, 9);
    private static final LocalDate DAY = LocalDate.of(2025, 2, 12);
    private static final int SEEDS = 60;

    @Test
    void the_fold_counts_what_truly_happened() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomDay day = day(seed);
            Figures all = whole(day.recorded()).total();
            for (Standing standing : Standing.values()) {
                String which = "seed " + seed + " " + standing;
                assertThat(all.parts().of(standing).people())
                        .as(which)
                        .isEqualTo(day.people.getOrDefault(standing, 0L));
                assertThat(all.parts().of(standing).papers())
                        .as(which)
                        .isEqualTo(day.papers.getOrDefault(standing, 0L));
            }
            assertThat(all.waiting().count()).as("seed %d", seed).isEqualTo(day.waits.size());
            assertThat(all.of(Measure.WAIT_IN_TARGET).count())
                    .as("seed %d", seed)
                    .isEqualTo(day.inTarget);
            assertThat(all.of(Measure.WAIT_UNKNOWN).count()).as("seed %d", seed).isEqualTo(day.unknownWaits);
            assertThat(all.waiting().count() + all.of(Measure.WAIT_UNKNOWN).count())
                    .as("seed %d: known and unknown waits make all that ended at a counter", seed)
                    .isEqualTo(all.parts().sum(Standing::endedAtCounter).people());
            assertThat(all.of(Measure.SERVICE_NOT_ACCURATE).count())
                    .as("seed %d", seed)
                    .isEqualTo(day.notAccurate);
            assertThat(all.of(Measure.SERVICE).sum())
                    .as("seed %d: a time that is not accurate stays out", seed)
                    .isEqualTo(sum(day.services));
        }
    }

    @Test
    void visits_are_counted_by_how_they_turned_out() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomDay day = day(seed);
            DayFigures figures = whole(day.recorded());
            for (VisitStanding standing : VisitStanding.values()) {
                assertThat(figures.allVisits().of(standing))
                        .as("seed %d %s", seed, standing)
                        .isEqualTo(day.visits.getOrDefault(standing, 0L));
            }
            assertThat(figures.visitsWhere(kind -> kind.severalAgencies()).came())
                    .as("seed %d", seed)
                    .isEqualTo(day.severalAgencies);
        }
    }

    @Test
    void every_split_adds_up_to_the_total() {
        for (long seed = 0; seed < SEEDS; seed++) {
            DayFigures figures = whole(day(seed).recorded());
            Figures total = figures.total();
            assertThat(total.parts().taken().people())
                    .as("seed %d", seed)
                    .isPositive()
                    .isEqualTo(day(seed).taken());
            assertThat(sum(figures, cell -> cell.agency()))
                    .as("agencies, seed %d", seed)
                    .isEqualTo(total);
            assertThat(sum(figures, cell -> cell.service()))
                    .as("services, seed %d", seed)
                    .isEqualTo(total);
            assertThat(sum(figures, cell -> cell.licensing()))
                    .as("licensing, seed %d", seed)
                    .isEqualTo(total);
            assertThat(sum(figures, cell -> cell.umk()))
                    .as("umk, seed %d", seed)
                    .isEqualTo(total);
            assertThat(sum(figures, cell -> cell.priority()))
                    .as("priority, seed %d", seed)
                    .isEqualTo(total);
            assertThat(figures.visitsBy(kind -> kind.hour()).values().stream().reduce(Visits.NONE, Visits::plus))
                    .as("hours, seed %d", seed)
                    .isEqualTo(figures.allVisits());
        }
    }

    @Test
    void folding_in_any_batches_gives_the_same_as_folding_at_once() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedEvent> events = day(seed).recorded();
            Random dice = new Random(seed);
            Map<UUID, VisitAccount> kept = new HashMap<>();
            DayFigures sum = DayFigures.NONE;
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + dice.nextInt(40));
                Fold fold = fold(events.subList(from, to), kept.values());
                sum = sum.plus(fold.changes().getOrDefault(new MallDay(MALL, DAY), DayFigures.NONE));
                fold.accounts().forEach(account -> kept.put(account.visit(), account));
                from = to;
            }
            Fold whole = fold(events, List.of());
            assertThat(sum).as("seed %d", seed).isEqualTo(whole.changes().get(new MallDay(MALL, DAY)));
            assertThat(kept.values()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(whole.accounts());
        }
    }

    @Test
    void adding_up_days_is_associative_and_knows_no_order() {
        for (long seed = 0; seed < SEEDS; seed++) {
            DayFigures a = whole(day(seed).recorded());
            DayFigures b = whole(day(seed + 1000).recorded());
            DayFigures c = whole(day(seed + 2000).recorded());
            assertThat(a.plus(b).plus(c)).as("seed %d", seed).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.plus(b)).as("seed %d", seed).isEqualTo(b.plus(a));
            assertThat(a.plus(DayFigures.NONE)).as("seed %d", seed).isEqualTo(a);
        }
    }

    @Test
    void median_and_nine_in_ten_are_at_most_two_percent_off_the_true_ones() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomDay day = day(seed);
            Figures all = whole(day.recorded()).total();
            List<Long> waits = new ArrayList<>(day.waits);
            Collections.sort(waits);
            long median = (waits.get((waits.size() - 1) / 2) + waits.get(waits.size() / 2)) / 2;
            long nineInTen = waits.get((int) Math.ceil(waits.size() * 0.9) - 1);
            assertThat((double) all.waiting().median())
                    .as("seed %d", seed)
                    .isCloseTo(median, within(median * 0.016 + 1));
            assertThat((double) all.waiting().nineInTen())
                    .as("seed %d", seed)
                    .isCloseTo(nineInTen, within(nineInTen * 0.016 + 1));
            assertThat(all.waiting().max()).as("seed %d", seed).isEqualTo(waits.getLast());
            assertThat(all.waiting().min()).as("seed %d", seed).isEqualTo(waits.getFirst());
        }
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        Spread four = Spread.NONE;
        for (long minutes : List.of(1L, 4L, 19L, 22L)) {
            four = four.plus(Spread.of(Duration.ofMinutes(minutes).toMillis()));
        }
        double median = Duration.ofSeconds(690).toMillis();
        assertThat((double) four.median()).isCloseTo(median, within(median * 0.016));
        assertThat(Spread.NONE.median()).isZero();
    }

    static DayFigures whole(List<RecordedEvent> events) {
        return fold(events, List.of()).changes().getOrDefault(new MallDay(MALL, DAY), DayFigures.NONE);
    }

    static Fold fold(List<RecordedEvent> events, Collection<VisitAccount> known) {
        Fold fold = new Fold(mall -> ZoneId.of("Asia/Jakarta"), known);
        events.forEach(fold::add);
        return fold;
    }

    private static RandomDay day(long seed) {
        return new RandomDay(seed, MALL, DAY, RandomDay.offers(4, 3)).visitors(60);
    }

    private static Figures sum(DayFigures figures, java.util.function.Function<id.pendopo.oversight.Cell, Object> by) {
        return figures.cells().keySet().stream()
                .map(by)
                .distinct()
                .map(key -> figures.where(cell -> by.apply(cell).equals(key)))
                .reduce(Figures.NONE, Figures::plus);
    }

    private static long sum(List<Long> lengths) {
        return lengths.stream().mapToLong(Long::longValue).sum();
    }
}
