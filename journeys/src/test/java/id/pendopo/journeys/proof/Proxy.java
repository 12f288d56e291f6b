package id.pendopo.journeys.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * What stands before two nodes, as {@code docs/standing.md} describes it: each request goes to the next node in turn, a
 * node that is gone is passed over, nothing is buffered, and the forwarded headers are its own.
 */
final class Proxy implements AutoCloseable {
    private static final int NODES = 2;

    private final ServerSocket door;
    private final IntFunction<String> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param addresses where each node is now */
    Proxy(IntFunction<String> addresses) throws IOException {
        this.addresses = addresses;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void listen() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> pass(client));
            }
        } catch (IOException e) {
            // closed: the proof is over
        }
    }

    /** One request to a connection, so that each may go to another node. */
    private void pass(Socket client) {
        try (client;
                InputStream asked = new BufferedInputStream(client.getInputStream());
                Socket node = next()) {
            node.getOutputStream().write(forwarded(head(asked)).getBytes(StandardCharsets.ISO_8859_1));
            Thread.ofVirtual().start(() -> {
                try (node) {
                    pump(asked, node.getOutputStream());
                } catch (IOException e) {
                    // the other side has closed: so does this one
                }
            });
            pump(node.getInputStream(), client.getOutputStream());
        } catch (IOException e) {
            // a node was killed or a client has gone: the other side sees its connection end
        }
    }

    private Socket next() throws IOException {
        int first = turn.getAndIncrement();
        for (int i = 0; i < NODES; i++) {
            URI address = URI.create(addresses.apply((first + i) % NODES));
            Socket node = new Socket();
            try {
                node.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 500);
                return node;
            } catch (IOException e) {
                node.close();
            }
        }
        throw new IOException("no node is there");
    }

    private static String head(InputStream asked) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = asked.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static String forwarded(String head) {
        String kept = head.strip()
                .lines()
                .filter(line -> !line.toLowerCase(Locale.ROOT).matches("(connection|x-forwarded-.*):.*"))
                .collect(Collectors.joining("\r\n"));
        return kept
                + "\r\nConnection: close\r\nX-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https"
                + "\r\nX-Forwarded-Host: mpp.example\r\n\r\n";
    }

    private static void pump(InputStream from, OutputStream to) throws IOException {
        byte[] some = new byte[8192];
        for (int read = from.read(some); read >= 0; read = from.read(some)) {
            to.write(some, 0, read);
            to.flush();
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
