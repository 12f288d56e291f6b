package id.pendopo.visits.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.VisitsTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TicketCombinerTest extends VisitsTest {
    @Autowired
    private TicketCombiner combiner;

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
