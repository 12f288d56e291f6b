package id.pendopo.directory.hours;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.OpenSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules said once more, minute by minute and as plainly as can be, against many random calendars. */
class OpeningHoursOracleTest {
    private static final UUID MALL = new UUID(0, 1);
    private static final UUID AGENCY = new UUID(0, 2);
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 21;
    private static final int MINUTES = 24 * 60;

    @Test
    void hours_agree_with_asking_about_every_minute() {
        for (long seed = 1; seed <= 300; seed++) {
            Calendar calendar = new Calendar(new Random(seed));
            OpeningHours hours = new OpeningHours(calendar.week, calendar.specials, calendar.holidays);
            for (int d = 0; d < DAYS; d++) {
                LocalDate day = START.plusDays(d);
                List<OpenSpan> mall = hours.own(Scope.MALL, MALL, day).orElseThrow();
                List<OpenSpan> both = hours.own(Scope.AGENCY, AGENCY, day)
                        .map(own -> Spans.both(mall, own))
                        .orElse(mall);
                assertThat(minutes(mall)).as("seed %s, mall on %s", seed, day).isEqualTo(calendar.mall(day));
                assertThat(minutes(both)).as("seed %s, agency on %s", seed, day).isEqualTo(calendar.agency(day));
                assertThat(both)
                        .as("seed %s: spans are apart and in order", seed)
                        .isEqualTo(Spans.union(both));
            }
        }
    }

    private static Set<Integer> minutes(List<OpenSpan> spans) {
        Set<Integer> open = new HashSet<>();
        for (int minute = 0; minute < MINUTES; minute++) {
            LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
            if (spans.stream().anyMatch(span -> !time.isBefore(span.opens()) && time.isBefore(span.closes()))) {
                open.add(minute);
            }
        }
        return open;
    }

    /** A random calendar, and the naive answers about it. */
    private static final class Calendar {
        private final Random random;
        final List<Weekly> week = new ArrayList<>();
        final List<Special> specials = new ArrayList<>();
        final List<Holiday> holidays = new ArrayList<>();

        Calendar(Random random) {
            this.random = random;
            for (int day = 1; day <= 7; day++) {
                for (int spans = random.nextInt(3); spans > 0; spans--) {
                    week.add(new Weekly(Scope.MALL, MALL, DayOfWeek.of(day), span()));
                }
                if (random.nextInt(4) == 0) {
                    week.add(new Weekly(Scope.AGENCY, AGENCY, DayOfWeek.of(day), span()));
                }
            }
            if (random.nextInt(3) == 0) {
                week.removeIf(row -> row.scope() == Scope.AGENCY);
            }
            for (int n = random.nextInt(7); n > 0; n--) {
                special();
            }
            for (int n = random.nextInt(4); n > 0; n--) {
                LocalDate day = START.plusDays(random.nextInt(DAYS));
                if (holidays.stream().noneMatch(holiday -> holiday.day().equals(day))) {
                    holidays.add(new Holiday(day, "Libur", "Holiday", random.nextBoolean(), random.nextBoolean()));
                }
            }
        }

        private void special() {
            boolean mall = random.nextBoolean();
            LocalDate from = START.plusDays(random.nextInt(DAYS));
            Set<DayOfWeek> weekdays = new HashSet<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                weekdays.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            SpecialKind kind = SpecialKind.values()[random.nextInt(3)];
            specials.add(new Special(
                    mall ? Scope.MALL : Scope.AGENCY,
                    mall ? MALL : AGENCY,
                    from,
                    from.plusDays(random.nextInt(random.nextBoolean() ? 2 : DAYS)),
                    weekdays,
                    kind,
                    kind == SpecialKind.CLOSED ? Optional.empty() : Optional.of(span()),
                    "Alasan",
                    "Reason"));
        }

        private OpenSpan span() {
            int opens = 7 * 60 + 15 * random.nextInt(40);
            return new OpenSpan(
                    LocalTime.ofSecondOfDay(opens * 60L),
                    LocalTime.ofSecondOfDay((opens + 15 + 15L * random.nextInt(20)) * 60L));
        }

        Set<Integer> mall(LocalDate day) {
            return own(Scope.MALL, day);
        }

        Set<Integer> agency(LocalDate day) {
            Set<Integer> open = own(Scope.AGENCY, day);
            open.retainAll(mall(day));
            return open;
        }

        private Set<Integer> own(Scope scope, LocalDate day) {
            Set<Integer> open = new HashSet<>();
            if (today(scope, SpecialKind.CLOSED, day).findAny().isPresent()) {
                return open;
            }
            List<Special> other = today(scope, SpecialKind.HOURS, day)
                    .filter(hours -> isUsual(scope, day) || neverUsual(scope, hours))
                    .toList();
            for (int minute = 0; minute < MINUTES; minute++) {
                LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
                boolean here = other.isEmpty()
                        ? usual(scope, day, time)
                        : other.stream().anyMatch(hours -> inside(hours.span().orElseThrow(), time));
                boolean away = today(scope, SpecialKind.BREAK, day)
                        .anyMatch(rest -> inside(rest.span().orElseThrow(), time));
                if (here && !away) {
                    open.add(minute);
                }
            }
            return open;
        }

        private boolean neverUsual(Scope scope, Special hours) {
            for (int d = -5; d < 3 * DAYS; d++) {
                LocalDate day = START.plusDays(d);
                if (hours.covers(day) && isUsual(scope, day)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isUsual(Scope scope, LocalDate day) {
            for (int minute = 0; minute < MINUTES; minute++) {
                if (usual(scope, day, LocalTime.ofSecondOfDay(minute * 60L))) {
                    return true;
                }
            }
            return false;
        }

        private boolean usual(Scope scope, LocalDate day, LocalTime time) {
            if (scope == Scope.AGENCY && week.stream().noneMatch(row -> row.scope() == Scope.AGENCY)) {
                return true;
            }
            if (scope == Scope.MALL
                    && holidays.stream().anyMatch(holiday -> holiday.day().equals(day) && !holiday.siteOpen())) {
                return false;
            }
            return week.stream()
                    .anyMatch(row ->
                            row.scope() == scope && row.weekday() == day.getDayOfWeek() && inside(row.span(), time));
        }

        private Stream<Special> today(Scope scope, SpecialKind kind, LocalDate day) {
            return specials.stream().filter(row -> row.scope() == scope && row.kind() == kind && row.covers(day));
        }

        private static boolean inside(OpenSpan span, LocalTime time) {
            return !time.isBefore(span.opens()) && time.isBefore(span.closes());
        }
    }
}
