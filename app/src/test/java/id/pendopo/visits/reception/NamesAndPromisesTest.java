package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.VisitorBook;
import id.pendopo.visits.tickets.IssuedTicket;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the front desk leaves behind: a name only with a ticket, a promise as a promise. */
class NamesAndPromisesTest extends HallTest {
    @Autowired
    private VisitorBook visitors;

    private MvcTestResult register(String key, String... more) {
        String[] fields = new String[more.length + 6];
        System.arraycopy(more, 0, fields, 6, more.length);
        fields[0] = "key";
        fields[1] = key;
        fields[2] = "service";
        fields[3] = service("KTP-REKAM").id().toString();
        fields[4] = "name";
        fields[5] = "Darmawati Pegayut";
        return post("dodi", "/reception/register", fields);
    }

    private int namesKept() {
        return inside(() -> jdbc.sql(
                        "select count(*) from visits.visitor where name = 'Darmawati Pegayut' and mall_id = :mall")
                .param("mall", mall())
                .query(Integer.class)
                .single());
    }

    @Test
    void a_ticket_that_is_refused_at_the_last_moment_leaves_no_name_behind() {
        arrive("KTP-REKAM");
        // Somebody else took the last place since the hall was looked at.
        doing(() -> jdbc.sql("update visits.queue_day set contingent = issued where day = :day")
                .param("day", clock.today())
                .update());
        int before = namesKept();
        assertThat(register(Ids.secret())).hasStatus(409);
        assertThat(namesKept()).isEqualTo(before);
    }

    @Test
    void a_form_sent_twice_writes_the_name_once_with_the_one_ticket() {
        int before = namesKept();
        String key = Ids.secret();
        String first = String.valueOf(register(key).getResponse().getRedirectedUrl());
        assertThat(register(key).getResponse().getRedirectedUrl()).isEqualTo(first);
        assertThat(namesKept()).isEqualTo(before + 1);
        UUID visit = UUID.fromString(first.replaceFirst(".*/visits/", "").replace("?new", ""));
        assertThat(inside(() -> reader.visit(visit)).orElseThrow().visitor()).isNotNull();
    }

    @Test
    void a_name_is_kept_without_what_would_turn_the_line_around_it() {
        assertThat(inside(() -> visitors.entry(" Sri\u202E Wahyuni\u2069\n", ""))
                        .name())
                .isEqualTo("Sri Wahyuni");
    }

    @Test
    void a_ticket_by_name_is_kept_as_one_and_others_are_not() {
        String to = String.valueOf(
                register(Ids.secret(), "byName", "true").getResponse().getRedirectedUrl());
        UUID visit = UUID.fromString(to.replaceFirst(".*/visits/", "").replace("?new", ""));
        assertThat(inside(() -> reader.visit(visit)).orElseThrow().stops()).allMatch(LiveStop::byName);
        assertThat(lastBody(visit, "VISIT_TAKEN")).contains("\"byName\": true");
        IssuedTicket other = arrive("KTP-REKAM");
        assertThat(stop(other, "KTP-REKAM").byName()).isFalse();
    }
}
