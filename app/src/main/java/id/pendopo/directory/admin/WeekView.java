package id.pendopo.directory.admin;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.directory.hours.Scope;
import id.pendopo.platform.web.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes out of all hours, exceptions, holidays and agreements in one week. */
public record WeekView(LocalDate monday, List<Day> days, List<Place> places) {
    public record Day(String name, String date, boolean today) {}

    /** @param own whether it has weekly hours of its own */
    public record Place(Scope scope, String ref, String name, boolean own, List<Hours> hours) {}

    /** @param reason why it differs; empty when usual */
    public record Hours(String day, String text, String reason, boolean closed) {}

    static WeekView of(Page page, MallPlan plan, LocalDate day, List<Map<String, String>> weekly) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> dates = monday.datesUntil(monday.plusDays(7)).toList();
        Set<String> own = weekly.stream()
                .map(row -> row.get("scope") + " " + row.get("ref"))
                .collect(Collectors.toSet());
        UUID nobody = new UUID(0, 0);
        List<Place> places = new ArrayList<>();
        places.add(new Place(
                Scope.MALL,
                "",
                plan.mall().shortName(),
                own.contains("MALL "),
                hours(page, plan, dates, nobody, plan::mallHours)));
        plan.agencies().values().stream()
                .sorted(Comparator.comparing(Agency::shortName, String.CASE_INSENSITIVE_ORDER))
                .map(agency -> new Place(
                        Scope.AGENCY,
                        agency.code(),
                        agency.shortName(),
                        own.contains("AGENCY " + agency.code()),
                        hours(page, plan, dates, agency.id(), date -> plan.agencyHours(agency.id(), date))))
                .forEach(places::add);
        counters(plan, own)
                .map(counter -> new Place(
                        Scope.COUNTER,
                        String.valueOf(counter.number()),
                        page.t("admin.counter", "number", counter.number()),
                        true,
                        hours(page, plan, dates, counter.agency(), date -> plan.counterHours(counter.id(), date))))
                .forEach(places::add);
        List<Day> days = dates.stream()
                .map(date -> new Day(
                        CellWords.weekday(page, date.getDayOfWeek().getValue(), java.time.format.TextStyle.FULL),
                        CellWords.day(page, date),
                        date.equals(page.today())))
                .toList();
        return new WeekView(monday, days, places);
    }

    private static Stream<Counter> counters(MallPlan plan, Set<String> own) {
        return plan.counters().values().stream().filter(counter -> own.contains("COUNTER " + counter.number()));
    }

    private static List<Hours> hours(
            Page page, MallPlan plan, List<LocalDate> dates, UUID agency, Function<LocalDate, List<OpenSpan>> spans) {
        return dates.stream()
                .map(date -> {
                    List<OpenSpan> open = spans.apply(date);
                    Optional<MallPlan.Notice> notice = plan.notice(agency, date);
                    return new Hours(
                            CellWords.weekday(page, date.getDayOfWeek().getValue(), java.time.format.TextStyle.FULL),
                            open.isEmpty() ? page.t("admin.closed") : text(page, open),
                            notice.map(why -> page.of(why.reasonId(), why.reasonEn()))
                                    .orElse(""),
                            open.isEmpty());
                })
                .toList();
    }

    private static String text(Page page, List<OpenSpan> open) {
        return open.stream()
                .map(span -> page.time(span.opens()) + "–" + page.time(span.closes()))
                .collect(Collectors.joining(", "));
    }
}
