package id.pendopo.visits.tickets;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.LinkSecrets;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
                .map(visit -> {
                    String secret = secret(order);
                    if (!isOf(visit, secret, order)) {
                        throw PlatformProblem.KEY_USED_OTHERWISE.refusal();
                    }
                    return new IssuedTicket(visit.id(), visit.number(), secret);
                });
    }

    /** The same mall, the same kiosk or person, the same services: else it is another wish under a used key. */
    private boolean isOf(LiveVisit visit, String secret, TicketOrder order) {
        Set<UUID> taken = visit.stops().stream().map(LiveStop::service).collect(Collectors.toSet());
        boolean sameWish = order.wanted().stream().map(Wanted::service).allMatch(taken::contains);
        return sameWish
                && jdbc.sql(
                                "select digest is not distinct from :digest from visits.visit where region_id = :region and id = :visit")
                        .param("digest", Secrets.digest(secret))
                        .param("region", Wall.region())
                        .param("visit", visit.id())
                        .query(Boolean.class)
                        .single();
    }
}
