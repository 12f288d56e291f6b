package id.pendopo.journeys;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A slip printer on a port of its own: what it was told to print, and a cover that can be opened while it prints. */
final class PaperRoll implements AutoCloseable {
    private static final Charset LETTERS = Charset.forName("IBM00858");
    private static final int WELL = 0x12;
    private static final int OFF_LINE = 0x08;
    private static final int COVER = 0x04;
    private static final byte[] COVER_OPEN = {0x38, 0, 0, 0};

    private final ServerSocket door;
    private final List<String> slips = new CopyOnWriteArrayList<>();
    private volatile boolean jams;
    private volatile boolean open;

    PaperRoll() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What came out, the latest last; codes stand in it by their links. */
    List<String> slips() {
        return slips;
    }

    /** In the middle of the next slip somebody opens the cover, and leaves it open. */
    void jams() {
        jams = true;
    }

    void shut() {
        jams = false;
        open = false;
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
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            StringBuilder paper = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                switch (next) {
                    case 0x10 -> atOnce(in, out);
                    case 0x1B -> in.readNBytes(in.read() == '@' ? 0 : 1);
                    case 0x1C -> in.readNBytes(3);
                    case 0x1D -> group(in, out, paper);
                    default -> paper.append(new String(new byte[] {(byte) next}, LETTERS));
                }
                if (jams && next == '\n') {
                    open = true;
                    out.write(COVER_OPEN);
                }
            }
        } catch (IOException e) {
            // The program has hung up.
        }
    }

    /** DLE EOT asks how it is; DLE DC4 8 makes it forget. */
    private void atOnce(InputStream in, OutputStream out) throws IOException {
        if (in.read() == 0x14) {
            in.readNBytes(8);
        } else {
            int asked = in.read();
            out.write(WELL | (open && asked == 1 ? OFF_LINE : 0) | (open && asked == 2 ? COVER : 0));
        }
    }

    private void group(InputStream in, OutputStream out, StringBuilder paper) throws IOException {
        switch (in.read()) {
            case 'r' -> {
                in.read();
                out.write(0);
            }
            case 'V' -> {
                in.readNBytes(2);
                slips.add(paper.toString());
                paper.setLength(0);
            }
            case '(' -> {
                in.read();
                byte[] data = in.readNBytes(in.read() | in.read() << 8);
                paper.append(data[1] == 'P' ? new String(data, 3, data.length - 3, LETTERS) : "");
            }
            case 'v' -> {
                in.readNBytes(2);
                in.readNBytes((in.read() | in.read() << 8) * (in.read() | in.read() << 8));
            }
            default -> in.read();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
