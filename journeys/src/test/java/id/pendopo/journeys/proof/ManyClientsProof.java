package id.pendopo.journeys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four clients, two nodes, and what a hall's worst day brings: a node and the database die under load. Short by
 * default; {@code -Dpendopo.proof=long} goes on for ten minutes.
 */
class ManyClientsProof {
    private static final boolean LONG = "long".equals(System.getProperty("pendopo.proof"));
    private static final int ROUNDS = LONG ? 15 : 1;
    private static final int TICKETS = LONG ? 5_000 : 300;
    private static final int CALLS = LONG ? 2_000 : 100;
    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final Duration UNTIL_THE_NEXT_BLOW = Duration.ofSeconds(LONG ? 13 : 4);

    @Test
    void nothing_acknowledged_is_lost_and_nothing_happens_twice_when_nodes_and_the_database_are_killed()
            throws Exception {
        try (Cluster cluster = new Cluster();
                Connection owner = cluster.owner()) {
            long seed = System.nanoTime();
            System.out.println("seed of the crowd: " + seed);
            Crowd crowd = new Crowd(cluster, Hall.open(owner, cluster.ahead()), seed);
            crowd.come();
            for (int round = 0; round < ROUNDS; round++) {
                work(crowd);
                cluster.replace(round % 2);
                work(crowd);
                cluster.killDatabase();
                work(crowd);
            }
            crowd.go();
            cluster.stopNodes();
            System.out.printf(
                    "%d tickets, %d calls acknowledged; asked again without an answer: %d%n",
                    crowd.tickets().size(), crowd.calls().size(), crowd.unanswered());
            try (Connection after = cluster.owner()) {
                check(crowd, new Evidence(after));
            }
            assertThat(cluster.command("verify-history")).contains("Riwayat utuh");
            assertThat(cluster.command("recompute-figures"))
                    .contains("sama/equal")
                    .doesNotContain("DIFFERENT");
        }
    }

    private static void check(Crowd crowd, Evidence evidence) throws Exception {
        List<Crowd.Ticket> tickets = crowd.tickets();
        List<Crowd.Call> calls = crowd.calls();
        assertThat(tickets).as("the load was real").hasSizeGreaterThan(TICKETS);
        assertThat(calls).as("the load was real").hasSizeGreaterThan(CALLS);
        assertThat(crowd.unanswered()).as("the blows were felt").isPositive();
        assertThat(crowd.givenUp()).as("acts that never had an answer").isEmpty();
        assertThat(tickets.stream().map(ticket -> ticket.mall() + " " + ticket.number()))
                .as("numbers in people's hands")
                .doesNotHaveDuplicates();
        assertThat(calls.stream().map(Crowd.Call::stop))
                .as("calls at officers' screens")
                .doesNotHaveDuplicates();
        Map<String, String> numbers = tickets.stream()
                .collect(Collectors.toMap(Crowd.Ticket::key, ticket -> ticket.mall() + " " + ticket.number()));
        assertThat(evidence.numbersByKey()).as("acknowledged tickets").containsAllEntriesOf(numbers);
        Map<String, String> stops = calls.stream()
                .collect(Collectors.toMap(Crowd.Call::key, call -> call.stop().toString()));
        assertThat(evidence.stopsByKey()).as("acknowledged calls").containsAllEntriesOf(stops);
        assertThat(evidence.gapsAndDuplicates())
                .as("gaps or duplicates of numbers")
                .isEmpty();
        assertThat(evidence.visitsNotToldOnce())
                .as("visits without their one event")
                .isEmpty();
        assertThat(evidence.stopsNotCalledOnce())
                .as("stops without their one call")
                .isEmpty();
    }

    /**
     * Lets the crowd work between two blows: for the load's duration at least, and until it has done its share of what is
     * asked for in the end, however fast the machine is.
     */
    private static void work(Crowd crowd) {
        int tickets = crowd.tickets().size() + TICKETS / (3 * ROUNDS) + 1;
        int calls = crowd.calls().size() + CALLS / (3 * ROUNDS) + 1;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < UNTIL_THE_NEXT_BLOW.toNanos()
                || System.nanoTime() - begin < AT_MOST.toNanos()
                        && (crowd.tickets().size() < tickets || crowd.calls().size() < calls)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
