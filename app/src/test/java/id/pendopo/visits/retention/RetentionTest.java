package id.pendopo.visits.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.HistoryVerifier;
import id.pendopo.platform.history.Sealer;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TicketOrder;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetentionTest extends HallTest {
    private static final String NAME = "Rosdiana Pemulutan";

    @Autowired
    private Retention retention;

    @Autowired
    private Sealer sealer;

    @Autowired
    private HistoryVerifier verifier;

    private IssuedTicket arriveAs(String name) {
        TicketOrder order = order(Ids.secret(), null, "KTP-REKAM");
        return inside(() -> takeTicket.take(new TicketOrder(
                order.mall(),
                order.key(),
                TicketOrder.Channel.RECEPTION,
                null,
                false,
                1,
                order.wanted(),
                false,
                Optional.of(new TicketOrder.Visitor(name, "081211112222")),
                Optional.empty(),
                null)));
    }

    private void note(UUID visit) {
        doing(() -> jdbc.sql("""
                insert into visits.note (region_id, id, mall_id, visit_id, author_id, text, created_at)
                values (1610, uuidv7(), :mall, :visit, :author, :text, :at)
                """)
                .param("mall", mall())
                .param("visit", visit)
                .param("author", staff("dodi").id())
                .param("text", NAME + " membawa map merah")
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update());
    }

    private long count(String sql) {
        return inside(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private void over(IssuedTicket ticket) {
        post("dodi", "/reception/visits/" + ticket.visit() + "/leave");
    }

    private String figures() {
        return inside(() -> jdbc.sql("""
                select coalesce(string_agg(type || ' ' || n, ', ' order by type), '') from (
                  select type, count(*) as n from platform.event
                  where region_id = 1610 and type like any (array['VISIT_%', 'STOP_%']) group by type) e
                """).query(String.class).single());
    }

    @Test
    void names_are_gone_after_the_malls_period_and_history_and_figures_stay() {
        IssuedTicket ticket = arriveAs(NAME);
        note(ticket.visit());
        over(ticket);
        String before = figures();
        clock.advance(Duration.ofDays(89));
        retention.run();
        assertThat(count("select count(*) from visits.visitor where region_id = 1610 and name = '" + NAME + "'"))
                .isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        retention.run();
        assertThat(count("select count(*) from visits.visitor where region_id = 1610 and name = '" + NAME + "'"))
                .isZero();
        assertThat(count("select count(*) from visits.note where region_id = 1610 and text like '%" + NAME + "%'"))
                .isZero();
        assertThat(lastBody(mall(), "PERSONAL_DATA_ERASED")).contains("rows");
        assertThat(figures()).isEqualTo(before);
        assertThat(visit(ticket).stops()).hasSize(1);
        doing(() -> {
            while (sealer.sealOne() > 0) {
                // until everything that was written is in the chain
            }
            HistoryVerifier.Verdict verdict = verifier.verify();
            assertThat(verdict.firstBad()).isEmpty();
            assertThat(verdict.events()).isPositive();
        });
    }

    @Test
    void nothing_in_the_database_but_the_erasable_rows_ever_held_the_name() {
        IssuedTicket ticket = arriveAs("Zubaidah Tanjungraja");
        assertThat(count("select count(*) from platform.event where region_id = 1610 and body::text like '%Zubaidah%'"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from platform.once where region_id = 1610 and (key || command) like '%Zubaidah%'"))
                .isZero();
        over(ticket);
    }

    @Test
    void an_open_visit_keeps_its_name_whatever_its_age() {
        IssuedTicket ticket = arriveAs("Masih Menunggu");
        clock.advance(Duration.ofDays(200));
        retention.run();
        assertThat(count("select count(*) from visits.visitor where region_id = 1610 and name = 'Masih Menunggu'"))
                .isEqualTo(1);
        over(ticket);
    }

    @Test
    void whoever_asks_is_erased_at_once_and_once() {
        IssuedTicket ticket = arriveAs("Minta Dihapus");
        note(ticket.visit());
        assertThat(post("dodi", "/reception/visits/" + ticket.visit() + "/erase"))
                .hasStatus3xxRedirection();
        assertThat(count("select count(*) from visits.visitor where region_id = 1610 and name = 'Minta Dihapus'"))
                .isZero();
        assertThat(count("select count(*) from visits.note where region_id = 1610 and visit_id = '" + ticket.visit()
                        + "'"))
                .isZero();
        assertThat(lastBody(mall(), "PERSONAL_DATA_ERASED")).contains("\"rows\": 2");
        assertThat(visit(ticket).isOpen()).isTrue();
        assertThat(body(get("dodi", "/reception/visits/" + ticket.visit()))).doesNotContain("Minta Dihapus");
    }

    @Test
    void keys_of_commands_go_after_a_week_and_sessions_at_their_end() {
        arrive("KTP-REKAM");
        get("dodi", "/reception");
        var now = clock.instant().atOffset(java.time.ZoneOffset.UTC);
        clock.advance(Duration.ofDays(8));
        retention.run();
        long keys =
                inside(() -> jdbc.sql("select count(*) from platform.once where region_id = 1610 and created_at <= :at")
                        .param("at", now)
                        .query(Long.class)
                        .single());
        long sessionsLeft = inside(
                () -> jdbc.sql("select count(*) from platform.session where region_id = 1610 and expires_at <= :at")
                        .param("at", now.plusDays(8))
                        .query(Long.class)
                        .single());
        assertThat(keys).isZero();
        assertThat(sessionsLeft).isZero();
    }

    @Test
    void one_regions_period_does_not_touch_another_regions_names() {
        int other = directory.byCode("jambi").orElseThrow().mall().region();
        UUID jambi = directory.byCode("jambi").orElseThrow().mall().id();
        Wall.run(other, () -> {
            jdbc.sql("""
                    insert into visits.visitor (region_id, id, mall_id, name, phone, created_at)
                    values (:region, uuidv7(), :mall, 'Tetangga Jambi', '', :at)
                    """)
                    .param("region", other)
                    .param("mall", jambi)
                    .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .update();
        });
        clock.advance(Duration.ofDays(100));
        Wall.run(
                other,
                () -> jdbc.sql(
                                "insert into visits.rules (region_id, mall_id, retention_days) values (:region, :mall, 3650) on conflict (region_id, mall_id) do update set retention_days = 3650")
                        .param("region", other)
                        .param("mall", jambi)
                        .update());
        queues.forget(jambi);
        retention.run();
        long left = Wall.get(
                other,
                () -> jdbc.sql(
                                "select count(*) from visits.visitor where region_id = :region and name = 'Tetangga Jambi'")
                        .param("region", other)
                        .query(Long.class)
                        .single());
        assertThat(left).isEqualTo(1);
    }

    private long failures() {
        return count("select count(*) from platform.sign_in_failure where region_id = 1610");
    }

    private void guess(String name) {
        assertThat(http.post()
                        .uri("/m/ogan-ilir/sign-in")
                        .cookie(new jakarta.servlet.http.Cookie("XSRF-TOKEN", "guess"))
                        .param("_csrf", "guess")
                        .param("username", name)
                        .param("password", "salah"))
                .hasStatus4xxClientError();
    }

    @Test
    void failed_sign_ins_go_when_they_are_forgiven_and_not_before() {
        guess("siapa-saja");
        assertThat(failures()).isPositive();
        clock.advance(Duration.ofMinutes(59));
        retention.run();
        assertThat(failures()).isPositive();
        clock.advance(Duration.ofMinutes(2));
        retention.run();
        assertThat(failures()).isZero();
    }

    @Test
    void which_zone_has_heard_an_announcement_is_forgotten_after_a_day() {
        doing(() -> jdbc.sql("""
                insert into visits.announced (region_id, announcement_id, zone, mall_id, said_at) values
                  (1610, uuidv7(), '', :mall, :yesterday), (1610, uuidv7(), '', :mall, :today)
                """)
                .param("yesterday", Utc.of(clock.instant().minus(Duration.ofHours(25))))
                .param("today", Utc.of(clock.instant().minus(Duration.ofHours(1))))
                .param("mall", mall())
                .update());
        long before = count("select count(*) from visits.announced where region_id = 1610");
        retention.run();
        assertThat(count("select count(*) from visits.announced where region_id = 1610"))
                .isEqualTo(before - 1);
    }

    @Test
    void which_calls_were_spoken_is_forgotten_after_a_day() {
        doing(() -> jdbc.sql("""
                insert into visits.spoken (region_id, stop_id, called_at, zone, mall_id) values
                  (1610, uuidv7(), :yesterday, '', :mall), (1610, uuidv7(), :today, '', :mall)
                """)
                .param("yesterday", Utc.of(clock.instant().minus(Duration.ofHours(25))))
                .param("today", Utc.of(clock.instant().minus(Duration.ofHours(1))))
                .param("mall", mall())
                .update());
        long before = count("select count(*) from visits.spoken where region_id = 1610");
        retention.run();
        assertThat(count("select count(*) from visits.spoken where region_id = 1610"))
                .isLessThan(before);
        assertThat(inside(() -> jdbc.sql("select min(called_at) from visits.spoken where region_id = 1610")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant()))
                .isAfter(clock.instant().minus(Duration.ofDays(1)));
    }
}
