package id.pendopo.visits.offline;

import id.pendopo.visits.setup.MallRules;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether a mall's offline numbers last for today: its manager is told before all of them are given away. That one kiosk has
 * its share of the day ({@link DayShare}) tells nothing of the others.
 */
@Component
public class NumbersLeft {
    /**
     * Stocks that should be left: one for a kiosk that begins, and one for a kiosk that has used its own. How many numbers that
     * is, the mall's rule says.
     */
    private static final int STOCKS = 2;

    private final BlockTable blocks;

    NumbersLeft(BlockTable blocks) {
        this.blocks = blocks;
    }

    /** How many are left, when those are few. */
    public Optional<Integer> few(UUID mall, LocalDate day, MallRules rules) {
        return Optional.of(OfflineBlock.LARGEST - blocks.last(mall, day, rules.offlinePrefix()))
                .filter(left -> left < rules.offlineNumbers() * STOCKS);
    }
}
