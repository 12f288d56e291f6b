package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * A port for the server, chosen below the range (32768 and up) from which Linux takes the ports of outgoing
 * connections: while the server is away for a moment, a pool that knocks at its port could otherwise be given that very
 * port, be connected to itself, and keep the server from coming back.
 */
final class FreePort {
    private static final int FIRST = 15_432;
    private static final int END = 32_768;
    private static final int TRIES = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FreePort() {}

    static int find() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = RANDOM.nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port between " + FIRST + " and " + END);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
