package id.pendopo.journeys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two nodes on one database behind a proxy, as a region stands: either may be lost, and nobody loses anything by it. */
class TwoNodesProof {
    private static final String MALL = "ogan-ilir";
    private static final String SERVICE = "{\"services\":[{\"code\":\"KTP-HILANG\"}]}";
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");
    private static final Pattern STOP = Pattern.compile("\"stop\":\"([^\"]+)\"");

    @Test
    void whoever_works_through_the_proxy_goes_on_when_either_node_is_killed() throws Exception {
        try (Cluster cluster = new Cluster("--pendopo.behind-proxy=true");
                Connection owner = cluster.owner();
                Proxy proxy = new Proxy(cluster::address)) {
            Hall.open(owner, cluster.ahead());
            seat(owner, "yuliana", 1);
            Front front = new Front(proxy.address(), MALL);
            Day day = new Day(front, front.signIn("yuliana"), front.device("KIOSK"), front.device("DISPLAY"));
            try (Watcher display = new Watcher(front, MALL, "display:", day.display())) {
                day.visit(display);
                for (int lost : List.of(0, 1)) {
                    Ticket waiting = day.take();
                    try (Watcher phone = new Watcher(front, MALL, "ticket:" + waiting.secret(), "")) {
                        cluster.kill(lost);
                        long killed = System.nanoTime();
                        day.serve(waiting, display, phone);
                        System.out.printf(
                                "node %d killed: called, shown, on the phone and spoken after %d ms%n",
                                lost,
                                Duration.ofNanos(System.nanoTime() - killed).toMillis());
                        day.visit(display);
                        assertSignedIn(day);
                        cluster.revive(lost);
                        day.visit(display);
                        cluster.await(lost);
                    }
                    day.visit(display);
                    assertSignedIn(day);
                }
                assertThat(display.opened()).as("the display's stream was cut").isGreaterThan(1);
            }
            assertThat(day.spoken())
                    .as("calls said aloud")
                    .doesNotHaveDuplicates()
                    .hasSize(day.served());
            Evidence evidence = new Evidence(owner);
            assertThat(evidence.gapsAndDuplicates()).as("numbers").isEmpty();
            assertThat(evidence.stopsNotCalledOnce()).as("calls").isEmpty();
            assertThat(cluster.command("verify-history")).contains("Riwayat utuh");
        }
    }

    /** Both nodes see to the hall's clockwork; what is due is done once, and goes on when one dies in the middle of it. */
    @Test
    void what_time_does_is_done_once_by_two_nodes_and_finished_by_the_one_that_is_left() throws Exception {
        try (Cluster cluster = new Cluster("--pendopo.behind-proxy=true", "--pendopo.clockwork-every=PT0.2S");
                Connection owner = cluster.owner();
                Proxy proxy = new Proxy(cluster::address)) {
            Hall hall = Hall.open(owner, cluster.ahead());
            seat(owner, "yuliana", 1);
            Front front = new Front(proxy.address(), MALL);
            Day day = new Day(front, front.signIn("yuliana"), front.device("KIOSK"), front.device("DISPLAY"));
            forgetToFinish(owner, day);
            long waiting = hall.wishes().stream()
                    .filter(wish -> new Front(proxy.address(), wish.mall()).takes(wish.token(), wish.service()))
                    .count();
            assertThat(waiting).as("people who wait until the night").isGreaterThan(40);
            night(cluster, owner);
            assertThat(Rows.of(owner, """
                    select v.id::text || ' ' || v.state || ' ' || count(e.id) from visits.visit v
                    left join platform.event e on e.region_id = v.region_id and e.subject_id = v.id
                      and e.type = 'VISIT_ENDED'
                    group by v.id, v.state having v.state <> 'ENDED' or count(e.id) <> 1
                    """)).as("visits that did not end once").isEmpty();
            assertThat(Rows.of(owner, """
                    select s.id::text || ' ' || s.state || ' ' || count(e.id) from visits.stop s
                    left join platform.event e on e.region_id = s.region_id and e.subject_id = s.visit_id
                      and e.type in ('STOP_FINISHED', 'STOP_CANCELLED') and e.body ->> 'stop' = s.id::text
                    group by s.id, s.state having count(e.id) <> 1
                    """)).as("stops that did not end once").isEmpty();
            assertThat(Rows.of(owner, """
                    select s.id::text || ' ' || s.state || ' ' || count(e.id) from visits.counter_session s
                    left join platform.event e on e.region_id = s.region_id and e.subject_id = s.id
                      and e.type = 'COUNTER_CLOSED'
                    group by s.id, s.state having s.state <> 'CLOSED' or count(e.id) <> 1
                    """))
                    .as("counters that were not closed once")
                    .isEmpty();
            assertThat(cluster.command("verify-history")).contains("Riwayat utuh");
            assertThat(cluster.command("recompute-figures"))
                    .contains("sama/equal")
                    .doesNotContain("DIFFERENT");
        }
    }

    /** An officer starts and goes away: asked once, ended once, although both nodes look five times a second. */
    private static void forgetToFinish(Connection owner, Day day) throws SQLException {
        day.take();
        String stop = Front.find(STOP, day.front().act("/calls", day.officer(), "{}"));
        day.front().act("/stops/" + stop + "/start", day.officer(), "{}");
        Rows.change(
                owner, "update visits.stop set started_at = started_at - interval '5 hours' where id = '" + stop + "'");
        Rows.await(owner, "select 1 from platform.event where type = 'FINISH_ASKED'");
        Rows.change(
                owner,
                "update visits.stop set prompted_at = prompted_at - interval '2 hours' where id = '" + stop + "'");
        Rows.await(owner, "select 1 from platform.event where type = 'STOP_FINISHED'");
        Rows.await(owner, "select 1 from visits.visit where state = 'ENDED'");
        assertThat(Rows.of(owner, "select type from platform.event where type in ('FINISH_ASKED', 'STOP_FINISHED')"))
                .as("asked once, ended once")
                .containsExactlyInAnyOrder("FINISH_ASKED", "STOP_FINISHED");
    }

    /**
     * Both nodes come up on the next day and find all of yesterday's visits. Their owner holds the first of them until both
     * have come to it, so that they work on the same list at the same moment; then one is killed.
     */
    private static void night(Cluster cluster, Connection owner) throws Exception {
        cluster.kill(0);
        cluster.kill(1);
        cluster.later(Duration.ofDays(1));
        owner.setAutoCommit(false);
        Rows.of(owner, "select id::text from visits.visit where state = 'OPEN' for update");
        cluster.revive(0);
        cluster.revive(1);
        cluster.await(0);
        cluster.await(1);
        try (Connection look = cluster.owner()) {
            Rows.await(look, "select 1 where 2 <= (select count(*) from pg_locks where not granted)");
        }
        owner.commit();
        owner.setAutoCommit(true);
        Rows.await(owner, "select 1 where 5 <= (select count(*) from visits.visit where state = 'ENDED')");
        cluster.kill(1);
        Rows.await(owner, """
                select 1 where not exists (select from visits.visit where state = 'OPEN')
                  and not exists (select from visits.counter_session where state <> 'CLOSED')
                """);
        cluster.revive(1);
        cluster.await(1);
    }

    /** Both nodes are asked in turn. */
    private static void assertSignedIn(Day day) {
        for (int i = 0; i < 4; i++) {
            assertThat(day.front().page("/m/" + MALL + "/counter", day.officer()))
                    .as("still signed in")
                    .isEqualTo(200);
        }
    }

    record Ticket(String number, String secret) {}

    /** The people of the proof: an officer who signed in, a paired kiosk, a paired display that speaks. */
    private record Day(
            Front front, String officer, String kiosk, String display, List<String> numbers, List<String> spoken) {
        Day(Front front, String officer, String kiosk, String display) {
            this(front, officer, kiosk, display, new ArrayList<>(), new ArrayList<>());
        }

        int served() {
            return numbers.size();
        }

        Ticket take() {
            String answer = front.act("/tickets", kiosk, SERVICE);
            return new Ticket(Front.find(NUMBER, answer), Front.find(SECRET, answer));
        }

        /** Somebody comes, is called and served. */
        void visit(Watcher screen) {
            Ticket ticket = take();
            try (Watcher phone = new Watcher(front, MALL, "ticket:" + ticket.secret(), "")) {
                serve(ticket, screen, phone);
            }
        }

        void serve(Ticket ticket, Watcher screen, Watcher phone) {
            String stop = Front.find(STOP, front.act("/calls", officer, "{}"));
            screen.sees("d-number[^>]*>" + ticket.number() + "<");
            phone.sees("called pulse");
            speak();
            front.act("/stops/" + stop + "/start", officer, "{}");
            front.act("/stops/" + stop + "/finish", officer, "{\"outcome\":\"INFORMED\"}");
            numbers.add(ticket.number());
        }

        /** As the display's page does: says what is due, tells what was said. */
        private void speak() {
            String said = "null";
            while (true) {
                String answer = front.post(
                        "/m/" + MALL + "/display/turn",
                        display,
                        "{\"zone\":\"\",\"page\":\"proof\",\"said\":" + said + ",\"leaving\":false}");
                if (!answer.contains("\"say\":{")) {
                    return;
                }
                said = Front.find(Pattern.compile("\"which\":(\\{[^}]*})"), answer);
                spoken.add(said);
            }
        }
    }

    private static void seat(Connection owner, String username, int counter) throws SQLException {
        Rows.change(owner, """
                update visits.counter_session s set officer_id = a.id
                from platform.account a, directory.counter c, directory.mall m
                where a.region_id = s.region_id and c.region_id = s.region_id and c.id = s.counter_id
                  and m.region_id = s.region_id and m.id = s.mall_id and m.code = '%s' and a.mall_id = m.id
                  and a.username = '%s' and c.number = %d
                """.formatted(MALL, username, counter));
    }
}
