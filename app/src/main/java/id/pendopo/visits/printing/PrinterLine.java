package id.pendopo.visits.printing;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Map<UUID, ReentrantLock> lines = new ConcurrentHashMap<>();

    PrinterLine(PrinterNetworks networks) {
        this.networks = networks;
    }

    /** What is wrong with it now. */
    Set<Trouble> ask(Printer printer) {
        return talk(printer, Conversation::ask, () -> EnumSet.of(Trouble.UNREACHABLE));
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

    private <T> T talk(Printer printer, Function<Conversation, T> talk, Supplier<T> nobody) {
        if (networks.allow(printer.host()).isEmpty()) {
            return nobody.get();
        }
        ReentrantLock turn = lines.computeIfAbsent(printer.kiosk(), kiosk -> new ReentrantLock());
        turn.lock();
        try (Conversation line = new Conversation(printer)) {
            return talk.apply(line);
        } catch (IOException e) {
            return nobody.get();
        } finally {
            turn.unlock();
        }
    }
}
