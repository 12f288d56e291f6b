package id.pendopo.directory.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.pendopo.directory.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final Set<DayOfWeek> FIVE = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> SIX = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 8, 14);
    private static final LocalDate INDEPENDENCE = LocalDate.of(2026, 8, 17);

    @Test
    void the_first_working_day_after_friday_skips_the_weekend_and_the_holiday() {
        assertThat(new WorkingDays(FIVE, Set.of(INDEPENDENCE)).after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 8, 18));
    }

    @Test
    void a_region_with_six_working_days_counts_saturdays() {
        assertThat(new WorkingDays(SIX, Set.of(INDEPENDENCE)).after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 8, 15));
    }

    @Test
    void a_week_without_working_days_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(Set.of(), Set.of()));
    }

    @Test
    void the_nth_working_day_is_a_working_day_and_exactly_n_lie_up_to_it() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            Set<LocalDate> off = new HashSet<>();
            for (int n = random.nextInt(12); n > 0; n--) {
                off.add(FRIDAY.plusDays(random.nextInt(40)));
            }
            WorkingDays days = new WorkingDays(random.nextBoolean() ? FIVE : SIX, off);
            int n = 1 + random.nextInt(30);
            LocalDate due = days.after(FRIDAY, n);
            assertThat(days.isWorkingDay(due)).as("seed %s", seed).isTrue();
            assertThat(days.between(FRIDAY, due)).as("seed %s", seed).isEqualTo(n);
            assertThat(days.between(FRIDAY, due.minusDays(1)))
                    .as("seed %s", seed)
                    .isEqualTo(n - 1);
        }
    }
}
