package id.pendopo.visits.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.offline.KeptNumber.Why;
import id.pendopo.visits.offline.KeptNumbers.How;
import id.pendopo.visits.offline.OfflineNumber.State;
import id.pendopo.visits.offline.ReserveNumbers.Reserved;
import id.pendopo.visits.reception.PaperNumbers;
import id.pendopo.visits.reception.PaperNumbers.Row;
import id.pendopo.visits.retention.Retention;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeptNumbersTest extends OfflineTest {
    @Autowired
    private KeptNumbers kept;

    @Autowired
    private CloseBlocks closing;

    @Autowired
    private Retention retention;

    @Autowired
    private PaperNumbers paper;

    private final UUID kiosk = UUID.randomUUID();

    private KeptNumber kept(Reserved number) {
        return inside(() -> kept.of(mall())).stream()
                .filter(one -> one.of().number().equals(number.number())
                        && one.of().kiosk().equals(kiosk))
                .findFirst()
                .orElseThrow();
    }

    private Why whyKept(Reserved number, TakenOffline taken) {
        assertThat(tell(taken).state()).isEqualTo(State.KEPT);
        assertThat(tell(taken).state()).as("told again").isEqualTo(State.KEPT);
        assertThat(behind(number)).isEmpty();
        return kept(number).why();
    }

    private UUID takeIn(KeptNumber one, String service) {
        return inside(() -> kept.takeIn(
                plan(),
                staff("dodi"),
                one.of().block(),
                one.of().number().no(),
                service(service).id(),
                Ids.secret()));
    }

    private void close(KeptNumber one, How how, String key) {
        doing(() -> kept.close(
                mall(), staff("dodi"), one.of().block(), one.of().number().no(), how, key));
    }

    @Test
    void a_service_that_is_gone_is_kept_and_reception_takes_the_person_in_for_another_under_the_number_in_hand() {
        Reserved number = more(kiosk, 0).getFirst();
        clock.advance(java.time.Duration.ofMinutes(30));
        TakenOffline gone = taken(number, ago(20), List.of(UUID.randomUUID()));
        assertThat(whyKept(number, gone)).isEqualTo(Why.NOT_OFFERED);
        KeptNumber one = kept(number);
        assertThat(events(one.of().block())).containsExactly("OFFLINE_RESERVED", "OFFLINE_KEPT");
        UUID visit = takeIn(one, "KTP-REKAM");
        LiveVisit found = behind(number).orElseThrow();
        assertThat(found.id()).isEqualTo(visit);
        assertThat(found.number()).isEqualTo(number.number());
        assertThat(found.arrivedAt()).isEqualTo(ago(20));
        assertThat(takeIn(one, "NIB-UMK")).as("two receptionists at once").isEqualTo(visit);
        assertThat(inside(() -> kept.of(mall())))
                .noneMatch(other -> other.of().block().equals(one.of().block()));
        assertThat(lastBody(visit, "OFFLINE_SETTLED")).contains("TAKEN_IN");
        assertThat(tell(gone).state()).as("told of once more").isEqualTo(State.SETTLED);
    }

    @Test
    void a_number_that_reception_has_keyed_in_already_is_kept_until_somebody_says_that_it_is_the_same_person() {
        Reserved number = more(kiosk, 0).getFirst();
        Row row = new Row(number.number().toString(), "08.40", "KTP-REKAM", null, Optional.empty());
        assertThat(inside(() -> paper.keyIn(mall(), staff("dodi"), clock.today(), List.of(row), Ids.secret()))
                        .getFirst()
                        .refusal())
                .isEmpty();
        assertThat(whyKept(number, taken(number, ago(0), "KTP-REKAM"))).isEqualTo(Why.NUMBER_TAKEN);
        KeptNumber one = kept(number);
        assertThatThrownBy(() -> takeIn(one, "KTP-REKAM"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(VisitProblem.NUMBER_TAKEN));
        String key = Ids.secret();
        close(one, How.SAME, key);
        close(one, How.SAME, key);
        close(one, How.GONE, Ids.secret());
        assertThat(inside(() -> kept.of(mall())))
                .noneMatch(other -> other.of().block().equals(one.of().block()));
        assertThat(events(one.of().block())).containsExactly("OFFLINE_RESERVED", "OFFLINE_KEPT", "OFFLINE_SETTLED");
    }

    @Test
    void whoever_has_got_another_number_is_not_taken_in_by_a_page_that_does_not_know_it_yet() {
        Reserved number = more(kiosk, 0).getFirst();
        whyKept(number, taken(number, ago(0), List.of(UUID.randomUUID())));
        KeptNumber one = kept(number);
        close(one, How.NEW_NUMBER, Ids.secret());
        assertThatThrownBy(() -> takeIn(one, "KTP-REKAM"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type().code()).isEqualTo("kept-settled"));
        assertThat(behind(number)).isEmpty();
        assertThat(events(one.of().block())).containsExactly("OFFLINE_RESERVED", "OFFLINE_KEPT", "OFFLINE_SETTLED");
    }

    @Test
    void after_closing_nobody_is_put_into_a_line_that_is_not_served_any_more() {
        Reserved number = more(kiosk, 0).getFirst();
        clock.set(clock.today(), LocalTime.of(15, 30));
        assertThat(whyKept(number, taken(number, ago(60), "KTP-REKAM"))).isEqualTo(Why.CLOSED);
        assertThat(kept(number).takenAt()).isEqualTo(ago(60));
    }

    @Test
    void links_of_offline_numbers_go_with_all_that_the_mall_keeps_of_persons() {
        rule("retention_days", 40);
        Reserved number = more(kiosk, 0).getFirst();
        tell(taken(number, ago(0), "KTP-REKAM"));
        newDay();
        doing(() -> closing.before(mall(), clock.today()));
        assertThat(knownAfter(number, 40)).isTrue();
        assertThat(knownAfter(number, 41)).isFalse();
        rule("retention_days", 90);
    }

    private boolean knownAfter(Reserved number, int days) {
        doing(() -> jdbc.sql("update visits.offline_block set day = :day where region_id = 1610 and id = :block")
                .param("day", clock.today().minusDays(days))
                .param("block", number.block())
                .update());
        retention.run();
        return inside(
                () -> jdbc.sql("select count(*) > 0 from visits.offline_block where region_id = 1610 and id = :block")
                        .param("block", number.block())
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void on_another_day_a_number_is_kept_and_what_was_never_told_of_is_unused() {
        List<Reserved> numbers = more(kiosk, 0);
        tell(taken(numbers.get(0), ago(0), "KTP-REKAM"));
        TakenOffline late = taken(numbers.get(1), ago(-30), "KTP-REKAM");
        newDay();
        doing(() -> closing.before(mall(), clock.today()));
        doing(() -> closing.before(mall(), clock.today()));
        assertThat(whyKept(numbers.get(1), late)).isEqualTo(Why.ANOTHER_DAY);
        KeptNumber one = kept(numbers.get(1));
        assertThat(one.takenAt()).isEqualTo(late.takenAt());
        assertThat(events(one.of().block())).containsExactly("OFFLINE_RESERVED", "OFFLINE_CLOSED", "OFFLINE_KEPT");
        assertThat(lastBody(one.of().block(), "OFFLINE_CLOSED"))
                .contains("\"unused\": [" + numbers.get(1).number().no() + ", ")
                .doesNotContain("[" + numbers.get(0).number().no() + ", ");
        assertThatThrownBy(() -> takeIn(one, "KTP-REKAM"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(OfflineProblem.KEPT_DAY_IS_OVER));
        close(one, How.NEW_NUMBER, Ids.secret());
        assertThat(more(kiosk, 0))
                .as("today's begin anew")
                .first()
                .extracting(first -> first.number().no())
                .isEqualTo(1);
    }

    @Test
    void reception_sees_who_is_to_be_settled_and_why_and_settles_it_with_one_press() {
        Reserved number = more(kiosk, 0).getFirst();
        tell(taken(number, ago(0), List.of(UUID.randomUUID())));
        KeptNumber one = kept(number);
        String list = body(get("dodi", "/reception"));
        assertThat(list)
                .contains(
                        number.number().toString(),
                        "Nomor dari kios terputus yang perlu diurus",
                        "tidak ada lagi di mal ini");
        String at = "/reception/offline/" + one.of().block() + "/"
                + one.of().number().no();
        String row = list.substring(list.indexOf(at + "/take-in"), list.indexOf("</li>", list.indexOf(at)));
        assertThat(row)
                .as("a hurried officer settles nothing by accident")
                .contains("<option value=\"\">Pilih layanan", "<option value=\"\">Apa yang terjadi?")
                .doesNotContain("selected");
        assertThat(body(post("dodi", at + "/take-in", "service", ""))).contains("Layanan belum dipilih");
        assertThat(post("dodi", at + "/close", "how", "")).hasStatus(400);
        assertThat(kept(number).of().state()).isEqualTo(State.KEPT);
        assertThat(post(
                        "dodi",
                        at + "/take-in",
                        "service",
                        service("KTP-REKAM").id().toString()))
                .hasStatus(302);
        assertThat(behind(number)).isPresent();
        assertThat(post("dodi", at + "/close", "how", "GONE")).hasStatus(302);
        assertThat(body(get("dodi", "/reception"))).doesNotContain(at);
        assertThat(post("yuliana", at + "/close", "how", "GONE")).hasStatus(403);
    }
}
