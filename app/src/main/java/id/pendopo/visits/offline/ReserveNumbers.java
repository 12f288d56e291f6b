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
import java.util.List;
import java.util.Map;
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

    /** A number that the kiosk may give, and what its link ends with. */
    public record Reserved(TicketNumber number, String secret) {}

    /**
     * Fills the kiosk's stock up to the mall's measure as soon as less than half of it is left, as far as its share of the day
     * goes ({@link DayShare}). A number is handed out once: what is lost with a browser's memory stays unused.
     *
     * @param left how many of today's numbers the kiosk has
     * @param untold whether it has given some that it has yet to tell of; if not, none can be older than this word
     * @return numbers that join those; empty when it has enough, or its share is used up
     */
    @Transactional
    public List<Reserved> more(MallPlan plan, UUID kiosk, int left, boolean untold) {
        UUID mall = plan.mall().id();
        Instant now = clock.instant();
        LocalDate day = Days.today(now, plan.mall().zone());
        MallRules rules = books.of(mall).rules();
        boolean isNew = blocks.heard(mall, kiosk, day, untold ? Instant.EPOCH : now);
        if (left * 2 >= rules.offlineNumbers()) {
            return List.of();
        }
        String prefix = rules.offlinePrefix();
        int last = blocks.last(mall, day, prefix, 0);
        int size = blocks.share(mall, kiosk, day, last, isNew).of(rules, left);
        return size == 0 ? List.of() : reserve(mall, kiosk, day, prefix, last + 1, size);
    }

    private List<Reserved> reserve(UUID mall, UUID kiosk, LocalDate day, String prefix, int first, int size) {
        blocks.last(mall, day, prefix, first + size - 1);
        OfflineBlock block = new OfflineBlock(ids.next(), kiosk, day, prefix);
        List<Reserved> numbers = IntStream.range(first, first + size)
                .mapToObj(no ->
                        new Reserved(block.number(no), secrets.of(mall, kiosk, OfflineBlock.key(block.id(), no))))
                .toList();
        Map<Integer, byte[]> digests = new TreeMap<>();
        numbers.forEach(one -> digests.put(one.number().no(), Secrets.digest(one.secret())));
        blocks.write(mall, block, digests, clock.instant());
        journal.write(
                mall,
                block.id(),
                kiosk,
                "OFFLINE_RESERVED",
                Facts.of("kiosk", kiosk, "prefix", prefix, "first", first, "size", size));
        return numbers;
    }
}
