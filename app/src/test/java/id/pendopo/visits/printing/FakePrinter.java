package id.pendopo.visits.printing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A slip printer on a port of its own: it reads ESC/POS as Epson describes it, keeps what is on the paper, and answers as a
 * real one does. Written from the command reference, without a line of the program's encoder.
 */
public final class FakePrinter implements AutoCloseable {
    /** What is on the paper that came out, or hangs in the printer. */
    public record Slip(String text, List<String> codes, List<Picture> pictures, int largest, boolean cut) {}

    public record Picture(int width, int height, byte[] bits) {}

    /** What goes wrong with it. */
    public enum Mood {
        WELL,
        /** Takes everything, says nothing. */
        DEAF,
        /** Answers questions, but never that it is done. */
        FORGETFUL,
        BABBLING,
        /** Its cover is opened while the first slip is being printed. */
        OPENED_WHILE_PRINTING,
        /** The network is cut while a slip is being printed. */
        CUT_OFF_WHILE_PRINTING,
        /** Everything is printed, and then the network is cut, before the answer. */
        CUT_OFF_BEFORE_THE_ANSWER
    }

    private final ServerSocket door;
    private final Thread listening;
    private final List<Slip> slips = new CopyOnWriteArrayList<>();
    private final AtomicInteger forgotten = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;
    private volatile Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private volatile CountDownLatch held = new CountDownLatch(0);

    public FakePrinter() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        listening = Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    public FakePrinter is(Mood now) {
        mood = now;
        return this;
    }

    public FakePrinter has(Trouble... now) {
        troubles = Set.of(now);
        return this;
    }

    /** It says that it is done only when this is counted down. */
    public void holdUntil(CountDownLatch latch) {
        held = latch;
    }

    public List<Slip> slips() {
        return slips;
    }

    public int forgotten() {
        return forgotten.get();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Reading(socket).run();
        } catch (IOException e) {
            // The program has hung up, or the test has.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            listening.join();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class Reading {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private StringBuilder text = new StringBuilder();
        private List<String> codes = new CopyOnWriteArrayList<>();
        private List<Picture> pictures = new CopyOnWriteArrayList<>();
        private Charset letters = Charset.forName("IBM437");
        private String stored = "";
        private int largest = 1;

        Reading(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        void run() throws IOException {
            for (int next = in.read(); next >= 0; next = in.read()) {
                switch (next) {
                    case 0x10 -> atOnce();
                    case 0x1B -> escape();
                    case 0x1D -> group();
                    case 0x1C -> picture();
                    case '\n' -> line();
                    default -> text.append(letters.decode(java.nio.ByteBuffer.wrap(new byte[] {(byte) next})));
                }
            }
            drop();
        }

        private void line() throws IOException {
            text.append('\n');
            if (mood == Mood.OPENED_WHILE_PRINTING) {
                troubles = Set.of(Trouble.COVER_OPEN);
                drop();
                status();
            }
            if (mood == Mood.CUT_OFF_WHILE_PRINTING) {
                drop();
                socket.close();
            }
        }

        private void atOnce() throws IOException {
            int command = in.read();
            if (command == 0x14) {
                in.readNBytes(8);
                forgotten.incrementAndGet();
                return;
            }
            int asked = in.read();
            if (mood == Mood.DEAF) {
                return;
            }
            if (mood == Mood.BABBLING) {
                out.write("HTTP/1.1 400 Bad Request\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                return;
            }
            out.write(0x12
                    | switch (asked) {
                        case 1 ->
                            has(Trouble.OFFLINE, 0x08) | has(Trouble.COVER_OPEN, 0x08) | has(Trouble.PAPER_OUT, 0x08);
                        case 2 ->
                            has(Trouble.COVER_OPEN, 0x04) | has(Trouble.PAPER_OUT, 0x20) | has(Trouble.ERROR, 0x40);
                        case 3 -> has(Trouble.ERROR, 0x08);
                        case 4 -> has(Trouble.PAPER_LOW, 0x0C) | has(Trouble.PAPER_OUT, 0x6C);
                        default -> throw new AssertionError("DLE EOT " + asked);
                    });
        }

        private int has(Trouble trouble, int bits) {
            return troubles.contains(trouble) ? bits : 0;
        }

        private void status() throws IOException {
            boolean off = troubles.stream().anyMatch(Trouble::prevents);
            out.write(new byte[] {
                (byte) (0x10 | (off ? 0x08 : 0) | has(Trouble.COVER_OPEN, 0x20)),
                (byte) has(Trouble.ERROR, 0x08),
                (byte) (has(Trouble.PAPER_LOW, 0x03) | has(Trouble.PAPER_OUT, 0x0C)),
                0
            });
        }

        private void escape() throws IOException {
            switch (in.read()) {
                case '@' -> text = new StringBuilder();
                case 't' ->
                    letters = Charset.forName(
                            switch (in.read()) {
                                case 0 -> "IBM437";
                                case 2 -> "IBM850";
                                case 16 -> "windows-1252";
                                case 19 -> "IBM00858";
                                default -> throw new AssertionError("code page");
                            });
                case 'a', 'E' -> in.read();
                case 'd' -> {
                    in.read();
                    out(false);
                }
                default -> throw new AssertionError("an unknown ESC command");
            }
        }

        private void group() throws IOException {
            switch (in.read()) {
                case '!' -> largest = Math.max(largest, (in.read() & 0x0F) + 1);
                case 'a' -> {
                    in.read();
                    status();
                }
                case 'r' -> {
                    in.read();
                    answer();
                }
                case 'V' -> {
                    in.readNBytes(2);
                    out(true);
                }
                case '(' -> code();
                case 'v' -> raster();
                default -> throw new AssertionError("an unknown GS command");
            }
        }

        private void code() throws IOException {
            if (in.read() != 'k') {
                throw new AssertionError("an unknown GS ( command");
            }
            int length = in.read() | in.read() << 8;
            byte[] data = in.readNBytes(length);
            if (data[1] == 'P') {
                stored = new String(data, 3, length - 3, java.nio.charset.StandardCharsets.UTF_8);
            } else if (data[1] == 'Q') {
                codes.add(stored);
            }
        }

        private void raster() throws IOException {
            in.readNBytes(2);
            int wide = in.read() | in.read() << 8;
            int high = in.read() | in.read() << 8;
            pictures.add(new Picture(wide * 8, high, in.readNBytes(wide * high)));
        }

        private void picture() throws IOException {
            in.readNBytes(3);
            text.append("[logo]");
        }

        private void answer() throws IOException {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            switch (mood) {
                case FORGETFUL, DEAF, BABBLING, OPENED_WHILE_PRINTING -> {}
                case CUT_OFF_BEFORE_THE_ANSWER -> socket.close();
                case WELL, CUT_OFF_WHILE_PRINTING ->
                    out.write(has(Trouble.PAPER_LOW, 0x03) | has(Trouble.PAPER_OUT, 0x0C));
            }
        }

        private void out(boolean cut) {
            slips.add(new Slip(text.toString(), codes, pictures, largest, cut));
            text = new StringBuilder();
            codes = new CopyOnWriteArrayList<>();
            pictures = new CopyOnWriteArrayList<>();
            largest = 1;
        }

        /** What was begun hangs in the printer. */
        private void drop() {
            if (!text.toString().isBlank()) {
                out(false);
            }
        }
    }
}
