package id.pendopo.visits.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.TestClock;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.offline.OfflineNumber.State;
import id.pendopo.visits.offline.ReserveNumbers.Reserved;
import id.pendopo.visits.tickets.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ReconcileTest extends OfflineTest {
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void two_kiosks_never_have_the_same_number_and_none_that_was_given_online() {
        Set<String> seen = new HashSet<>();
        for (int kiosk = 0; kiosk < 5; kiosk++) {
            more(UUID.randomUUID(), 0)
                    .forEach(one -> assertThat(seen.add(one.number().toString()))
                            .as("%s twice", one.number())
                            .isTrue());
        }
        assertThat(seen).hasSize(5 * STOCK).allMatch(number -> number.startsWith("X-"));
        assertThat(queues.of(mall()).queues().values())
                .noneMatch(queue -> queue.prefix().equals("X"));
    }

    @Test
    void a_stock_is_filled_up_when_less_than_half_is_left_and_a_number_is_handed_out_once() {
        UUID kiosk = UUID.randomUUID();
        List<Reserved> first = more(kiosk, 0);
        assertThat(first).hasSize(STOCK);
        assertThat(more(kiosk, STOCK)).isEmpty();
        assertThat(more(kiosk, STOCK / 2)).isEmpty();
        List<Reserved> second = more(kiosk, STOCK / 2 - 1);
        assertThat(second).hasSize(STOCK / 2 + 1).doesNotContainAnyElementsOf(first);
        assertThat(more(kiosk, 0))
                .hasSize(STOCK)
                .doesNotContainAnyElementsOf(first)
                .doesNotContainAnyElementsOf(second);
        stock(0);
        assertThat(more(kiosk, 0)).isEmpty();
    }

    @Test
    void a_number_given_offline_waits_in_line_by_its_arrival_and_its_slip_leads_to_it() {
        Reserved number = more(UUID.randomUUID(), 0).getFirst();
        clock.advance(Duration.ofMinutes(20));
        LiveVisit online = visit(arrive("KTP-REKAM"));
        OfflineNumber told = tell(taken(number, ago(15), "KTP-REKAM", "NIB-UMK"));
        assertThat(told.state()).isEqualTo(State.VISIT);
        LiveVisit visit = behind(number).orElseThrow();
        assertThat(visit.number()).isEqualTo(number.number());
        assertThat(visit.channel()).isEqualTo("OFFLINE");
        assertThat(visit.arrivedAt()).isEqualTo(ago(15)).isBefore(online.arrivedAt());
        assertThat(visit.stops()).hasSize(2);
        assertThat(lastBody(visit.id(), "VISIT_RECONCILED")).contains("\"COUNTED\"");
    }

    @Test
    void whatever_the_kiosks_clock_says_an_arrival_lies_between_its_last_contact_and_now() {
        UUID kiosk = UUID.randomUUID();
        List<Reserved> numbers = more(kiosk, 0);
        Instant contact = clock.instant();
        clock.advance(Duration.ofMinutes(40));
        Instant now = clock.instant();
        tell(taken(numbers.get(1), contact.minus(Duration.ofHours(2)), "KTP-REKAM"));
        tell(taken(numbers.get(2), contact.plus(Duration.ofMinutes(5)), "KTP-REKAM"));
        tell(taken(numbers.get(3), now.plus(Duration.ofHours(2)), "KTP-REKAM"));
        assertThat(behind(numbers.get(1)).orElseThrow().arrivedAt()).isEqualTo(contact);
        assertThat(behind(numbers.get(2)).orElseThrow().arrivedAt()).isEqualTo(contact.plus(Duration.ofMinutes(5)));
        assertThat(behind(numbers.get(3)).orElseThrow().arrivedAt()).isEqualTo(now);
        assertThat(lastBody(behind(numbers.get(3)).orElseThrow().id(), "VISIT_RECONCILED"))
                .contains(
                        "\"BOUNDED\"",
                        "\"said\": " + now.plus(Duration.ofHours(2)).toEpochMilli());
        tell(taken(numbers.get(0), now, "KTP-REKAM"));
        assertThat(behind(numbers.get(0)).orElseThrow().arrivedAt())
                .as("not after the number that was given next")
                .isEqualTo(contact);
    }

    @Test
    void a_number_that_the_server_could_not_take_at_once_keeps_its_place_in_line() {
        UUID kiosk = UUID.randomUUID();
        List<Reserved> numbers = more(kiosk, 0);
        clock.advance(Duration.ofMinutes(30));
        Instant taken = ago(20);
        HeldStock untold = new HeldStock(STOCK, true, false, Set.of(), Optional.empty(), Optional.empty());
        assertThat(ask(kiosk, untold).numbers()).isEmpty();
        tell(taken(numbers.getFirst(), taken, "KTP-REKAM"));
        assertThat(behind(numbers.getFirst()).orElseThrow().arrivedAt()).isEqualTo(taken);
        more(kiosk, STOCK);
        tell(taken(numbers.get(1), taken, "KTP-REKAM"));
        assertThat(behind(numbers.get(1)).orElseThrow().arrivedAt())
                .as("nothing was left to tell")
                .isEqualTo(clock.instant());
    }

    /** Of a kiosk that would stand before everybody, and says that it may have given more. */
    private List<Reserved> fromMidnight(UUID kiosk, LocalTime reserved) {
        clock.set(clock.today(), reserved);
        HeldStock untold = new HeldStock(0, true, false, Set.of(), Optional.empty(), Optional.empty());
        return ask(kiosk, untold).numbers();
    }

    private Instant at(int hour, int minute) {
        return clock.today().atTime(hour, minute).atZone(TestClock.WIB).toInstant();
    }

    @Test
    void nobody_stands_before_everybody_by_a_time_before_the_block_was_reserved_or_before_numbers_are_given() {
        Duration early = inside(() -> queues.of(mall())).rules().early();
        Reserved ofTheNight =
                fromMidnight(UUID.randomUUID(), LocalTime.of(0, 0, 1)).getFirst();
        Reserved ofTheMorning =
                fromMidnight(UUID.randomUUID(), LocalTime.of(9, 30)).getFirst();
        clock.set(clock.today(), LocalTime.of(9, 40));
        tell(taken(ofTheNight, at(0, 0), "KTP-REKAM"));
        tell(taken(ofTheMorning, at(0, 0), "KTP-REKAM"));
        assertThat(behind(ofTheNight).orElseThrow().arrivedAt()).isEqualTo(at(8, 0).minus(early));
        assertThat(behind(ofTheMorning).orElseThrow().arrivedAt()).isEqualTo(at(9, 30));
        assertThat(lastBody(behind(ofTheNight).orElseThrow().id(), "VISIT_RECONCILED"))
                .contains("\"BOUNDED\"");
    }

    @Test
    void a_number_told_of_before_any_is_given_is_for_reception() {
        Reserved number = fromMidnight(UUID.randomUUID(), LocalTime.of(0, 0, 1)).getFirst();
        clock.set(clock.today(), LocalTime.of(6, 0));
        assertThat(tell(taken(number, at(6, 0), "KTP-REKAM")).state()).isEqualTo(State.KEPT);
    }

    @Test
    void in_any_order_repeated_and_cut_half_way_each_number_becomes_one_visit() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            UUID kiosk = UUID.randomUUID();
            List<Reserved> numbers = more(kiosk, 0);
            Instant contact = clock.instant();
            Duration wrong = Duration.ofMinutes(random.nextInt(240) - 120L);
            List<TakenOffline> unsent = new ArrayList<>();
            for (Reserved number : numbers.subList(0, 1 + random.nextInt(STOCK))) {
                clock.advance(Duration.ofSeconds(random.nextInt(40)));
                unsent.add(taken(number, clock.instant().plus(wrong), random.nextBoolean() ? "KTP-REKAM" : "NIB-UMK"));
            }
            List<TakenOffline> all = List.copyOf(unsent);
            while (!unsent.isEmpty()) {
                TakenOffline next = random.nextInt(4) > 0 ? unsent.getFirst() : all.get(random.nextInt(all.size()));
                switch (random.nextInt(4)) {
                    case 0 -> cutBeforeItIsWritten(next);
                    case 1 -> tell(next); // and the answer is lost: it is sent again
                    default -> {
                        assertThat(tell(next).state()).as("seed %d", seed).isEqualTo(State.VISIT);
                        unsent.remove(next);
                    }
                }
            }
            check(seed, numbers, all, contact);
        }
    }

    private void cutBeforeItIsWritten(TakenOffline next) {
        doing(() -> transaction.executeWithoutResult(status -> {
            reconcile.take(plan(), next);
            status.setRollbackOnly();
        }));
    }

    private void check(long seed, List<Reserved> numbers, List<TakenOffline> told, Instant contact) {
        Instant before = contact;
        for (Reserved number : numbers) {
            boolean given = told.stream().anyMatch(one -> one.secret().equals(number.secret()));
            Optional<LiveVisit> visit = behind(number);
            assertThat(visit.isPresent())
                    .as("seed %d, %s", seed, number.number())
                    .isEqualTo(given);
            if (visit.isPresent()) {
                assertThat(visit.get().arrivedAt()).as("seed %d", seed).isBetween(before, clock.instant());
                before = visit.get().arrivedAt();
                assertThat(events(visit.get().id()))
                        .as("seed %d", seed)
                        .containsExactly("VISIT_TAKEN", "VISIT_RECONCILED");
            }
        }
        assertThat(inside(() -> jdbc.sql("""
                        select count(*) from visits.visit
                        where region_id = 1610 and day = :day and prefix = 'X' and no between :first and :last
                        """)
                        .param("day", clock.today())
                        .param("first", numbers.getFirst().number().no())
                        .param("last", numbers.getLast().number().no())
                        .query(Integer.class)
                        .single()))
                .as("seed %d", seed)
                .isEqualTo(told.size());
    }

    @Test
    void nobody_but_the_browser_that_was_given_a_number_can_tell_of_it() {
        TakenOffline guessed = new TakenOffline(
                UUID.randomUUID(),
                null,
                Ids.secret(),
                clock.instant(),
                true,
                List.of(new Wanted(service("KTP-REKAM").id(), 1)),
                null,
                false);
        assertThatThrownBy(() -> tell(guessed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(VisitProblem.TICKET_UNKNOWN));
    }

    private static TakenOffline by(UUID teller, @Nullable UUID block, TakenOffline taken) {
        return new TakenOffline(
                teller, block, taken.secret(), taken.takenAt(), taken.sure(), taken.wanted(), null, taken.ground());
    }

    @Test
    void a_kiosk_that_has_only_seen_a_slip_of_another_one_can_not_tell_of_it() {
        Reserved number = more(UUID.randomUUID(), 0).getFirst();
        TakenOffline given = taken(number, ago(0), "KTP-REKAM");
        for (UUID block : Arrays.asList(null, UUID.randomUUID())) {
            assertThatThrownBy(() -> tell(by(UUID.randomUUID(), block, given)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.type()).isEqualTo(VisitProblem.TICKET_UNKNOWN));
        }
        assertThat(behind(number)).isEmpty();
        assertThat(tell(by(number.kiosk(), null, given)).state())
                .as("a page of before, which doesn't know its block")
                .isEqualTo(State.VISIT);
    }

    @Test
    void a_kiosk_that_was_paired_again_tells_what_its_browser_gave_before_and_history_says_who_told() {
        Reserved number = more(UUID.randomUUID(), 0).getFirst();
        UUID again = UUID.randomUUID();
        more(again, STOCK);
        tell(by(again, number.block(), taken(number, ago(0), "KTP-REKAM")));
        assertThat(lastBody(behind(number).orElseThrow().id(), "VISIT_RECONCILED"))
                .contains(number.kiosk().toString(), "\"teller\": \"" + again + "\"");
    }
}
