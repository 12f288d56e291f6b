package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks somebody in who waits outside: their phone and the displays say so. In the caller's transaction. */
@Component
public class AskIn {
    private final JdbcClient jdbc;
    private final Journal journal;

    AskIn(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @return whether the visitor was outside until now */
    public boolean ask(UUID mall, UUID visit, @Nullable UUID actor) {
        int in = jdbc.sql("""
                update visits.visit set outside = false
                where region_id = :region and mall_id = :mall and id = :visit and outside and state = 'OPEN'
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("visit", visit)
                .update();
        if (in == 1) {
            journal.write(mall, visit, actor, "VISIT_CALLED_IN", Facts.of());
        }
        return in == 1;
    }
}
