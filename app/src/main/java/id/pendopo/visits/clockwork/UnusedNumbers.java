package id.pendopo.visits.clockwork;

import id.pendopo.directory.Directory;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.offline.CloseBlocks;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The night: yesterday's blocks of offline numbers are closed, in the mall's own day. */
@Component
class UnusedNumbers implements TimedTask {
    private final CloseBlocks blocks;
    private final Directory directory;
    private final InstantSource clock;

    UnusedNumbers(CloseBlocks blocks, Directory directory, InstantSource clock) {
        this.blocks = blocks;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void run(UUID mall) {
        blocks.before(
                mall, Days.today(clock.instant(), directory.plan(mall).mall().zone()));
    }
}
