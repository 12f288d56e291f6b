package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.reception.PaperNumbers.Result;
import id.pendopo.visits.reception.PaperNumbers.Row;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaperNumbersTest extends HallTest {
    @Autowired
    private PaperNumbers numbers;

    private static Row row(String number, String time, String service) {
        return new Row(number, time, service, null, Optional.empty());
    }

    private List<Result> keyIn(String key, Row... rows) {
        return keyIn(clock.today(), key, rows);
    }

    private List<Result> keyIn(LocalDate day, String key, Row... rows) {
        return inside(() -> numbers.keyIn(mall(), staff("dodi"), day, List.of(rows), key));
    }

    private LiveVisit paper(int no) {
        return inside(() -> reader.byNumber(mall(), clock.today(), "Z", no)).orElseThrow();
    }

    @Test
    void good_rows_are_kept_and_each_bad_one_says_why() {
        List<Result> results = keyIn(
                Ids.secret(),
                row("Z-001", "08.05", "KTP-REKAM"),
                row("A-002", "08.09", "KTP-REKAM"),
                row("Z2", "08:11", "pendaftaran bayi naga terbang xyzzy"),
                row("Z-003", "seperti tadi", "NIB-UMK"),
                row("Z-004", "10:30", "NIB-UMK"),
                row("dua belas", "08:20", "NIB-UMK"),
                row("", "", ""),
                row("z 5", "8.30", "NIB-UMK"),
                row("Z-001", "08:40", "NIB-UMK"));
        assertThat(results)
                .extracting(result ->
                        result.ticket().map(t -> t.number().toString()).orElse(""))
                .containsExactly("Z-001", "", "", "", "", "", "Z-005", "");
        assertThat(results)
                .extracting(result -> result.refusal().map(r -> r.type().name()).orElse(""))
                .containsExactly(
                        "",
                        "PAPER_PREFIX_TAKEN",
                        "PAPER_SERVICE_UNKNOWN",
                        "PAPER_TIME_UNREADABLE",
                        "PAPER_TIME_TO_COME",
                        "PAPER_NUMBER_UNREADABLE",
                        "",
                        "NUMBER_TAKEN");
        assertThat(VisitProblem.NUMBER_TAKEN.status()).isEqualTo(409);
        assertThat(paper(1).channel()).isEqualTo("PAPER");
    }

    @Test
    void only_what_is_wrong_is_marked_and_the_number_is_told_as_it_stands_on_the_paper() {
        keyIn(Ids.secret(), row("Z-001", "08.05", "KTP-REKAM"));
        String page = body(post(
                "dodi",
                "/reception/paper",
                "day",
                clock.today().toString(),
                "number-0",
                "Z-001",
                "time-0",
                "08.06",
                "service-0",
                "KTP-REKAM",
                "number-1",
                "Z-002",
                "time-1",
                "pagi",
                "service-1",
                "KTP-REKAM",
                "group-1",
                "ELDERLY"));
        assertThat(page).contains("Nomor Z-001 sudah dipakai hari ini");
        assertThat(page.split("aria-invalid=\"true\"", -1)).hasSize(3);
        assertThat(page)
                .containsPattern("name=\"number-0\"[^>]*aria-invalid=\"true\"")
                .containsPattern("name=\"time-1\"[^>]*aria-invalid=\"true\"")
                .containsPattern("value=\"ELDERLY\" selected")
                .doesNotContain("type=\"time\"");
    }

    @Test
    void whoever_goes_first_on_paper_goes_first_in_the_book() {
        keyIn(Ids.secret(), new Row("Z-007", "08.05", "KTP-REKAM", PriorityGroup.ELDERLY, Optional.empty()));
        assertThat(paper(7).group()).isEqualTo(PriorityGroup.ELDERLY);
        assertThat(paper(7).stops().getFirst().priority()).isTrue();
    }

    @Test
    void whoever_came_while_the_power_was_out_stands_before_whoever_came_after() {
        IssuedTicket online = arrive("KTP-REKAM");
        keyIn(Ids.secret(), row("Z-001", "08:05", "KTP-REKAM"));
        assertThat(paper(1).stops().getFirst().placeAt())
                .isBefore(stop(online, "KTP-REKAM").placeAt());
        assertThat(LocalTime.ofInstant(paper(1).arrivedAt(), plan().mall().zone()))
                .isEqualTo(LocalTime.of(8, 5));
    }

    @Test
    void nobody_stands_before_everybody_by_a_time_at_which_no_number_was_given() {
        Duration early = inside(() -> queues.of(mall())).rules().early();
        LocalTime first = LocalTime.of(8, 0).minus(early);
        List<Result> results = keyIn(
                Ids.secret(),
                row("Z-001", "00:00", "KTP-REKAM"),
                row("Z-002", first.minusMinutes(1).toString(), "KTP-REKAM"),
                row("Z-003", first.toString(), "KTP-REKAM"));
        assertThat(results)
                .extracting(result -> result.refusal().map(r -> r.type().name()).orElse(""))
                .containsExactly("PAPER_TIME_TOO_EARLY", "PAPER_TIME_TOO_EARLY", "");
    }

    @Test
    void the_same_list_sent_twice_has_one_effect() {
        String key = Ids.secret();
        keyIn(key, row("Z-001", "08:05", "KTP-REKAM"));
        List<Result> again = keyIn(key, row("Z-001", "08:05", "KTP-REKAM"));
        assertThat(again).allSatisfy(result -> assertThat(result.refusal()).isEmpty());
        assertThat(again.getFirst().ticket().orElseThrow().visit()).isEqualTo(paper(1).id());
    }

    @Test
    void who_was_served_on_paper_is_counted_and_teaches_the_estimate_nothing() {
        keyIn(Ids.secret(), new Row("Z-001", "08:05", "KTP-REKAM", null, Optional.of(Outcome.ISSUED)));
        assertThat(paper(1).isOpen()).isFalse();
        assertThat(lastBody(paper(1).id(), "STOP_FINISHED")).contains("\"outcome\": \"ISSUED\"", "\"accurate\": false");
    }

    @Test
    void how_long_somebody_waited_who_was_served_on_paper_is_not_known() {
        keyIn(Ids.secret(), new Row("Z-001", "08:05", "KTP-REKAM", null, Optional.of(Outcome.ISSUED)));
        assertThat(lastBody(paper(1).id(), "STOP_FINISHED")).contains("\"waitMs\": null", "\"wayMs\": null");
    }

    @Test
    void a_number_served_on_paper_and_its_ending_are_written_together_or_not_at_all() {
        String key = Ids.secret();
        Row row = new Row("Z-001", "08:05", "KTP-REKAM", null, Optional.of(Outcome.ISSUED));
        keyIn(key, row);
        assertThat(inside(() -> history.of(paper(1).id())))
                .extracting(event -> event.position().xid())
                .hasSizeGreaterThan(2)
                .containsOnly(inside(() -> history.of(paper(1).id()))
                        .getFirst()
                        .position()
                        .xid());
        List<String> once = events(paper(1).id());
        assertThat(keyIn(key, row).getFirst().refusal()).isEmpty();
        assertThat(events(paper(1).id())).isEqualTo(once);
        assertThat(keyIn(Ids.secret(), row).getFirst().refusal())
                .map(refusal -> refusal.type())
                .contains(VisitProblem.NUMBER_TAKEN);
    }

    /** A working day, and the morning after the next closed days. */
    private LocalDate theNextMorning() {
        LocalDate before = clock.today();
        LocalDate next = before.plusDays(1);
        while (plan().mallHours(next).isEmpty()) {
            next = next.plusDays(1);
        }
        clock.set(next, LocalTime.of(7, 40));
        return before;
    }

    @Test
    void what_was_written_on_an_earlier_day_counts_on_that_day() {
        LocalDate before = theNextMorning();
        Row row = new Row("Z-001", "13.40", "KTP-REKAM", null, Optional.of(Outcome.ISSUED));
        List<Result> results = keyIn(before, Ids.secret(), row);
        assertThat(results.getFirst().refusal()).isEmpty();
        LiveVisit kept = inside(() -> reader.byNumber(mall(), before, "Z", 1)).orElseThrow();
        assertThat(kept.arrivedAt())
                .isEqualTo(before.atTime(13, 40).atZone(plan().mall().zone()).toInstant());
        assertThat(kept.isOpen()).isFalse();
        assertThat(inside(() -> reader.byNumber(mall(), clock.today(), "Z", 1))).isEmpty();
        assertThat(inside(() -> history.of(kept.id())).getFirst().event().occurredAt())
                .isEqualTo(kept.arrivedAt());
    }

    @Test
    void nobody_still_waits_from_a_day_that_is_over() {
        LocalDate before = theNextMorning();
        List<Result> results = keyIn(before, Ids.secret(), row("Z-001", "13.40", "KTP-REKAM"));
        assertThat(results.getFirst().refusal())
                .map(refusal -> refusal.type())
                .contains(FrontDeskProblem.PAPER_DAY_IS_OVER);
        assertThat(inside(() -> reader.byNumber(mall(), before, "Z", 1))).isEmpty();
    }

    @Test
    void only_today_and_the_last_open_days_can_be_chosen() {
        LocalDate before = theNextMorning();
        LocalDate saturday = clock.today().with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
        for (LocalDate wrong : List.of(clock.today().plusDays(1), saturday, before.minusMonths(1))) {
            FrontDeskTest.refused(
                    FrontDeskProblem.PAPER_DAY_UNKNOWN,
                    () -> keyIn(wrong, Ids.secret(), row("Z-001", "08:05", "KTP-REKAM")));
        }
        assertThat(body(get("dodi", "/reception/paper")))
                .contains("<option value=\"" + clock.today() + "\" selected>", "<option value=\"" + before + "\">")
                .doesNotContain("<option value=\"" + saturday + "\"");
    }

    @Test
    void more_rows_keep_what_is_typed_and_book_nothing() {
        String page = body(post(
                "dodi",
                "/reception/paper",
                "day",
                clock.today().toString(),
                "number-0",
                "Z-001",
                "time-0",
                "08.05",
                "service-0",
                "KTP-REKAM",
                "group-0",
                "ELDERLY",
                "number-7",
                "tak terbaca",
                "more",
                "32"));
        assertThat(page)
                .contains("value=\"Z-001\"", "value=\"08.05\"", "value=\"KTP-REKAM\"", "value=\"tak terbaca\"")
                .contains("value=\"ELDERLY\" selected", "name=\"number-33\"")
                .doesNotContain("notice stop", "?rows=");
        assertThat(inside(() -> reader.byNumber(mall(), clock.today(), "Z", 1))).isEmpty();
    }

    @Test
    void the_page_keeps_only_what_is_wrong_in_the_form() {
        var result = post(
                "dodi",
                "/reception/paper",
                "day",
                clock.today().toString(),
                "number-0",
                "Z-001",
                "time-0",
                "08:05",
                "service-0",
                "KTP-REKAM",
                "number-1",
                "Z-002",
                "time-1",
                "08:06",
                "service-1",
                "entah apa qqqqq");
        assertThat(result).hasStatusOk();
        assertThat(body(result))
                .contains("Z-001", "entah apa qqqqq", "aria-invalid=\"true\"")
                .doesNotContain("value=\"Z-001\"");
    }
}
