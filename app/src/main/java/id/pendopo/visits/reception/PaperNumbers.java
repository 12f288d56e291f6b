package id.pendopo.visits.reception;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Days;
import id.pendopo.platform.time.TypedTime;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.TicketOrder.Channel;
import id.pendopo.visits.tickets.TicketOrder.Paper;
import id.pendopo.visits.tickets.Wanted;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keys in the numbers that were written by hand while power or server was away. Each row stands for itself: what is
 * right is kept, what is wrong is named. Whoever still waits keeps the place that the written time gives. A list of an earlier day counts on that day.
 */
@Component
public class PaperNumbers {
    /** What a row's number may end with: three figures, as on the prepared paper. */
    private static final int DIGITS = 3;

    private static final int LARGEST = 999;

    private final Directory directory;
    private final PaperDays days;
    private final Catalog catalog;
    private final QueueBooks books;
    private final TakeTicket tickets;
    private final ServedOnPaper served;
    private final InstantSource clock;

    PaperNumbers(
            Directory directory,
            PaperDays days,
            Catalog catalog,
            QueueBooks books,
            TakeTicket tickets,
            ServedOnPaper served,
            InstantSource clock) {
        this.directory = directory;
        this.days = days;
        this.catalog = catalog;
        this.books = books;
        this.tickets = tickets;
        this.served = served;
        this.clock = clock;
    }

    /**
     * One line of the paper list, as typed.
     *
     * @param service a code, a name, or a part of a name that fits one service only
     * @param group of those who go first; null for everybody else
     * @param outcome how it ended on paper; empty when the person still waits
     */
    public record Row(
            String number,
            String time,
            String service,
            @Nullable PriorityGroup group,
            Optional<Outcome> outcome) {
        public boolean isBlank() {
            return number.isBlank() && time.isBlank() && service.isBlank();
        }
    }

    /** What became of a row: its ticket, or why not. */
    public record Result(Row row, Optional<IssuedTicket> ticket, Optional<Refusal> refusal) {}

    /**
     * @param day on which all these numbers were written
     * @param key of the whole form; each number of it has one effect, however often the form is sent
     */
    public List<Result> keyIn(UUID mall, Actor actor, LocalDate day, List<Row> rows, String key) {
        MallPlan plan = directory.plan(mall);
        if (!days.of(plan).contains(day)) {
            throw FrontDeskProblem.PAPER_DAY_UNKNOWN.refusal(Map.of("day", day));
        }
        boolean past = day.isBefore(Days.today(clock.instant(), plan.mall().zone()));
        List<Result> results = new ArrayList<>();
        Set<Paper> seen = new HashSet<>();
        for (Row row : rows) {
            if (row.isBlank()) {
                continue;
            }
            try {
                if (past && row.outcome().isEmpty()) {
                    throw FrontDeskProblem.PAPER_DAY_IS_OVER.refusal();
                }
                TicketOrder order = order(plan, actor, day, row, key);
                checkNew(order, seen);
                IssuedTicket ticket = row.outcome()
                        .map(outcome -> served.take(order, actor, outcome))
                        .orElseGet(() -> tickets.take(order));
                results.add(new Result(row, Optional.of(ticket), Optional.empty()));
            } catch (Refusal refusal) {
                results.add(new Result(row, Optional.empty(), Optional.of(refusal)));
            }
        }
        return results;
    }

    /** Twice in one list is a mistake of the list; the same list twice is only a second sending. */
    private static void checkNew(TicketOrder order, Set<Paper> seen) {
        Paper paper = order.paper().orElseThrow();
        if (!seen.add(new Paper(paper.prefix(), paper.no(), Instant.EPOCH))) {
            throw VisitProblem.NUMBER_TAKEN.refusal(
                    Map.of("number", new TicketNumber(paper.prefix(), paper.no(), DIGITS)));
        }
    }

    private TicketOrder order(MallPlan plan, Actor actor, LocalDate day, Row row, String key) {
        UUID mall = plan.mall().id();
        TypedNumber number = TypedNumber.read(row.number())
                .filter(typed -> !typed.prefix().isEmpty() && typed.no() <= LARGEST)
                .orElseThrow(FrontDeskProblem.PAPER_NUMBER_UNREADABLE::refusal);
        boolean online = books.of(mall).queues().values().stream()
                .anyMatch(queue -> queue.prefix().equals(number.prefix()));
        if (online) {
            throw FrontDeskProblem.PAPER_PREFIX_TAKEN.refusal(Map.of("prefix", number.prefix()));
        }
        return new TicketOrder(
                mall,
                key + "-" + day + "-" + number.prefix() + number.no(),
                Channel.PAPER,
                row.group(),
                false,
                1,
                List.of(new Wanted(service(mall, row.service()).id(), 1)),
                false,
                Optional.empty(),
                Optional.of(new Paper(number.prefix(), number.no(), arrived(plan, day, row.time()))),
                actor.id());
    }

    private Instant arrived(MallPlan plan, LocalDate day, String typed) {
        Instant now = clock.instant();
        LocalTime time;
        try {
            time = TypedTime.read(typed);
        } catch (DateTimeParseException e) {
            throw FrontDeskProblem.PAPER_TIME_UNREADABLE.refusal();
        }
        checkNotTooEarly(plan, day, time);
        Instant arrived = day.atTime(time).atZone(plan.mall().zone()).toInstant();
        if (arrived.isAfter(now)) {
            throw FrontDeskProblem.PAPER_TIME_TO_COME.refusal();
        }
        return arrived;
    }

    /** Nobody was given a paper number before numbers are given at all; a time that early would stand before everybody. */
    private void checkNotTooEarly(MallPlan plan, LocalDate day, LocalTime time) {
        MallRules rules = books.of(plan.mall().id()).rules();
        plan.mallHours(day).stream()
                .findFirst()
                .map(OpenSpan::opens)
                .map(rules::gives)
                .filter(time::isBefore)
                .ifPresent(gives -> {
                    throw FrontDeskProblem.PAPER_TIME_TOO_EARLY.refusal(Map.of("from", gives));
                });
    }

    /** Exactly one service, or none: a guess would send somebody to the wrong line. */
    private Service service(UUID mall, String typed) {
        String asked = typed.strip().toLowerCase(Locale.ROOT);
        Collection<Service> services = catalog.services(mall).values();
        List<Service> exact = services.stream()
                .filter(service -> names(service).stream().anyMatch(asked::equals))
                .toList();
        List<Service> meant = !exact.isEmpty() || asked.isEmpty()
                ? exact
                : services.stream()
                        .filter(service -> names(service).stream().anyMatch(name -> name.contains(asked)))
                        .toList();
        if (meant.size() != 1) {
            throw FrontDeskProblem.PAPER_SERVICE_UNKNOWN.refusal();
        }
        return meant.getFirst();
    }

    private static List<String> names(Service service) {
        return Stream.of(service.code(), service.nameId(), service.nameEn())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
