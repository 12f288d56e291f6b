package id.pendopo.directory.hours;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.OpenSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final UUID MALL = new UUID(0, 1);
    private static final UUID TASPEN = new UUID(0, 2);
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 2, 12);
    private static final LocalDate THURSDAY = LocalDate.of(2025, 2, 13);
    private static final LocalDate FRIDAY = LocalDate.of(2025, 2, 14);
    private static final LocalDate SUNDAY = LocalDate.of(2025, 2, 16);

    private final List<Weekly> week = new ArrayList<>();
    private final List<Special> specials = new ArrayList<>();
    private final List<Holiday> holidays = new ArrayList<>();

    OpeningHoursTest() {
        for (int day = 1; day <= 5; day++) {
            week.add(new Weekly(Scope.MALL, MALL, DayOfWeek.of(day), span("08:00", "15:00")));
        }
    }

    @Test
    void a_usual_day_is_as_the_week_says() {
        assertThat(mall(WEDNESDAY)).containsExactly(span("08:00", "15:00"));
        assertThat(mall(SUNDAY)).isEmpty();
    }

    @Test
    void the_friday_prayer_break_cuts_fridays_only() {
        special(Scope.MALL, MALL, "2025-01-01", "2025-12-31", "5", SpecialKind.BREAK, "11:30", "13:00");
        assertThat(mall(FRIDAY)).containsExactly(span("08:00", "11:30"), span("13:00", "15:00"));
        assertThat(mall(THURSDAY)).containsExactly(span("08:00", "15:00"));
    }

    @Test
    void ramadan_hours_replace_the_usual_ones_and_keep_the_friday_break() {
        special(Scope.MALL, MALL, "2025-01-01", "2025-12-31", "5", SpecialKind.BREAK, "11:30", "13:00");
        special(Scope.MALL, MALL, "2025-02-10", "2025-02-28", "", SpecialKind.HOURS, "08:00", "14:00");
        assertThat(mall(WEDNESDAY)).containsExactly(span("08:00", "14:00"));
        assertThat(mall(FRIDAY)).containsExactly(span("08:00", "11:30"), span("13:00", "14:00"));
    }

    @Test
    void hours_for_a_whole_month_open_neither_its_sundays_nor_its_holidays() {
        holidays.add(new Holiday(WEDNESDAY, "Nyepi", "Nyepi", false, false));
        special(Scope.MALL, MALL, "2025-02-10", "2025-02-28", "", SpecialKind.HOURS, "08:00", "14:00");
        assertThat(mall(SUNDAY)).isEmpty();
        assertThat(mall(WEDNESDAY)).isEmpty();
        assertThat(hours().closedBy(WEDNESDAY)).isPresent();
    }

    @Test
    void duty_opens_the_holiday_that_it_is_meant_for() {
        holidays.add(new Holiday(WEDNESDAY, "Cuti bersama", "Joint leave", false, false));
        special(Scope.MALL, MALL, "2025-02-12", "2025-02-12", "", SpecialKind.HOURS, "08:00", "12:00");
        assertThat(mall(WEDNESDAY)).containsExactly(span("08:00", "12:00"));
    }

    @Test
    void service_on_saturdays_opens_every_saturday_of_its_range() {
        special(Scope.MALL, MALL, "2025-02-01", "2025-02-28", "6", SpecialKind.HOURS, "08:00", "12:00");
        assertThat(mall(LocalDate.of(2025, 2, 15))).containsExactly(span("08:00", "12:00"));
        assertThat(mall(SUNDAY)).isEmpty();
    }

    @Test
    void an_evening_service_adds_to_other_hours_of_the_same_day() {
        special(Scope.MALL, MALL, "2025-02-12", "2025-02-12", "", SpecialKind.HOURS, "08:00", "15:00");
        special(Scope.MALL, MALL, "2025-02-12", "2025-02-12", "", SpecialKind.HOURS, "18:00", "20:00");
        assertThat(mall(WEDNESDAY)).containsExactly(span("08:00", "15:00"), span("18:00", "20:00"));
    }

    @Test
    void closed_wins_over_other_hours() {
        special(Scope.MALL, MALL, "2025-02-12", "2025-02-12", "", SpecialKind.HOURS, "08:00", "12:00");
        special(Scope.MALL, MALL, "2025-02-10", "2025-02-14", "", SpecialKind.CLOSED, "", "");
        assertThat(mall(WEDNESDAY)).isEmpty();
    }

    @Test
    void a_holiday_that_lets_sites_open_changes_nothing() {
        holidays.add(new Holiday(WEDNESDAY, "Hari jadi kabupaten", "Anniversary", false, true));
        assertThat(mall(WEDNESDAY)).containsExactly(span("08:00", "15:00"));
    }

    @Test
    void an_agency_that_comes_only_on_thursdays_is_absent_on_the_other_days() {
        week.add(new Weekly(Scope.AGENCY, TASPEN, DayOfWeek.THURSDAY, span("09:00", "12:00")));
        assertThat(hours().own(Scope.AGENCY, TASPEN, THURSDAY)).contains(List.of(span("09:00", "12:00")));
        assertThat(hours().own(Scope.AGENCY, TASPEN, WEDNESDAY)).contains(List.of());
    }

    @Test
    void an_agency_without_hours_of_its_own_follows_the_mall() {
        assertThat(hours().own(Scope.AGENCY, TASPEN, WEDNESDAY)).isEmpty();
    }

    @Test
    void a_break_of_an_agency_without_hours_of_its_own_is_cut_out_of_the_day() {
        special(Scope.AGENCY, TASPEN, "2025-02-12", "2025-02-12", "", SpecialKind.BREAK, "10:00", "11:00");
        assertThat(Spans.both(
                        mall(WEDNESDAY),
                        hours().own(Scope.AGENCY, TASPEN, WEDNESDAY).orElseThrow()))
                .containsExactly(span("08:00", "10:00"), span("11:00", "15:00"));
    }

    private List<OpenSpan> mall(LocalDate day) {
        return hours().own(Scope.MALL, MALL, day).orElseThrow();
    }

    private OpeningHours hours() {
        return new OpeningHours(week, specials, holidays);
    }

    private void special(
            Scope scope,
            UUID ref,
            String from,
            String until,
            String days,
            SpecialKind kind,
            String opens,
            String closes) {
        Set<DayOfWeek> weekdays = Arrays.stream(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toSet());
        Optional<OpenSpan> span = opens.isEmpty() ? Optional.empty() : Optional.of(span(opens, closes));
        specials.add(new Special(
                scope, ref, LocalDate.parse(from), LocalDate.parse(until), weekdays, kind, span, "Alasan", "Reason"));
    }

    private static OpenSpan span(String opens, String closes) {
        return new OpenSpan(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
