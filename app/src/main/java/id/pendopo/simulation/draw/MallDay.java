package id.pendopo.simulation.draw;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a mall in the morning, in an order that doesn't depend on ids.
 *
 * @param services all that it offers
 */
public record MallDay(MallPlan plan, QueueBook book, List<Service> services, LocalDate day) {
    public MallDay {
        services = List.copyOf(services);
    }

    public static MallDay of(MallPlan plan, QueueBook book, Collection<Service> services, LocalDate day) {
        return new MallDay(
                plan,
                book,
                services.stream()
                        .sorted(Comparator.comparing(Service::code).thenComparing(service -> code(plan, service)))
                        .toList(),
                day);
    }

    private static String code(MallPlan plan, Service service) {
        return Optional.ofNullable(plan.agencies().get(service.agency()))
                .map(agency -> agency.code())
                .orElse("");
    }

    public boolean isOpen() {
        return !plan.mallHours(day).isEmpty();
    }

    public Instant opens() {
        return at(plan.mallHours(day).getFirst().opens());
    }

    public Duration open() {
        List<OpenSpan> hours = plan.mallHours(day);
        return Duration.between(opens(), at(hours.getLast().closes()));
    }

    Instant at(LocalTime time) {
        return day.atTime(time).atZone(plan.mall().zone()).toInstant();
    }

    /** Those that give numbers today. */
    List<Queue> queues() {
        return book.queues().values().stream()
                .filter(queue -> queue.active()
                        && counters().stream()
                                .anyMatch(
                                        counter -> book.forCounter(counter.id()).contains(queue.id()))
                        && !services(queue).isEmpty())
                .sorted(Comparator.comparing(Queue::code))
                .toList();
    }

    List<Service> services(Queue queue) {
        return services.stream()
                .filter(service -> queue.id().equals(book.ofService().get(service.id())))
                .toList();
    }

    /** Those that open today and call from a queue. */
    List<Counter> counters() {
        return plan.counters().values().stream()
                .filter(counter -> counter.active()
                        && !book.forCounter(counter.id()).isEmpty()
                        && !plan.counterHours(counter.id(), day).isEmpty())
                .sorted(Comparator.comparing(Counter::number))
                .toList();
    }

    List<Officer.Span> spans(Counter counter) {
        return plan.counterHours(counter.id(), day).stream()
                .map(span -> new Officer.Span(at(span.opens()), at(span.closes())))
                .toList();
    }
}
