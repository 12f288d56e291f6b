package id.pendopo.visits.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.VisitsTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TicketCombinerTest extends VisitsTest {
    @Autowired
    private TicketCombiner combiner;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private Drafting drafting;

    /** Its prerequisites are no ids at all, which only the statement notices. */
    private Draft unwritable() {
        return new Draft(
                plan().mall().region(),
                UUID.randomUUID(),
                order(Ids.secret(), null, "KTP-REKAM"),
                clock.today(),
                "A",
                3,
                0,
                new byte[0],
                clock.instant(),
                false,
                null,
                List.of(unwritableStop()),
                "{}");
    }

    private Draft.Stop unwritableStop() {
        return new Draft.Stop(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                1,
                1,
                new Broken(),
                false,
                1,
                null,
                null,
                null,
                null);
    }

    private static final class Broken extends java.util.AbstractSet<UUID> {
        @Override
        public java.util.Iterator<UUID> iterator() {
            throw new IllegalStateException("a defect nobody foresaw");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    private TicketCombiner.Waiting waiting(Draft draft) {
        return new TicketCombiner.Waiting(draft, new CompletableFuture<>());
    }

    private Draft writable() {
        TicketOrder order = order(Ids.secret(), null, "KTP-REKAM");
        return inside(() -> drafting.draft(plan(), gatekeeper.judge(plan(), queues.of(mall()), order), order));
    }

    @Test
    void one_ticket_that_can_not_be_written_spoils_none_of_its_batch() {
        int before = arrive("KTP-REKAM").number().no();
        var first = waiting(writable());
        var broken = waiting(unwritable());
        var last = waiting(writable());
        doing(() -> combiner.write(plan().mall().region(), List.of(first, broken, last)));
        assertThat(first.number().join()).contains(before + 1);
        assertThat(last.number().join()).contains(before + 2);
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> broken.number().join())
                .withRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_defect_in_one_batch_reaches_whoever_waits_and_stops_nobody_behind() {
        int before = arrive("KTP-REKAM").number().no();
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> inside(() -> combiner.write(unwritable())))
                    .withRootCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(before + 1);
    }
}
