package id.pendopo.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days count for deadlines: the office's week without its days off. Says nothing of whether a mall is open; a
 * mall on duty on a holiday does not make it a working day.
 *
 * @param week the office's weekdays: five, or six where the region keeps six
 * @param off holidays that deadlines skip
 */
public record WorkingDays(Set<DayOfWeek> week, Set<LocalDate> off) {
    public WorkingDays {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a week without working days never ends a deadline");
        }
        week = Set.copyOf(week);
        off = Set.copyOf(off);
    }

    public boolean isWorkingDay(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !off.contains(day);
    }

    /**
     * The n-th working day after a day, which itself doesn't count.
     *
     * @param n at least 1
     */
    public LocalDate after(LocalDate day, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("at least one working day: " + n);
        }
        LocalDate reached = day;
        for (int left = n; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** How many working days lie after {@code from}, up to and including {@code until}. */
    public long between(LocalDate from, LocalDate until) {
        return until.isAfter(from)
                ? from.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }
}
