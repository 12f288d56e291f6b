package id.pendopo.visits.printing;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Talks to printers, to each by one at a time: a slip printer has one connection. Holds no transaction and no connection of
 * the database while it does, and lasts no longer than the printer's own limits.
 */
@Component
class PrinterLine {
    private final PrinterNetworks networks;
    private final Map<String, ReentrantLock> lines = new ConcurrentHashMap<>();

    PrinterLine(PrinterNetworks networks) {
        this.networks = networks;
    }

    /** What is wrong with it now. */
    Set<Trouble> ask(Printer printer) {
        return talk(printer, Conversation::ask, () -> EnumSet.of(Trouble.UNREACHABLE));
    }

    /** The same, of a printer that nobody talks to: one that is silent doesn't gather questions. */
    Optional<Set<Trouble>> askIfFree(Printer printer) {
        ReentrantLock turn = turn(printer);
        if (!turn.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ask(printer));
        } finally {
            turn.unlock();
        }
    }

    /** Sends nothing of the slip to a printer that has not said before that it can print. */
    Printed print(Printer printer, Slip slip) {
        byte[] bytes = EscPos.encode(slip, printer);
        return talk(
                printer,
                line -> {
                    Set<Trouble> before = line.ask();
                    return before.stream().anyMatch(Trouble::prevents)
                            ? new Printed.NothingSent(before)
                            : line.print(bytes);
                },
                () -> new Printed.NothingSent(EnumSet.of(Trouble.UNREACHABLE)));
    }

    /**
     * The same, when its turn has come.
     *
     * @param still whether it is wanted by then: a number may have been taken back meanwhile
     */
    Optional<Printed> print(Printer printer, Slip slip, BooleanSupplier still) {
        ReentrantLock turn = turn(printer);
        turn.lock();
        try {
            return still.getAsBoolean() ? Optional.of(print(printer, slip)) : Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private <T> T talk(Printer printer, Function<Conversation, T> talk, Supplier<T> nobody) {
        if (networks.allow(printer.host(), printer.port()).isEmpty()) {
            return nobody.get();
        }
        ReentrantLock turn = turn(printer);
        if (!got(turn, printer.whole())) {
            return nobody.get();
        }
        try (Conversation line = new Conversation(printer)) {
            return talk.apply(line);
        } catch (IOException e) {
            return nobody.get();
        } finally {
            turn.unlock();
        }
    }

    /** Whoever waits behind a printer that hangs gives up when it should have been done. */
    private static boolean got(ReentrantLock turn, Duration patience) {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Two kiosks may share a printer. */
    private ReentrantLock turn(Printer printer) {
        return lines.computeIfAbsent(printer.host() + " " + printer.port(), place -> new ReentrantLock());
    }
}
