package id.pendopo.visits.reception;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks in somebody who waits outside because the hall was full. */
@Component
public class LetIn {
    private final AtReception reception;
    private final JdbcClient jdbc;
    private final Journal journal;

    LetIn(AtReception reception, JdbcClient jdbc, Journal journal) {
        this.reception = reception;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public void letIn(UUID mall, Actor actor, UUID visit, String key) {
        reception
                .open(mall, visit, key, "LET_IN")
                .filter(found -> found.outside())
                .ifPresent(found -> {
                    jdbc.sql("update visits.visit set outside = false where region_id = :region and id = :visit")
                            .param("region", Wall.region())
                            .param("visit", visit)
                            .update();
                    journal.write(mall, visit, actor.id(), "VISIT_CALLED_IN", Facts.of());
                });
    }
}
