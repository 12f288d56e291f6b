package id.pendopo.visits.offline;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.offline.HeldStock.Highest;
import id.pendopo.visits.offline.ReserveNumbers.Answer;
import id.pendopo.visits.offline.ReserveNumbers.Reserved;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a kiosk says it has decides what it gets: after a lost answer, and after a restored backup. */
class HeldStockTest extends OfflineTest {
    private final UUID kiosk = UUID.randomUUID();

    private List<Reserved> askUnder(String key) {
        return ask(kiosk, new HeldStock(0, false, false, Set.of(), Optional.empty(), Optional.of(key)))
                .numbers();
    }

    private Answer askAnew() {
        return ask(kiosk, new HeldStock(0, false, false, Set.of(), Optional.empty(), Optional.empty()));
    }

    private static HeldStock held(int left, Set<UUID> blocks, Highest highest) {
        return new HeldStock(left, false, false, blocks, Optional.of(highest), Optional.empty());
    }

    private static int first(Answer answer) {
        return answer.numbers().getFirst().number().no();
    }

    /** The database is that of this morning. */
    private void broughtBack() {
        doing(() -> {
            jdbc.sql("delete from visits.offline_block where region_id = 1610 and day = :day")
                    .param("day", clock.today())
                    .update();
            jdbc.sql("delete from visits.number_day where region_id = 1610 and day = :day and prefix = 'X'")
                    .param("day", clock.today())
                    .update();
        });
    }

    @Test
    void an_answer_that_was_lost_comes_again_and_wastes_nothing() {
        String key = Ids.secret();
        List<Reserved> numbers = askUnder(key);
        assertThat(numbers).hasSize(STOCK);
        assertThat(askUnder(key)).isEqualTo(numbers);
        assertThat(askUnder(Ids.secret())).hasSize(STOCK).doesNotContainAnyElementsOf(numbers);
        HeldStock strange = new HeldStock(0, false, false, Set.of(), Optional.empty(), Optional.of(key));
        assertThat(ask(UUID.randomUUID(), strange).numbers())
                .as("another kiosk's key")
                .hasSize(STOCK)
                .doesNotContainAnyElementsOf(numbers);
        tell(taken(numbers.getFirst(), ago(0), "KTP-REKAM"));
        assertThat(askUnder(key)).as("it has come: one was given").isEmpty();
    }

    @Test
    void after_a_restored_backup_a_kiosk_drops_what_the_server_forgot_and_nothing_is_given_twice() {
        Answer before = askAnew();
        UUID block = before.numbers().getFirst().block();
        broughtBack();
        Answer answer = ask(kiosk, held(7, Set.of(block), before.highest().orElseThrow()));
        assertThat(answer.unknown()).containsExactly(block);
        assertThat(answer.numbers()).hasSize(STOCK);
        assertThat(first(answer)).isEqualTo(STOCK + 1);
        assertThat(more(UUID.randomUUID(), 0).getFirst().number().no()).isEqualTo(2 * STOCK + 1);
    }

    @Test
    void a_kiosk_that_needs_nothing_still_keeps_its_numbers_from_being_given_again() {
        Highest highest = askAnew().highest().orElseThrow();
        broughtBack();
        assertThat(ask(kiosk, held(STOCK, Set.of(), highest)).numbers()).isEmpty();
        assertThat(more(UUID.randomUUID(), 0).getFirst().number().no()).isEqualTo(STOCK + 1);
    }

    @Test
    void what_was_never_reserved_today_is_not_believed() {
        Highest yesterdays = askAnew().highest().orElseThrow();
        newDay();
        Highest todays = askAnew().highest().orElseThrow();
        broughtBack();
        String key = "offline-" + UUID.randomUUID() + "-999";
        String ownTickets =
                inside(() -> takeTicket.take(order(key, null, "KTP-REKAM"))).secret();
        List<Highest> lies = List.of(
                new Highest(999, Ids.secret()),
                new Highest(999, todays.proof()),
                new Highest(999, ownTickets),
                yesterdays);
        int next = 1;
        for (Highest lie : lies) {
            assertThat(first(ask(UUID.randomUUID(), held(0, Set.of(), lie)))).isEqualTo(next);
            next += STOCK;
        }
    }

    @Test
    void a_stock_that_the_server_knows_stays_as_it_is() {
        Answer before = askAnew();
        UUID block = before.numbers().getFirst().block();
        Answer answer = ask(kiosk, held(STOCK, Set.of(block), before.highest().orElseThrow()));
        assertThat(answer.unknown()).isEmpty();
        assertThat(answer.numbers()).isEmpty();
    }
}
