package id.pendopo.visits.offline;

import id.pendopo.platform.ids.Secrets;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.offline.ReserveNumbers.Reserved;
import id.pendopo.visits.tickets.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A kiosk of Ogan Ilir's mall that is cut off for a while. Ten numbers are reserved for each. */
abstract class OfflineTest extends HallTest {
    static final int STOCK = 10;

    @Autowired
    ReserveNumbers reserve;

    @Autowired
    Reconcile reconcile;

    @BeforeEach
    void smallStock() {
        stock(STOCK);
    }

    @AfterEach
    void usualStock() {
        stock(60);
    }

    void stock(int numbers) {
        rule("offline_numbers", numbers);
    }

    void rule(String column, int figure) {
        doing(() -> {
            queues.of(mall());
            jdbc.sql("update visits.rules set " + column + " = :n where region_id = 1610 and mall_id = :mall")
                    .param("n", figure)
                    .param("mall", mall())
                    .update();
            queues.forget(mall());
        });
    }

    List<Reserved> more(UUID kiosk, int left) {
        return ask(kiosk, new HeldStock(left, false, false, Set.of(), Optional.empty(), Optional.empty()))
                .numbers();
    }

    ReserveNumbers.Answer ask(UUID kiosk, HeldStock held) {
        return inside(() -> reserve.more(plan(), kiosk, held));
    }

    OfflineNumber tell(TakenOffline taken) {
        return inside(() -> reconcile.take(plan(), taken));
    }

    TakenOffline taken(Reserved number, Instant at, String... services) {
        List<UUID> wanted =
                Arrays.stream(services).map(code -> service(code).id()).toList();
        return taken(number, at, wanted);
    }

    static TakenOffline taken(Reserved number, Instant at, List<UUID> services) {
        return new TakenOffline(
                number.kiosk(),
                number.block(),
                number.secret(),
                at,
                true,
                services.stream().map(service -> new Wanted(service, 1)).toList(),
                null,
                false);
    }

    Instant ago(long minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    /** The visit that a slip's link leads to. */
    Optional<LiveVisit> behind(Reserved number) {
        return inside(() -> reader.byDigest(Secrets.digest(number.secret())));
    }
}
