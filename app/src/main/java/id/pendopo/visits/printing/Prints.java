package id.pendopo.visits.printing;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.printing.TicketHold.Proof;
import id.pendopo.visits.printing.TicketHold.State;
import id.pendopo.visits.tickets.TicketOrder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Slips on their way: each printing on a thread of its own, so that nobody's request or transaction waits for paper. */
@Component
public class Prints {
    private static final Logger LOG = LoggerFactory.getLogger(Prints.class);
    /** How long a page waits for the end of a printing before it asks anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How often a page looks whether another node has ended it. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final PrinterLine line;
    private final PrinterStates states;
    private final HeldTickets held;
    private final TakenBack takenBack;
    private final Map<UUID, CountDownLatch> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Prints(PrinterLine line, PrinterStates states, HeldTickets held, TakenBack takenBack) {
        this.line = line;
        this.states = states;
        this.held = held;
        this.takenBack = takenBack;
    }

    /** Prints a number that is held for it, and settles the hold by how it ended. */
    public void start(UUID mall, UUID visit, Printer printer, Slip slip) {
        int region = Wall.region();
        CountDownLatch end = new CountDownLatch(1);
        running.put(visit, end);
        threads.execute(() -> {
            try {
                Wall.run(region, () -> print(mall, visit, printer, slip));
            } catch (RuntimeException e) {
                // The boundary of a printing: its number is taken back when its time is over.
                LOG.error("the printing of {} failed", visit, e);
            } finally {
                running.remove(visit);
                end.countDown();
            }
        });
    }

    private void print(UUID mall, UUID visit, Printer printer, Slip slip) {
        line.print(printer, slip, () -> held.begins(mall, visit, printer))
                .ifPresent(printed -> ended(mall, visit, printer, printed));
    }

    private void ended(UUID mall, UUID visit, Printer printer, Printed printed) {
        switch (printed) {
            case Printed.Done done -> held.valid(mall, visit, Proof.PRINTER, null);
            case Printed.NothingSent none -> held.show(mall, visit, worst(none.troubles()));
            case Printed.Spoilt spoilt -> instead(mall, visit, worst(spoilt.troubles()));
        }
        states.told(mall, printer.kiosk(), printed.troubles());
    }

    private void instead(UUID mall, UUID visit, Trouble why) {
        takenBack.spoilt(mall, visit, why).ifPresent(order -> {
            take(order, visit, why);
            takenBack.over(visit);
        });
    }

    private void take(TicketOrder order, UUID spoilt, Trouble why) {
        try {
            held.toShow(order, java.util.Objects.requireNonNull(order.actor()), why, spoilt);
        } catch (Refusal refusal) {
            // Closed or full since: the screen says so when the person begins anew.
            LOG.info("nothing instead of {}: {}", spoilt, refusal.type());
        }
    }

    private static Trouble worst(Set<Trouble> troubles) {
        return troubles.stream().sorted().findFirst().orElse(Trouble.ERROR);
    }

    /** Waits until the printing has ended, on whichever node; no longer than a page may take. */
    public void await(UUID visit) {
        try {
            CountDownLatch here = running.get(visit);
            if (here != null) {
                here.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
            CountDownLatch never = new CountDownLatch(1);
            for (long waited = 0; waited < PATIENCE.toMillis() && printing(visit); waited += LOOK.toMillis()) {
                never.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean printing(UUID visit) {
        return held.of(visit).filter(hold -> hold.state() == State.PRINTING).isPresent();
    }
}
