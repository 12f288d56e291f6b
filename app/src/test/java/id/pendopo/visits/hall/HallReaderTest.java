package id.pendopo.visits.hall;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.visits.VisitsTest;
import id.pendopo.visits.tickets.IssuedTicket;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HallReaderTest extends VisitsTest {
    /** The database, in which something happens between the reader's first statement and its second. */
    private JdbcClient withMeanwhile(Runnable something) {
        AtomicInteger statements = new AtomicInteger();
        return (JdbcClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {JdbcClient.class}, (self, how, args) -> {
                    if (statements.incrementAndGet() == 2) {
                        something.run();
                    }
                    return how.invoke(jdbc, args);
                });
    }

    private void ends(IssuedTicket ticket) {
        jdbc.sql("update visits.visit set state = 'ENDED' where region_id = :region and id = :visit")
                .param("region", Wall.region())
                .param("visit", ticket.visit())
                .update();
    }

    @Test
    void nobody_who_comes_or_goes_while_the_hall_is_read_is_seen_without_stops() {
        IssuedTicket goes = arrive("KTP-REKAM");
        IssuedTicket stays = arrive("NIB-UMK");
        JdbcClient busy = withMeanwhile(() -> {
            arrive("KTP-REKAM");
            ends(goes);
        });
        HallState state = inside(() ->
                new HallReader(busy).read(mall(), clock.today(), plan().mall().zone(), clock.instant()));
        assertThat(state.visits()).containsKeys(stays.visit());
        assertThat(state.visits().values())
                .allSatisfy(visit -> assertThat(visit.stops()).isNotEmpty());
    }
}
