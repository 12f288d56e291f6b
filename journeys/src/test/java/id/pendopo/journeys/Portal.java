package id.pendopo.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;

/** Somebody on the way who answers in the server's place, always alike: a proxy, the door of a guest network. */
final class Portal implements AutoCloseable {
    private final HttpServer door;

    Portal(String address, int status) {
        try {
            door = HttpServer.create(
                    new InetSocketAddress("localhost", URI.create(address).getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        door.createContext("/", asked -> {
            asked.getRequestBody().readAllBytes();
            asked.sendResponseHeaders(status, -1);
            asked.close();
        });
        door.start();
    }

    @Override
    public void close() {
        door.stop(0);
    }
}
