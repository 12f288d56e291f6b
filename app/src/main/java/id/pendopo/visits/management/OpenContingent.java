package id.pendopo.visits.management;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.setup.Queue;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a queue take more people today than its usual contingent. The gate still judges each of them by the time left. */
@Component
public class OpenContingent {
    private final HallChange change;
    private final JdbcClient jdbc;
    private final Journal journal;

    OpenContingent(HallChange change, JdbcClient jdbc, Journal journal) {
        this.change = change;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @param contingent of the whole day, not on top of what was given */
    @Transactional
    public void open(UUID mall, Actor actor, UUID queueId, int contingent, String key) {
        Queue queue = change.queue(mall, queueId);
        int most = most(queue);
        if (contingent > most) {
            throw HallProblem.CONTINGENT_TOO_LARGE.refusal(Map.of("max", most));
        }
        if (!change.first(mall, key, "OPEN_CONTINGENT", queueId)) {
            return;
        }
        LocalDate day = change.today(mall);
        boolean more = jdbc.sql("""
                insert into visits.queue_day as d (region_id, queue_id, day, issued, contingent)
                select :region, :queue, :day, 0, :contingent where :contingent > :usual
                on conflict (region_id, queue_id, day) do update set contingent = excluded.contingent
                where excluded.contingent > d.contingent
                """)
                        .param("region", Wall.region())
                        .param("queue", queueId)
                        .param("day", day)
                        .param("contingent", contingent)
                        .param("usual", queue.contingent())
                        .update()
                == 1;
        if (!more) {
            throw HallProblem.CONTINGENT_NOT_MORE.refusal(Map.of("contingent", queue.contingent()));
        }
        journal.write(mall, queueId, actor.id(), "CONTINGENT_OPENED", Facts.of("contingent", contingent));
    }

    /** As many numbers as the queue's figures can write: 999 or 9,999. */
    public static int most(Queue queue) {
        return queue.digits() == 4 ? 9_999 : 999;
    }
}
