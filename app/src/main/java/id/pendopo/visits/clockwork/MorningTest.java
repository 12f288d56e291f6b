package id.pendopo.visits.clockwork;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.management.SelfTest;
import id.pendopo.visits.management.TestBook;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tests the hall's devices once on each open day, before it opens; later when the PC was off until then. */
@Component
class MorningTest implements TimedTask {
    private final Directory directory;
    private final QueueBooks books;
    private final TestBook book;
    private final SelfTest test;
    private final InstantSource clock;
    /** So that the rest of the day asks the database nothing. */
    private final Map<UUID, LocalDate> settled = new ConcurrentHashMap<>();

    MorningTest(Directory directory, QueueBooks books, TestBook book, SelfTest test, InstantSource clock) {
        this.directory = directory;
        this.books = books;
        this.book = book;
        this.test = test;
        this.clock = clock;
    }

    @Override
    public void run(UUID mall) {
        MallPlan plan = directory.plan(mall);
        Instant now = clock.instant();
        LocalDate day = Days.today(now, plan.mall().zone());
        if (day.equals(settled.get(mall))
                || !isDue(plan, day, now, books.of(mall).rules().selfTest())) {
            return;
        }
        if (book.claim(mall, day, now)) {
            test.begin(mall, null);
        } else if (book.isDone(mall, day)) {
            settled.put(mall, day);
        }
    }

    private static boolean isDue(MallPlan plan, LocalDate day, Instant now, Duration before) {
        List<OpenSpan> hours = plan.mallHours(day);
        if (hours.isEmpty()) {
            return false;
        }
        Instant opens =
                day.atTime(hours.getFirst().opens()).atZone(plan.mall().zone()).toInstant();
        Instant closes =
                day.atTime(hours.getLast().closes()).atZone(plan.mall().zone()).toInstant();
        return !now.isBefore(opens.minus(before)) && now.isBefore(closes);
    }
}
