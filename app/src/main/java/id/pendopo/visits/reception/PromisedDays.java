package id.pendopo.visits.reception;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.setup.QueueBooks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The days that the front desk may promise somebody by name. */
@Component
public class PromisedDays {
    private final Directory directory;
    private final QueueBooks books;
    private final InstantSource clock;

    PromisedDays(Directory directory, QueueBooks books, InstantSource clock) {
        this.directory = directory;
        this.books = books;
        this.clock = clock;
    }

    /** The next days on which an agency is there, as far ahead as the mall promises. */
    public List<LocalDate> of(UUID mall, UUID agency) {
        MallPlan plan = directory.plan(mall);
        LocalDate tomorrow = Days.today(clock.instant(), plan.mall().zone()).plusDays(1);
        return tomorrow.datesUntil(tomorrow.plusDays(books.of(mall).rules().promiseDays()))
                .filter(day -> !plan.agencyHours(agency, day).isEmpty())
                .toList();
    }
}
