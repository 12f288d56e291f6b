package id.pendopo.visits.clockwork;

import id.pendopo.visits.printing.PrinterRounds;
import id.pendopo.visits.printing.TakenBack;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back numbers that nobody has had in time, and sees how the printers are. */
@Component
class UnclaimedNumbers implements TimedTask {
    private final TakenBack takenBack;
    private final PrinterRounds rounds;
    private final OneByOne oneByOne;

    UnclaimedNumbers(TakenBack takenBack, PrinterRounds rounds, OneByOne oneByOne) {
        this.takenBack = takenBack;
        this.rounds = rounds;
        this.oneByOne = oneByOne;
    }

    @Override
    public void run(UUID mall) {
        oneByOne.each(this, takenBack.overdue(mall), visit -> takenBack.settle(mall, visit));
        rounds.go(mall);
    }
}
