package id.pendopo.visits.tickets;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.LinkSecrets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a ticket's link ends with: it follows from who takes the ticket and under which key, so it can be made again, and beforehand. */
@Component
public class TicketSecrets {
    private final LinkSecrets secrets;

    TicketSecrets(LinkSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Proves that the mall's offline numbers of a day have been reserved up to this one: not only to who has the database. No
     * key of a ticket makes the same.
     */
    public String reserved(UUID mall, LocalDate day, int no) {
        return secrets.of("reserved:" + Wall.region() + ":" + mall + ":" + day + ":" + no);
    }

    /** @param actor the kiosk or member of staff that takes the ticket */
    public String of(UUID mall, @Nullable UUID actor, String key) {
        return secrets.of("ticket:" + Wall.region() + ":" + mall + ":" + actor + ":" + key);
    }
}
