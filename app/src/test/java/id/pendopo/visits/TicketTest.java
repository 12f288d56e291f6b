package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.Wanted;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketTest extends VisitsTest {
    @Test
    void one_number_for_two_services_of_two_agencies() {
        IssuedTicket ticket = arrive("KK-UBAH", "NIB-UMK");
        var visit = visit(ticket);
        assertThat(visit.stops()).hasSize(2).extracting(stop -> stop.agency()).doesNotHaveDuplicates();
        assertThat(visit.number()).isEqualTo(ticket.number());
        assertThat(ticket.number().toString()).matches("[A-HJ-NP-Z]{1,2}-001");
    }

    @Test
    void history_tells_how_wide_the_number_is_printed() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(inside(() -> jdbc.sql("""
                        select (body ->> 'digits')::int from platform.event
                        where region_id = :region and subject_id = :visit and type = 'VISIT_TAKEN'
                        """)
                        .param("region", plan().mall().region())
                        .param("visit", ticket.visit())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(ticket.number().digits());
    }

    @Test
    void numbers_of_a_day_begin_at_one_and_have_no_gap() {
        for (int i = 1; i <= 5; i++) {
            assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(i);
        }
    }

    @Test
    void the_same_key_gives_the_same_ticket_and_no_second_number() {
        String key = Ids.secret();
        IssuedTicket first = inside(() -> takeTicket.take(order(key, null, "KTP-REKAM")));
        IssuedTicket again = inside(() -> takeTicket.take(order(key, null, "KTP-REKAM")));
        assertThat(again).isEqualTo(first);
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(first.number().no() + 1);
    }

    @Test
    void a_used_key_gives_nobody_else_the_number_and_no_other_wish_an_old_one() {
        String key = Ids.secret();
        TicketOrder mine = order(key, null, "KTP-REKAM");
        inside(() -> takeTicket.take(mine));
        TicketOrder othersKiosk = new TicketOrder(
                mine.mall(),
                key,
                mine.channel(),
                null,
                false,
                1,
                mine.wanted(),
                false,
                mine.visitor(),
                mine.paper(),
                UUID.randomUUID());
        for (TicketOrder other : List.of(othersKiosk, order(key, null, "NIB-UMK"))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> inside(() -> takeTicket.take(other)))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.KEY_USED_OTHERWISE));
        }
    }

    @Test
    void a_retry_finds_its_ticket_after_a_service_was_added_and_a_part_of_the_wish_finds_none() {
        String key = Ids.secret();
        TicketOrder two = order(key, null, "KTP-REKAM", "NIB-UMK");
        IssuedTicket first = inside(() -> takeTicket.take(two));
        doing(() -> jdbc.sql("update visits.stop set quantity = 7 where visit_id = :visit")
                .param("visit", first.visit())
                .update());
        assertThat(inside(() -> takeTicket.take(two))).isEqualTo(first);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> inside(() -> takeTicket.take(order(key, null, "KTP-REKAM"))))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.KEY_USED_OTHERWISE));
    }

    @Test
    void quantities_are_judged_each_by_itself() {
        UUID service = service("KTP-REKAM").id();
        for (int[] parts : new int[][] {{5, -4}, {Integer.MAX_VALUE, Integer.MIN_VALUE}, {Integer.MIN_VALUE, 0, 0}}) {
            TicketOrder plain = order(Ids.secret(), null, "KTP-REKAM");
            TicketOrder order = new TicketOrder(
                    plain.mall(),
                    plain.key(),
                    plain.channel(),
                    null,
                    false,
                    1,
                    java.util.Arrays.stream(parts)
                            .mapToObj(n -> new Wanted(service, n))
                            .toList(),
                    false,
                    plain.visitor(),
                    plain.paper(),
                    null);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> inside(() -> takeTicket.take(order)))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(VisitProblem.QUANTITY_INVALID));
        }
    }

    @Test
    void a_stop_that_needs_another_stops_product_is_blocked_until_it_is_there() {
        IssuedTicket ticket = arrive("KTP-HILANG", "SURAT-HILANG");
        assertThat(stop(ticket, "SURAT-HILANG").state()).isEqualTo(StopState.WAITING);
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        assertThat(stop(ticket, "KTP-HILANG").after())
                .containsExactly(stop(ticket, "SURAT-HILANG").id());
        assertThat(visit(ticket).stops()).extracting(stop -> stop.ordinal()).containsExactly(1, 2);
        UUID first = visit(ticket).stops().getFirst().service();
        assertThat(first).isEqualTo(service("SURAT-HILANG").id());
    }
}
