package id.pendopo.directory.hours;

import id.pendopo.directory.OpenSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The usual week of each place in a mall, and what changes it on a day.
 *
 * <ol>
 *   <li>A place has its weekly hours. An agency or counter without any weekly hours follows the mall all week; one that
 *       has some is absent on the other weekdays (an agency that comes only on Thursdays).
 *   <li>HOURS takes the place of the day's hours; several on one day add up. It opens a day that is usually closed (a
 *       weekday without hours, for the mall also a holiday) only when it is meant for such days, that is when every day
 *       it covers is usually closed: Ramadan hours that run over Nyepi and some Sundays open neither.
 *   <li>CLOSED wins over HOURS; BREAK cuts whatever is left.
 *   <li>The hours of mall, agency and counter are then intersected by the caller.
 * </ol>
 */
public final class OpeningHours {
    private static final List<OpenSpan> NEVER = List.of();
    private static final OpenSpan WHOLE_DAY = new OpenSpan(LocalTime.MIN, LocalTime.MAX);

    private final Map<Place, Map<DayOfWeek, List<OpenSpan>>> weeks;
    private final Map<Place, List<Special>> specials;
    private final Map<LocalDate, Holiday> closedHolidays;

    public OpeningHours(Collection<Weekly> weekly, Collection<Special> specials, Collection<Holiday> holidays) {
        Map<Place, Map<DayOfWeek, List<OpenSpan>>> all = new HashMap<>();
        weekly.forEach(row -> all.computeIfAbsent(new Place(row.scope(), row.ref()), p -> new HashMap<>())
                .computeIfAbsent(row.weekday(), d -> new ArrayList<>())
                .add(row.span()));
        all.values().forEach(week -> week.replaceAll((day, spans) -> Spans.union(spans)));
        this.weeks = all;
        this.specials = specials.stream().collect(Collectors.groupingBy(row -> new Place(row.scope(), row.ref())));
        this.closedHolidays = holidays.stream()
                .filter(holiday -> !holiday.siteOpen())
                .collect(Collectors.toMap(Holiday::day, holiday -> holiday, (one, other) -> one));
    }

    /** A place's own hours on a day; empty when it puts no limit of its own, which only agencies and counters may. */
    public Optional<List<OpenSpan>> own(Scope scope, UUID ref, LocalDate day) {
        Place place = new Place(scope, ref);
        List<Special> today = today(place, day);
        List<OpenSpan> hours = today.stream()
                .filter(special -> special.kind() == SpecialKind.HOURS && mayReplace(place, special, day))
                .flatMap(special -> special.span().stream())
                .toList();
        boolean free = hours.isEmpty() && scope != Scope.MALL && !weeks.containsKey(place);
        if (free && today.isEmpty()) {
            return Optional.empty();
        }
        if (today.stream().anyMatch(special -> special.kind() == SpecialKind.CLOSED)) {
            return Optional.of(NEVER);
        }
        List<OpenSpan> spans = free ? List.of(WHOLE_DAY) : hours.isEmpty() ? usual(place, day) : Spans.union(hours);
        for (Special special : today) {
            if (special.kind() == SpecialKind.BREAK && special.span().isPresent()) {
                spans = Spans.without(spans, special.span().get());
            }
        }
        return Optional.of(spans);
    }

    /** The exceptions of a place that speak of a day. */
    public List<Special> specials(Scope scope, UUID ref, LocalDate day) {
        return today(new Place(scope, ref), day);
    }

    /** The holiday that closes malls on a day, unless duty opens them. */
    public Optional<Holiday> closedBy(LocalDate day) {
        return Optional.ofNullable(closedHolidays.get(day));
    }

    private List<Special> today(Place place, LocalDate day) {
        return specials.getOrDefault(place, List.of()).stream()
                .filter(special -> special.covers(day))
                .toList();
    }

    private boolean mayReplace(Place place, Special hours, LocalDate day) {
        return !usual(place, day).isEmpty() || free(place) || onlyOnClosedDays(place, hours);
    }

    private boolean free(Place place) {
        return place.scope() != Scope.MALL && !weeks.containsKey(place);
    }

    private boolean onlyOnClosedDays(Place place, Special hours) {
        return hours.from()
                .datesUntil(hours.until().plusDays(1))
                .filter(hours::covers)
                .allMatch(day -> usual(place, day).isEmpty());
    }

    private List<OpenSpan> usual(Place place, LocalDate day) {
        if (place.scope() == Scope.MALL && closedHolidays.containsKey(day)) {
            return NEVER;
        }
        return weeks.getOrDefault(place, Map.of()).getOrDefault(day.getDayOfWeek(), NEVER);
    }

    private record Place(Scope scope, UUID ref) {}
}
