package id.pendopo.visits.offline;

import id.pendopo.directory.MallPlan;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.offline.OfflineNumber.State;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an offline number a visit, or keeps it for reception: each in one transaction with what is remembered of it, and one
 * after the other for each kiosk.
 */
@Component
class TakeIn {
    private final TakeTicket takeTicket;
    private final BlockTable blocks;
    private final NumberTable numbers;
    private final QueueBooks books;
    private final Journal journal;
    private final InstantSource clock;

    TakeIn(
            TakeTicket takeTicket,
            BlockTable blocks,
            NumberTable numbers,
            QueueBooks books,
            Journal journal,
            InstantSource clock) {
        this.takeTicket = takeTicket;
        this.blocks = blocks;
        this.numbers = numbers;
        this.books = books;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws id.pendopo.platform.problem.Refusal what keeps it from being a visit */
    @Transactional
    void visit(MallPlan plan, TakenOffline taken) {
        unheard(plan, taken).ifPresent(told -> {
            OfflineNumber one = told.number();
            Instant now = clock.instant();
            Arrival arrival = arrival(plan, told, taken, now);
            IssuedTicket ticket = takeTicket.takeHere(
                    one.order(plan.mall().id(), taken.wanted(), taken.group(), taken.ground(), false, arrival.at()));
            numbers.heard(one, taken, arrival.at(), now, ticket.visit(), null);
            Map<String, Object> facts = Facts.of("kiosk", one.kiosk(), "block", one.block());
            facts.putAll(told(one, taken, arrival));
            journal.write(plan.mall().id(), ticket.visit(), one.kiosk(), "VISIT_RECONCILED", facts);
        });
    }

    @Transactional
    void keep(MallPlan plan, TakenOffline taken, KeptNumber.Why why) {
        unheard(plan, taken).ifPresent(told -> {
            OfflineNumber one = told.number();
            Instant now = clock.instant();
            Arrival arrival = arrival(plan, told, taken, now);
            numbers.heard(one, taken, arrival.at(), now, null, why);
            Map<String, Object> facts =
                    Facts.of("prefix", one.number().prefix(), "no", one.number().no(), "why", why);
            facts.putAll(told(one, taken, arrival));
            journal.write(plan.mall().id(), one.block(), one.kiosk(), "OFFLINE_KEPT", facts);
        });
    }

    /** @param contact since when every number of its kiosk is known */
    private record Told(OfflineNumber number, Instant contact) {}

    /** The number, with its kiosk locked; empty when it was told of before. */
    private Optional<Told> unheard(MallPlan plan, TakenOffline taken) {
        Instant contact = blocks.contact(number(plan, taken).kiosk());
        return Optional.of(number(plan, taken))
                .filter(found -> found.state() == State.UNHEARD)
                .map(found -> new Told(found, contact));
    }

    private OfflineNumber number(MallPlan plan, TakenOffline taken) {
        return numbers.find(plan.mall().id(), taken.secret()).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
    }

    /**
     * On the day of its block, after that was reserved and numbers were given at all, after what the kiosk gave before it and
     * before what it gave after it.
     */
    private Arrival arrival(MallPlan plan, Told told, TakenOffline taken, Instant now) {
        OfflineNumber one = told.number();
        Instant midnight =
                one.day().plusDays(1).atStartOfDay(plan.mall().zone()).toInstant();
        Instant earliest = Stream.of(
                        Optional.of(books.of(plan.mall().id()).rules().gives(plan, one.day())),
                        Optional.of(blocks.reservedAt(one.block())),
                        numbers.takenBefore(one),
                        Optional.of(told.contact()).filter(midnight::isAfter))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseThrow();
        Instant latest = Stream.concat(Stream.of(now, midnight.minusMillis(1)), numbers.takenAfter(one).stream())
                .min(Instant::compareTo)
                .orElseThrow();
        return Arrival.of(taken.takenAt(), taken.sure(), earliest, latest);
    }

    private static Map<String, Object> told(OfflineNumber one, TakenOffline taken, Arrival arrival) {
        Map<String, Object> facts = Facts.of("said", taken.takenAt().toEpochMilli(), "arrival", arrival.how());
        if (!one.kiosk().equals(taken.teller())) {
            facts.put("teller", taken.teller());
        }
        return facts;
    }
}
