package id.pendopo.visits.retention;

import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets names, phones and notes at the end of the period that each mall has chosen. */
@Component
class MallPeriods {
    private static final Logger LOG = LoggerFactory.getLogger(MallPeriods.class);

    private final Directory directory;
    private final QueueBooks books;
    private final ErasePersonalData erase;

    MallPeriods(Directory directory, QueueBooks books, ErasePersonalData erase) {
        this.directory = directory;
        this.books = books;
        this.erase = erase;
    }

    /** In the malls of the current region. */
    void forget(Instant now) {
        directory.all().stream().filter(mall -> mall.region() == Wall.region()).forEach(mall -> {
            Instant before =
                    now.minus(Duration.ofDays(books.of(mall.id()).rules().retentionDays()));
            ZoneId zone = directory.plan(mall.id()).mall().zone();
            int rows = erase.olderThan(mall.id(), before, Days.today(now, zone));
            if (rows > 0) {
                LOG.info("{}: {} rows with personal data erased", mall.code(), rows);
            }
        });
    }
}
