package id.pendopo.visits.tickets;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.VisitorBook;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the ticket that an idempotency key was answered with before, link included. */
@Component
class Repeats {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final HallReader reader;
    private final History history;
    private final VisitorBook visitors;
    private final TicketSecrets secrets;

    Repeats(JdbcClient jdbc, HallReader reader, History history, VisitorBook visitors, TicketSecrets secrets) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.history = history;
        this.visitors = visitors;
        this.secrets = secrets;
    }

    String secret(TicketOrder order) {
        return secrets.of(order.mall(), order.actor(), order.key());
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
                    if (!isOf(visit, secret) || !sameWish(visit, order) || !samePerson(visit, order)) {
                        throw PlatformProblem.KEY_USED_OTHERWISE.refusal();
                    }
                    return new IssuedTicket(visit.id(), visit.number(), secret);
                });
    }

    /** The ticket that this kiosk or member of staff took with the key, whatever was wished then. */
    Optional<IssuedTicket> taken(TicketOrder order) {
        String secret = secret(order);
        return reader.byDigest(Secrets.digest(secret))
                .map(visit -> new IssuedTicket(visit.id(), visit.number(), secret));
    }

    /** The same mall, the same kiosk or member of staff: the secret is made of these. */
    private boolean isOf(LiveVisit visit, String secret) {
        return jdbc.sql(
                        "select digest is not distinct from :digest from visits.visit where region_id = :region and id = :visit")
                .param("digest", Secrets.digest(secret))
                .param("region", Wall.region())
                .param("visit", visit.id())
                .query(Boolean.class)
                .single();
    }

    /** Compared with what was taken then, not with what became of it: stops may have been added since. */
    private boolean sameWish(LiveVisit visit, TicketOrder order) {
        boolean sameNumber = order.paper()
                .map(paper -> paper.no() == visit.number().no()
                        && paper.prefix().equals(visit.number().prefix()))
                .orElse(true);
        return sameNumber
                && history.of(visit.id()).stream()
                        .map(recorded -> recorded.event())
                        .filter(event -> event.type().equals("VISIT_TAKEN"))
                        .map(event -> JSON.readTree(event.body()))
                        .anyMatch(taken -> quantities(taken).equals(quantities(order))
                                && taken.path("ground").asBoolean() == order.groundFloor()
                                && taken.path("byName").asBoolean() == order.byName()
                                && taken.path("channel")
                                        .asString("")
                                        .equals(order.channel().name())
                                && taken.path("group")
                                        .asString("")
                                        .equals(
                                                order.group() == null
                                                        ? ""
                                                        : order.group().name()));
    }

    private static Map<UUID, Integer> quantities(TicketOrder order) {
        Map<UUID, Integer> quantities = new TreeMap<>();
        order.wanted().forEach(want -> quantities.merge(want.service(), want.quantity(), Integer::sum));
        return quantities;
    }

    private static Map<UUID, Integer> quantities(JsonNode taken) {
        Map<UUID, Integer> quantities = new TreeMap<>();
        taken.path("stops")
                .forEach(stop -> quantities.put(
                        UUID.fromString(stop.path("service").asString()),
                        stop.path("quantity").asInt()));
        return quantities;
    }

    /** A name that was erased since can't be compared any more; that there was one can. */
    private boolean samePerson(LiveVisit visit, TicketOrder order) {
        if (visit.visitor() == null || order.visitor().isEmpty()) {
            return (visit.visitor() == null) == order.visitor().isEmpty();
        }
        TicketOrder.Visitor typed = order.visitor().get();
        VisitorBook.Entry wanted = visitors.entry(typed.name(), typed.phone());
        return visitors.find(visit.visitor())
                .map(known ->
                        known.name().equals(wanted.name()) && known.phone().equals(wanted.phone()))
                .orElse(true);
    }
}
