package id.pendopo.visits.retention;

import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.offline.CloseBlocks;
import id.pendopo.visits.printing.TakenBack;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.voice.Speaking;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Forgets, mall by mall, names, phones, notes and the links of offline numbers at the end of the period that the mall has
 * chosen, and after a day which calls were spoken and which numbers were held: the history knows that.
 */
@Component
class MallPeriods {
    private static final Logger LOG = LoggerFactory.getLogger(MallPeriods.class);
    private static final Duration TODAYS = Duration.ofDays(1);

    private final Directory directory;
    private final QueueBooks books;
    private final ErasePersonalData erase;
    private final Speaking speaking;
    private final TakenBack takenBack;
    private final CloseBlocks blocks;

    MallPeriods(
            Directory directory,
            QueueBooks books,
            ErasePersonalData erase,
            Speaking speaking,
            TakenBack takenBack,
            CloseBlocks blocks) {
        this.directory = directory;
        this.books = books;
        this.erase = erase;
        this.speaking = speaking;
        this.takenBack = takenBack;
        this.blocks = blocks;
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
            blocks.forget(mall.id(), Days.today(before, zone));
            speaking.forget(mall.id(), now.minus(TODAYS));
            takenBack.forget(mall.id(), now.minus(TODAYS));
        });
    }
}
