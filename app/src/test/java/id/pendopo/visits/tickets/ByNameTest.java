package id.pendopo.visits.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.VisitsTest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was promised by name or given on paper is kept, whatever the day's contingent and a pause say to others. */
class ByNameTest extends VisitsTest {
    private UUID queue() {
        return inside(() -> queues.of(mall()))
                .forService(service("KTP-REKAM").id())
                .orElseThrow()
                .id();
    }

    private TicketOrder order(boolean byName, Optional<TicketOrder.Paper> paper) {
        TicketOrder usual = order(Ids.secret(), null, "KTP-REKAM");
        return new TicketOrder(
                usual.mall(),
                usual.key(),
                paper.isPresent() ? TicketOrder.Channel.PAPER : TicketOrder.Channel.RECEPTION,
                null,
                false,
                1,
                usual.wanted(),
                byName,
                Optional.empty(),
                paper,
                null);
    }

    private IssuedTicket byName() {
        return inside(() -> takeTicket.take(order(true, Optional.empty())));
    }

    private IssuedTicket onPaper(int no) {
        var paper = new TicketOrder.Paper("Z", no, clock.instant().minus(Duration.ofMinutes(30)));
        return inside(() -> takeTicket.take(order(false, Optional.of(paper))));
    }

    private void contingent(int contingent) {
        doing(() -> {
            jdbc.sql(
                            "update visits.queue_day set contingent = :n where region_id = 1610 and queue_id = :q and day = :day")
                    .param("n", contingent)
                    .param("q", queue())
                    .param("day", clock.today())
                    .update();
            forecasts.forget(mall());
        });
    }

    private void ordinaryIsRefused(VisitProblem why) {
        doing(() -> forecasts.forget(mall()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> arrive("KTP-REKAM"))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(why));
    }

    @Test
    void a_used_up_contingent_refuses_an_ordinary_number_and_keeps_what_was_promised() {
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(1);
        contingent(1);
        ordinaryIsRefused(VisitProblem.CONTINGENT_USED);
        assertThat(byName().number().no()).isEqualTo(2);
        ordinaryIsRefused(VisitProblem.CONTINGENT_USED);
        assertThat(onPaper(7).number()).hasToString("Z-007");
        ordinaryIsRefused(VisitProblem.CONTINGENT_USED);
        assertThat(byName().number().no()).isEqualTo(3);
    }

    @Test
    void a_place_brought_along_is_not_a_place_for_the_next_ordinary_number() {
        arrive("KTP-REKAM");
        contingent(2);
        byName();
        onPaper(8);
        ordinaryIsRefused(VisitProblem.CONTINGENT_USED);
        contingent(4);
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(3);
        ordinaryIsRefused(VisitProblem.CONTINGENT_USED);
    }

    @Test
    void a_pause_stops_newcomers_and_not_whom_the_mall_has_promised() {
        UUID pause = UUID.randomUUID();
        doing(() -> jdbc.sql("""
                insert into visits.queue_pause (region_id, id, mall_id, queue_id, since, until, reason)
                values (1610, :id, :mall, :queue, :now, null, 'PRAYER')
                """)
                .param("id", pause)
                .param("mall", mall())
                .param("queue", queue())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        ordinaryIsRefused(VisitProblem.QUEUE_IS_PAUSED);
        assertThat(List.of(byName(), onPaper(9))).doesNotContainNull();
    }

    @AfterEach
    void noPauseForOthers() {
        doing(() -> {
            jdbc.sql("delete from visits.queue_pause where region_id = 1610 and queue_id = :queue")
                    .param("queue", queue())
                    .update();
            forecasts.forget(mall());
        });
    }

    /** When more ordinary ones come at once than there is room, the row's check refuses the batch as before. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0, 1", "1, 2, 0, 1", "1, 1, 1, 2", "1, 2, 1, 1", "5, 2, 1, 5", "5, 5, 3, 8", "5, 4, 3, 7"})
    void only_what_comes_by_name_makes_room(int contingent, int ordinary, int named, int room) {
        assertThat(inside(() -> jdbc.sql("select visits.room(:contingent, :ordinary, :named)")
                        .param("contingent", contingent)
                        .param("ordinary", ordinary)
                        .param("named", named)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(room);
    }
}
