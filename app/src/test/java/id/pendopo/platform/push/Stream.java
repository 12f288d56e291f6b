package id.pendopo.platform.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser's end of a stream, read line by line on a thread of its own; or not read at all. */
final class Stream implements AutoCloseable {
    final List<String> lines = new CopyOnWriteArrayList<>();
    volatile boolean ended;
    private final Socket socket;

    private Stream(Socket socket) {
        this.socket = socket;
    }

    static Stream open(int port, String path, String... headers) {
        Stream stream = unread(port, path, headers);
        Thread.ofVirtual().start(stream::read);
        return stream;
    }

    /** A phone that went into a pocket: connected, and taking nothing. */
    static Stream unread(int port, String path, String... headers) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4096);
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
            StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            return new Stream(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // The stream is over, by either side.
        }
        ended = true;
    }

    String status() {
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    List<String> data() {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains("\"parts\""))
                .toList();
    }

    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((a, b) -> b)
                .orElse("id:")
                .substring(3)
                .strip();
    }

    long heartbeats() {
        return lines.stream().filter(line -> line.startsWith("event: beat")).count();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
