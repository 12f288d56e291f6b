package id.pendopo.visits.reception;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.tickets.TicketSecrets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a ticket's secret link again, so that a lost or badly printed ticket can be printed once more. Nothing of it is
 * stored: it follows from the key under which the ticket was taken, for as long as that key is kept.
 */
@Component
public class TicketLinks {
    private final JdbcClient jdbc;
    private final History history;
    private final TicketSecrets secrets;

    TicketLinks(JdbcClient jdbc, History history, TicketSecrets secrets) {
        this.jdbc = jdbc;
        this.history = history;
        this.secrets = secrets;
    }

    /** What the link ends with; empty when the key has been forgotten. */
    public Optional<String> secret(UUID mall, LiveVisit visit) {
        return history.of(visit.id()).stream()
                .map(recorded -> recorded.event())
                .filter(event -> event.type().equals("VISIT_TAKEN"))
                .findFirst()
                .flatMap(taken -> key(visit)
                        .map(key -> secrets.of(mall, taken.actor(), key))
                        .filter(secret -> isOf(visit, secret)));
    }

    private Optional<String> key(LiveVisit visit) {
        return jdbc.sql("""
                select key from platform.once
                where region_id = :region and created_at = :at and result = :visit and command = 'TAKE_TICKET'
                """)
                .param("region", Wall.region())
                .param("at", Utc.of(visit.arrivedAt()))
                .param("visit", visit.id())
                .query(String.class)
                .optional();
    }

    /** Never prints a link that leads nowhere. */
    private boolean isOf(LiveVisit visit, String secret) {
        return jdbc.sql(
                        "select exists (select from visits.visit where region_id = :region and id = :visit and digest = :digest)")
                .param("region", Wall.region())
                .param("visit", visit.id())
                .param("digest", id.pendopo.platform.ids.Secrets.digest(secret))
                .query(Boolean.class)
                .single();
    }
}
