package id.pendopo.visits.printing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One connection to a printer. Whatever hangs, in either direction, is cut off when its time is up. */
final class Conversation implements AutoCloseable {
    private static final byte[] NOW = {0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 3, 0x10, 0x04, 4};
    private static final int QUESTIONS = 4;
    /** GS a: say at once when off line, error or paper change. */
    private static final byte[] TELL = {0x1D, 'a', 0x0E};
    /** GS r 1: answered when everything before it is done. */
    private static final byte[] WHEN_DONE = {0x1D, 'r', 1};
    /** DLE DC4 8: forget what has not been printed yet. */
    private static final byte[] FORGET = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private final Socket socket = new Socket();
    private final InputStream in;

    /** @throws IOException when nothing answers at the address */
    Conversation(Printer printer) throws IOException {
        try {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(printer.host()), printer.port()), (int)
                    printer.connect().toMillis());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            close();
            throw e;
        }
        cutOffAfter(printer.whole());
    }

    private void cutOffAfter(Duration limit) {
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(this::close);
    }

    /** What is wrong right now; a printer that is well answers even while it prints. */
    Set<Trouble> ask() {
        Set<Trouble> found = EnumSet.noneOf(Trouble.class);
        try {
            send(NOW);
            int asked = 1;
            while (asked <= QUESTIONS) {
                switch (Answer.read(in)) {
                    case Answer.AtOnce answer -> found.addAll(answer.troubles(asked++));
                    case Answer.Unasked known -> found.addAll(known.troubles());
                    case Answer.AfterAll late -> found.addAll(late.troubles());
                    case Answer.Noise noise -> {
                        return EnumSet.of(Trouble.GARBAGE);
                    }
                }
            }
            return byCause(found);
        } catch (IOException e) {
            return EnumSet.of(why());
        }
    }

    /** Sends a slip and waits until the printer has said that it is out. */
    Printed print(byte[] slip) {
        try {
            send(TELL);
            send(slip);
            send(WHEN_DONE);
            while (true) {
                switch (Answer.read(in)) {
                    case Answer.AfterAll done -> {
                        Set<Trouble> left = byCause(done.troubles());
                        return left.contains(Trouble.PAPER_OUT) ? spoilt(left) : new Printed.Done(left);
                    }
                    case Answer.Unasked known -> {
                        Set<Trouble> now = byCause(known.troubles());
                        if (now.stream().anyMatch(Trouble::prevents)) {
                            return spoilt(now);
                        }
                    }
                    case Answer.AtOnce late -> {
                        // Of the question before: it was well then.
                    }
                    case Answer.Noise noise -> {
                        return spoilt(EnumSet.of(Trouble.GARBAGE));
                    }
                }
            }
        } catch (IOException e) {
            return new Printed.Spoilt(EnumSet.of(why()));
        }
    }

    /** Cut off by us, because its time was up, or by the other side. */
    private Trouble why() {
        return socket.isClosed() ? Trouble.SILENT : Trouble.UNREACHABLE;
    }

    /** So that the slip doesn't come out after all when somebody has helped the printer. */
    private Printed spoilt(Set<Trouble> troubles) {
        try {
            send(FORGET);
        } catch (IOException e) {
            // It is gone; its number is not valid any more either way.
        }
        return new Printed.Spoilt(troubles);
    }

    /** Off line says nothing that cover, paper or error don't say better. */
    private static Set<Trouble> byCause(Set<Trouble> found) {
        if (found.contains(Trouble.PAPER_OUT)) {
            found.remove(Trouble.PAPER_LOW);
        }
        if (found.stream().anyMatch(trouble -> trouble.prevents() && trouble != Trouble.OFFLINE)) {
            found.remove(Trouble.OFFLINE);
        }
        return found;
    }

    private void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing was waiting to be written: every write has gone out or failed by itself.
        }
    }
}
