package id.pendopo.visits.offline;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.TicketSecrets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that a kiosk has today's numbers for the time in which it will be cut off, each with the secret of its link, which
 * only the kiosk's browser keeps.
 */
@Component
public class ReserveNumbers {
    private final BlockTable blocks;
    private final QueueBooks books;
    private final TicketSecrets secrets;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;

    ReserveNumbers(
            BlockTable blocks, QueueBooks books, TicketSecrets secrets, Journal journal, Ids ids, InstantSource clock) {
        this.blocks = blocks;
        this.books = books;
        this.secrets = secrets;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A number that the kiosk may give.
     *
     * @param secret what its link ends with
     */
    public record Reserved(UUID block, UUID kiosk, TicketNumber number, String secret) {}

    /**
     * @param numbers that join those the kiosk has; empty when it has enough, or its share is used up
     * @param highest of them, with what proves it
     * @param unknown blocks that the server has never heard of: it was brought back from a backup since
     */
    public record Answer(List<Reserved> numbers, Optional<HeldStock.Highest> highest, Set<UUID> unknown) {}

    /**
     * Fills the kiosk's stock up to the mall's measure as soon as less than half of it is left, as far as its share of the day
     * goes ({@link DayShare}). A number is handed out once: what is lost with a browser's memory stays unused; what is lost on
     * its way comes again when the kiosk asks again.
     */
    @Transactional
    public Answer more(MallPlan plan, UUID kiosk, HeldStock held) {
        UUID mall = plan.mall().id();
        Instant now = clock.instant();
        LocalDate day = Days.today(now, plan.mall().zone());
        boolean isNew = blocks.heard(mall, kiosk, day, held, held.untold() ? Instant.EPOCH : now);
        Set<UUID> unknown = new HashSet<>(held.blocks());
        unknown.removeAll(blocks.known(mall, held.blocks()));
        List<Reserved> numbers = held.key()
                .flatMap(key -> blocks.asked(kiosk, day, key))
                .map(again -> numbers(mall, again, blocks.untouched(again.id())))
                .orElseGet(() -> fill(mall, new Stock(kiosk, day, isNew), held, unknown.isEmpty() ? held.left() : 0));
        return new Answer(numbers, highest(mall, day, numbers), unknown);
    }

    private Optional<HeldStock.Highest> highest(UUID mall, LocalDate day, List<Reserved> numbers) {
        return numbers.stream()
                .map(one -> one.number().no())
                .max(Integer::compare)
                .map(no -> new HeldStock.Highest(no, secrets.reserved(mall, day, no)));
    }

    private record Stock(UUID kiosk, LocalDate day, boolean isNew) {}

    private List<Reserved> fill(UUID mall, Stock stock, HeldStock held, int left) {
        MallRules rules = books.of(mall).rules();
        String prefix = rules.offlinePrefix();
        int reserved = held.highest()
                .filter(highest -> isOurs(mall, stock.day(), highest))
                .map(HeldStock.Highest::no)
                .filter(no -> no > blocks.last(mall, stock.day(), prefix))
                .orElse(0);
        if (reserved == 0 && left * 2 >= rules.offlineNumbers()) {
            return List.of();
        }
        int last = blocks.raise(mall, stock.day(), prefix, reserved);
        int size = blocks.share(mall, stock.kiosk(), stock.day(), last, stock.isNew())
                .of(rules, left);
        OfflineBlock block = new OfflineBlock(ids.next(), stock.kiosk(), stock.day(), prefix);
        return size == 0 ? List.of() : reserve(mall, block, held.key(), last + 1, size);
    }

    private boolean isOurs(UUID mall, LocalDate day, HeldStock.Highest highest) {
        return Arrays.equals(
                Secrets.digest(secrets.reserved(mall, day, highest.no())), Secrets.digest(highest.proof()));
    }

    private List<Reserved> reserve(UUID mall, OfflineBlock block, Optional<String> key, int first, int size) {
        blocks.raise(mall, block.day(), block.prefix(), first + size - 1);
        List<Reserved> numbers = numbers(
                mall, block, IntStream.range(first, first + size).boxed().toList());
        Map<Integer, byte[]> digests = new TreeMap<>();
        numbers.forEach(one -> digests.put(one.number().no(), Secrets.digest(one.secret())));
        blocks.write(mall, block, key.orElse(null), digests, clock.instant());
        journal.write(
                mall,
                block.id(),
                block.kiosk(),
                "OFFLINE_RESERVED",
                Facts.of("kiosk", block.kiosk(), "prefix", block.prefix(), "first", first, "size", size));
        return numbers;
    }

    private List<Reserved> numbers(UUID mall, OfflineBlock block, List<Integer> nos) {
        return nos.stream()
                .map(no -> new Reserved(
                        block.id(),
                        block.kiosk(),
                        block.number(no),
                        secrets.of(mall, block.kiosk(), OfflineBlock.key(block.id(), no))))
                .toList();
    }
}
