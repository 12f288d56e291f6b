package id.pendopo.visits.offline;

import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The day's end of the blocks: what no kiosk has told of goes into the history as unused, and is never given again. */
@Component
public class CloseBlocks {
    private final BlockTable blocks;
    private final Journal journal;
    private final InstantSource clock;

    CloseBlocks(BlockTable blocks, Journal journal, InstantSource clock) {
        this.blocks = blocks;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void before(UUID mall, LocalDate today) {
        for (OfflineBlock block : blocks.over(mall, today)) {
            if (blocks.close(block.id(), clock.instant())) {
                List<Integer> unused = blocks.unheard(block.id());
                journal.write(
                        mall,
                        block.id(),
                        null,
                        "OFFLINE_CLOSED",
                        Facts.of("kiosk", block.kiosk(), "prefix", block.prefix(), "unused", unused));
            }
        }
    }

    /** Links of offline numbers of earlier days say no more what became of them. */
    public void forget(UUID mall, LocalDate first) {
        blocks.forget(mall, first);
    }
}
