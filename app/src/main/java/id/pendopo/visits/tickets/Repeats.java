package id.pendopo.visits.tickets;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.LinkSecrets;
import id.pendopo.visits.hall.HallReader;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the ticket that an idempotency key was answered with before, link included. */
@Component
class Repeats {
    private final JdbcClient jdbc;
    private final HallReader reader;
    private final LinkSecrets secrets;

    Repeats(JdbcClient jdbc, HallReader reader, LinkSecrets secrets) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.secrets = secrets;
    }

    String secret(TicketOrder order) {
        return secrets.of("ticket:" + Wall.region() + ":" + order.mall() + ":" + order.actor() + ":" + order.key());
    }

    Optional<IssuedTicket> find(TicketOrder order) {
        return jdbc.sql(
                        "select result from platform.once where region_id = :region and key = :key and command = 'TAKE_TICKET'")
                .param("region", Wall.region())
                .param("key", order.key())
                .query(UUID.class)
                .optional()
                .flatMap(reader::visit)
                .map(visit -> new IssuedTicket(visit.id(), visit.number(), secret(order)));
    }
}
