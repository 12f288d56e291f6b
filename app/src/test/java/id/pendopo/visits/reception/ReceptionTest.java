package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.ProblemType;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.VisitorBook;
import id.pendopo.visits.retention.ErasePersonalData;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.Wanted;
import id.pendopo.visits.visitor.BeLate;
import id.pendopo.visits.visitor.By;
import id.pendopo.visits.visitor.Leave;
import id.pendopo.visits.visitor.Reorder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReceptionTest extends HallTest {
    @Autowired
    private FindVisits find;

    @Autowired
    private VoidVisit voidVisit;

    @Autowired
    private Reschedule reschedule;

    @Autowired
    private Promises promises;

    @Autowired
    private KeepPromise keepPromise;

    @Autowired
    private AddStop addStop;

    @Autowired
    private CancelStop cancelStop;

    @Autowired
    private Leave leave;

    @Autowired
    private BeLate beLate;

    @Autowired
    private Reorder reorder;

    @Autowired
    private ErasePersonalData erase;

    @Autowired
    private TicketLinks links;

    @Autowired
    private VisitorBook visitors;

    @Autowired
    private CounterSessions sessionsAtCounters;

    @Autowired
    private CallNext callNext;

    /** The visit that the reception's redirect leads to. */
    private UUID registered(String... fields) {
        var result = post("dodi", "/reception/register", fields);
        assertThat(result).hasStatus3xxRedirection();
        String to = String.valueOf(result.getResponse().getRedirectedUrl());
        assertThat(to).matches("/m/ogan-ilir/reception/visits/[0-9a-f-]{36}\\?new");
        return UUID.fromString(to.replaceFirst(".*/visits/", "").replace("?new", ""));
    }

    private LiveVisit live(UUID visit) {
        return inside(() -> reader.visit(visit)).orElseThrow();
    }

    private String id(String service) {
        return service(service).id().toString();
    }

    private static void refused(ProblemType type, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(type));
    }

    @Test
    void a_person_without_a_phone_gets_one_number_for_two_services_and_a_name_that_only_reception_reads_in_full() {
        UUID visit = registered(
                "service",
                id("KTP-REKAM"),
                "service",
                id("NIB-UMK"),
                "name",
                "Ratna Puspita",
                "phone",
                "0812 3456 7890",
                "group",
                "ELDERLY",
                "ground",
                "true");
        LiveVisit live = live(visit);
        assertThat(live.stops()).hasSize(2);
        assertThat(live.channel()).isEqualTo("RECEPTION");
        assertThat(live.group()).isNotNull();
        assertThat(live.groundFloor()).isTrue();
        assertThat(body(get("dodi", "/reception"))).contains("Ratna P.").doesNotContain("Puspita", "81234567890");
        assertThat(body(get("dodi", "/reception/visits/" + visit))).contains("Ratna Puspita", "+6281234567890");
        assertThat(inside(() -> history.of(visit)).toString()).doesNotContain("Ratna", "81234567890");
    }

    @Test
    void enter_adds_the_best_match_and_loses_nothing_that_was_typed() {
        var result = post(
                "dodi", "/reception/register/search", "find", "rekam ktp", "name", "Darto", "service", id("NIB-UMK"));
        assertThat(result).hasStatusOk();
        assertThat(body(result))
                .contains("value=\"Darto\"")
                .contains("value=\"" + id("NIB-UMK") + "\" checked")
                .contains("value=\"" + id("KTP-REKAM") + "\" checked");
    }

    @Test
    void the_same_form_sent_twice_gives_one_number() {
        String key = Ids.secret();
        UUID first = registered("service", id("KTP-REKAM"), "key", key);
        assertThat(registered("service", id("KTP-REKAM"), "key", key)).isEqualTo(first);
    }

    @Test
    void html_and_a_megabyte_in_a_name_do_no_harm() {
        UUID visit = registered("service", id("KTP-REKAM"), "name", "<b>Sri</b>");
        assertThat(body(get("dodi", "/reception/visits/" + visit)))
                .contains("&lt;b&gt;Sri")
                .doesNotContain("<b>Sri");
        var huge = post("dodi", "/reception/register", "service", id("KTP-REKAM"), "name", "x".repeat(1_000_000));
        assertThat(huge).hasStatus(400);
        assertThat(body(huge)).contains("name-too-long");
    }

    @Test
    void nothing_chosen_is_said_on_the_form_itself() {
        var result = post("dodi", "/reception/register", "name", "Darto");
        assertThat(result).hasStatus(400);
        assertThat(body(result)).contains("nothing-chosen", "value=\"Darto\"");
    }

    @Test
    void only_by_name_does_a_person_get_past_the_gate_when_there_is_no_time_left() {
        clock.set(clock.today(), LocalTime.of(14, 58));
        var counter = counter("DUKCAPIL", 0);
        doing(() -> sessionsAtCounters.open(mall(), officer(counter), counter.id(), Ids.secret()));
        var refused = post("dodi", "/reception/register", "service", id("KTP-REKAM"));
        assertThat(refused).hasStatus(409);
        assertThat(body(refused)).contains("not-enough-time", "name=\"byName\"");
        UUID visit = registered("service", id("KTP-REKAM"), "byName", "true");
        assertThat(live(visit).open()).hasSize(1);
    }

    @Test
    void a_visit_is_found_by_number_by_part_of_a_name_and_by_phone() {
        UUID visit = registered("service", id("KTP-REKAM"), "name", "Yuni Sarolangun", "phone", "081299988877");
        String number = live(visit).number().toString();
        LocalDate today = clock.today();
        for (String typed : List.of(
                number,
                number.toLowerCase(java.util.Locale.ROOT).replace("-", ""),
                "yuni",
                "SAROL",
                "99988877",
                "0812-9998-8877")) {
            assertThat(inside(() -> find.find(mall(), today, typed)))
                    .as(typed)
                    .extracting(LiveVisit::id)
                    .containsExactly(visit);
        }
        assertThat(inside(() -> find.find(mall(), today, "%"))).isEmpty();
        assertThat(inside(() -> find.find(mall(), today.plusDays(1), number))).isEmpty();
        assertThat(body(post("dodi", "/reception", "find", "yuni"))).contains(number);
    }

    @Test
    void reception_is_closed_to_officers_overseers_and_other_malls() {
        assertThat(get("yuliana", "/reception")).hasStatus(403);
        assertThat(get("ansor", "/reception")).hasStatus(403);
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(post("yuliana", "/reception/visits/" + ticket.visit() + "/void", "why", "MISTAKE"))
                .hasStatus(403);
        assertThat(http.get().uri("/m/ogan-ilir/reception").exchange()).hasStatus(401);
        assertThat(visit(ticket).isOpen()).isTrue();
    }

    @Test
    void a_cancelled_stop_leaves_the_others_and_the_last_one_ends_the_visit() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        post(
                "dodi",
                "/reception/visits/" + ticket.visit() + "/stops/"
                        + stop(ticket, "KTP-REKAM").id() + "/cancel");
        assertThat(visit(ticket).open())
                .extracting(stop -> stop.service())
                .containsExactly(service("NIB-UMK").id());
        assertThat(lastBody(ticket.visit(), "STOP_CANCELLED")).contains("\"by\": \"RECEPTION\"");
        doing(() -> cancelStop.cancel(
                mall(), staff("dodi"), ticket.visit(), stop(ticket, "NIB-UMK").id(), Ids.secret()));
        assertThat(visit(ticket).isOpen()).isFalse();
    }

    @Test
    void what_an_officer_has_called_reception_can_not_take_away() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        var counter = counter("DUKCAPIL", 0);
        doing(() -> sessionsAtCounters.open(mall(), officer(counter), counter.id(), Ids.secret()));
        doing(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        UUID stop = stop(ticket, "KTP-REKAM").id();
        refused(
                FrontDeskProblem.VISITOR_AT_COUNTER,
                () -> doing(() -> cancelStop.cancel(mall(), staff("dodi"), ticket.visit(), stop, Ids.secret())));
        refused(
                FrontDeskProblem.VOID_TOO_LATE,
                () -> doing(() ->
                        voidVisit.take(mall(), staff("dodi"), ticket.visit(), VoidVisit.Why.MISTAKE, Ids.secret())));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.CALLED);
    }

    @Test
    void a_void_number_is_never_given_again_and_its_share_of_the_contingent_is_free() {
        IssuedTicket wrong = arrive("KTP-REKAM");
        int before = issued("KTP-REKAM");
        post("dodi", "/reception/visits/" + wrong.visit() + "/void", "why", "MISTAKE");
        assertThat(visit(wrong).state()).isEqualTo("VOIDED");
        assertThat(visit(wrong).open()).isEmpty();
        assertThat(lastBody(wrong.visit(), "VISIT_VOIDED"))
                .contains("MISTAKE", "\"no\": " + wrong.number().no());
        assertThat(issued("KTP-REKAM")).isEqualTo(before - 1);
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(wrong.number().no() + 1);
    }

    private int issued(String service) {
        UUID id = service(service).id();
        return inside(() -> jdbc.sql("""
                select d.issued from visits.queue_day d join visits.queue_service s
                  on s.region_id = d.region_id and s.queue_id = d.queue_id
                where d.region_id = 1610 and s.mall_id = :mall and s.service_id = :service and d.day = :day
                """)
                .param("mall", mall())
                .param("service", id)
                .param("day", clock.today())
                .query(Integer.class)
                .single());
    }

    @Test
    void a_service_is_added_through_the_gate_or_by_name() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        doing(() -> addStop.add(
                mall(),
                staff("dodi"),
                ticket.visit(),
                new Wanted(service("NIB-UMK").id(), 2),
                false,
                Ids.secret()));
        assertThat(stop(ticket, "NIB-UMK").quantity()).isEqualTo(2);
        assertThat(stop(ticket, "NIB-UMK").placeAt()).isEqualTo(visit(ticket).arrivedAt());
        clock.set(clock.today(), LocalTime.of(14, 59));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> doing(() -> addStop.add(
                        mall(),
                        staff("dodi"),
                        ticket.visit(),
                        new Wanted(service("KIA").id(), 1),
                        false,
                        Ids.secret())));
        doing(() -> addStop.add(
                mall(), staff("dodi"), ticket.visit(), new Wanted(service("KIA").id(), 1), true, Ids.secret()));
        assertThat(stop(ticket, "KIA").byName()).isTrue();
    }

    @Test
    void what_is_promised_for_another_day_is_served_on_that_day_past_the_gate() {
        UUID visit = registered("service", id("KTP-REKAM"), "name", "Darto", "group", "ELDERLY");
        UUID stop = live(visit).stops().getFirst().id();
        LocalDate to = inside(
                        () -> reschedule.daysFor(mall(), agency("DUKCAPIL").id()))
                .getFirst();
        var moved = post("dodi", "/reception/visits/" + visit + "/stops/" + stop + "/reschedule", "day", to.toString());
        assertThat(moved).hasStatus3xxRedirection();
        assertThat(live(visit).state()).isEqualTo("RESCHEDULED");
        assertThat(lastBody(visit, "STOP_RESCHEDULED")).contains(to.toString());
        assertThat(body(get("dodi", "/reception/promises/" + stop)))
                .contains("slip-number")
                .doesNotContain("Darto");

        clock.set(to, LocalTime.of(14, 59));
        assertThat(body(get("dodi", "/reception"))).contains("Dar•••", "/reception/promises/" + stop);
        UUID kept = inside(() -> keepPromise.keep(mall(), staff("dodi"), stop, id.pendopo.platform.text.Lang.ID));
        assertThat(live(kept).open())
                .extracting(s -> s.service())
                .containsExactly(service("KTP-REKAM").id());
        assertThat(live(kept).group()).isNotNull();
        assertThat(inside(() -> promises.of(mall(), stop)).orElseThrow().kept()).contains(kept);
        assertThat(inside(() -> keepPromise.keep(mall(), staff("mei"), stop, id.pendopo.platform.text.Lang.ID)))
                .isEqualTo(kept);
        assertThat(body(get("dodi", "/reception"))).doesNotContain("/reception/promises/" + stop);
    }

    @Test
    void only_days_on_which_the_agency_is_there_can_be_promised() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        LocalDate saturday =
                clock.today().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
        UUID stop = stop(ticket, "KTP-REKAM").id();
        refused(
                FrontDeskProblem.DAY_NOT_OFFERED,
                () -> doing(
                        () -> reschedule.move(mall(), staff("dodi"), ticket.visit(), stop, saturday, Ids.secret())));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
    }

    @Test
    void a_ticket_can_be_printed_again_with_the_same_link() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        clock.advance(Duration.ofMinutes(20));
        assertThat(inside(() -> links.secret(mall(), visit(ticket)))).contains(ticket.secret());
        assertThat(body(get("dodi", "/reception/visits/" + ticket.visit() + "/slip?width=58")))
                .contains(ticket.number().toString(), "data-paper=\"58\"", "<path d=\"M");
    }

    /** A neighbouring mall stands in the same region, behind the same wall. */
    @Test
    void the_front_desk_of_another_mall_can_do_nothing_to_a_visit() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        UUID visit = ticket.visit();
        UUID stop = stop(ticket, "KTP-REKAM").id();
        UUID elsewhere = UUID.randomUUID();
        Actor stranger = staff("dodi");
        List<Runnable> acts = List.of(
                () -> cancelStop.cancel(elsewhere, stranger, visit, stop, Ids.secret()),
                () -> leave.leave(elsewhere, visit, By.RECEPTION, stranger.id(), Ids.secret()),
                () -> beLate.late(elsewhere, visit, stranger.id(), Ids.secret()),
                () -> reorder.best(elsewhere, visit, stranger.id(), Ids.secret()),
                () -> erase.asAsked(elsewhere, stranger, visit, Ids.secret()));
        for (Runnable act : acts) {
            refused(VisitProblem.TICKET_UNKNOWN, () -> doing(act));
        }
        assertThat(live(visit).open()).hasSize(2);
    }

    @Test
    void late_back_and_leaving_can_be_said_at_the_desk_too() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        String at = "/reception/visits/" + ticket.visit();
        post("dodi", at + "/late");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.PARKED);
        post("dodi", at + "/back");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        post("dodi", at + "/leave");
        assertThat(visit(ticket).state()).isEqualTo("LEFT");
        assertThat(lastBody(ticket.visit(), "VISIT_LEFT")).contains("RECEPTION");
    }

    @Test
    void a_stop_can_be_put_earlier() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        UUID last = visit(ticket).stops().getLast().id();
        post("dodi", "/reception/visits/" + ticket.visit() + "/stops/" + last + "/earlier");
        assertThat(visit(ticket).stops().getFirst().id()).isEqualTo(last);
        assertThat(lastBody(ticket.visit(), "VISIT_REORDERED")).contains("RECEPTION");
    }

    @Test
    void whoever_waits_outside_is_asked_in_once() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        doing(() -> jdbc.sql("update visits.visit set outside = true where region_id = 1610 and id = :id")
                .param("id", ticket.visit())
                .update());
        post("dodi", "/reception/visits/" + ticket.visit() + "/let-in");
        post("dodi", "/reception/visits/" + ticket.visit() + "/let-in");
        assertThat(visit(ticket).outside()).isFalse();
        assertThat(events(ticket.visit())).containsOnlyOnce("VISIT_CALLED_IN");
    }

    @Test
    void an_unknown_visit_is_said_to_be_unknown() {
        assertThat(get("dodi", "/reception/visits/" + UUID.randomUUID())).hasStatus(404);
        assertThat(post("dodi", "/reception/visits/" + UUID.randomUUID() + "/let-in"))
                .hasStatus(404);
    }
}
