package id.pendopo.visits.hall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.database.Wall;
import id.pendopo.visits.setup.QueueBook;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When counters may be open on a day: the directory's hours, and what the manager has added today. */
@Component
public class ServingHours {
    private final JdbcClient jdbc;
    private final Cache<Key, Map<UUID, LocalTime>> extensions = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    public ServingHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From and to, as moments, in order. */
    public record Span(Instant from, Instant to) {
        public boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** Of one counter, in order; empty when it is closed all day. */
    public List<Span> of(MallPlan plan, UUID counter, LocalDate day) {
        var place = java.util.Objects.requireNonNull(plan.counters().get(counter));
        LocalTime extended = extended(plan.mall().id(), day).get(place.agency());
        List<Span> spans = new ArrayList<>();
        List<OpenSpan> hours = plan.counterHours(counter, day);
        for (int i = 0; i < hours.size(); i++) {
            LocalTime closes = hours.get(i).closes();
            boolean last = i == hours.size() - 1;
            LocalTime to = last ? later(closes, extended) : closes;
            spans.add(new Span(at(plan, day, hours.get(i).opens()), at(plan, day, to)));
        }
        return spans;
    }

    /** When the last of a queue's counters closes; empty when none of them is open on that day. */
    public Optional<Instant> closing(MallPlan plan, QueueBook book, UUID queue, LocalDate day) {
        return plan.counters().keySet().stream()
                .filter(counter -> book.forCounter(counter).contains(queue))
                .flatMap(counter -> of(plan, counter, day).stream())
                .map(Span::to)
                .max(Comparator.naturalOrder());
    }

    /** Until when an agency is there; empty when it is not there at all on that day. */
    public Optional<LocalTime> closing(MallPlan plan, UUID agency, LocalDate day) {
        List<OpenSpan> hours = plan.agencyHours(agency, day);
        return hours.isEmpty()
                ? Optional.empty()
                : Optional.of(later(
                        hours.getLast().closes(),
                        extended(plan.mall().id(), day).get(agency)));
    }

    /** By agency: until when it stays today beyond its hours. */
    public Map<UUID, LocalTime> extended(MallPlan plan, LocalDate day) {
        Map<UUID, LocalTime> longer = new HashMap<>();
        extended(plan.mall().id(), day).forEach((agency, until) -> {
            List<OpenSpan> hours = plan.agencyHours(agency, day);
            if (!hours.isEmpty() && until.isAfter(hours.getLast().closes())) {
                longer.put(agency, until);
            }
        });
        return longer;
    }

    /** When somebody may be served in the hall at all: the mall's hours, longer where an agency stays longer today. */
    public List<OpenSpan> ofMall(MallPlan plan, LocalDate day) {
        List<OpenSpan> hours = new ArrayList<>(plan.mallHours(day));
        if (!hours.isEmpty()) {
            OpenSpan last = hours.removeLast();
            LocalTime longest = extended(plan.mall().id(), day).values().stream()
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            hours.add(new OpenSpan(last.opens(), later(last.closes(), longest)));
        }
        return List.copyOf(hours);
    }

    /** From the mall's first opening of a day to its last closing, breaks and all; empty when it is closed all day. */
    public Optional<Span> ofDay(MallPlan plan, LocalDate day) {
        List<OpenSpan> hours = ofMall(plan, day);
        return hours.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(
                        at(plan, day, hours.getFirst().opens()),
                        at(plan, day, hours.getLast().closes())));
    }

    private static LocalTime later(LocalTime closes, @Nullable LocalTime extended) {
        return extended != null && extended.isAfter(closes) ? extended : closes;
    }

    private static Instant at(MallPlan plan, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(plan.mall().zone()).toInstant();
    }

    public void forget(UUID mall, LocalDate day) {
        extensions.invalidate(new Key(mall, day));
    }

    private Map<UUID, LocalTime> extended(UUID mall, LocalDate day) {
        return extensions.get(new Key(mall, day), key -> {
            Map<UUID, LocalTime> byAgency = new HashMap<>();
            jdbc.sql("""
                    select agency_id, until from visits.extension
                    where region_id = :region and mall_id = :mall and day = :day
                    """)
                    .param("region", Wall.region())
                    .param("mall", mall)
                    .param("day", day)
                    .query((ResultSet row) -> {
                        byAgency.put(row.getObject(1, UUID.class), row.getObject(2, LocalTime.class));
                    });
            return Map.copyOf(byAgency);
        });
    }

    private record Key(UUID mall, LocalDate day) {}
}
