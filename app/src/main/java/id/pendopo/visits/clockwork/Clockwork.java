package id.pendopo.visits.clockwork;

import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Goes through all malls every few seconds. Each task is one short transaction per visit ({@link OneByOne}) and does nothing where
 * another node was there before.
 */
@Component
class Clockwork {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final Directory directory;
    private final List<TimedTask> tasks;

    Clockwork(Directory directory, List<TimedTask> tasks) {
        this.directory = directory;
        this.tasks = tasks;
    }

    @Scheduled(
            fixedDelayString = "${pendopo.clockwork-every:PT5S}",
            initialDelayString = "${pendopo.clockwork-every:PT5S}")
    void tick() {
        for (Directory.MallEntry mall : directory.all()) {
            for (TimedTask task : tasks) {
                try {
                    Wall.run(mall.region(), () -> task.run(mall.id()));
                } catch (DataAccessException | TransactionException e) {
                    LOG.warn("{} of {} waits for the database: {}", name(task), mall.code(), e.getMessage());
                } catch (RuntimeException e) {
                    // The boundary of a task in a mall: a defect there is no other mall's and no other task's.
                    LOG.error("{} of {} failed and is tried again at the next tick", name(task), mall.code(), e);
                }
            }
        }
    }

    private static String name(TimedTask task) {
        return task.getClass().getSimpleName();
    }
}
