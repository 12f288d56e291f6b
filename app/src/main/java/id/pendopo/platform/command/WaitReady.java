package id.pendopo.platform.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code wait-ready SECONDS}: for scripts that start the program and must know whether it serves. It asks this machine's
 * port, as a watcher would; nothing else of the program is started.
 */
public final class WaitReady {
    public static final String SUMMARY =
            "wait-ready SECONDS [--port N]  tunggu sampai mal di komputer ini melayani / wait until the malls on this machine are served";

    private static final int PATIENCE = (int) TimeUnit.SECONDS.toMillis(3);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private WaitReady() {}

    /** @return the exit code: 0 when it serves, 1 when it does not by then */
    public static int run(CommandLine line, Map<String, String> environment, PrintStream out) {
        if (line.rest().size() != 1 || !line.rest().getFirst().matches("\\d{1,5}")) {
            out.println(SUMMARY);
            return 2;
        }
        long end = System.nanoTime()
                + TimeUnit.SECONDS.toNanos(Long.parseLong(line.rest().getFirst()));
        int port = line.setting("server.port").map(Integer::valueOf).orElse(8080);
        String certificate = environment.getOrDefault("PENDOPO_TLS_CERTIFICATE", "");
        do {
            if (serves(port, certificate)) {
                return 0;
            }
            LockSupport.parkNanos(PAUSE);
        } while (System.nanoTime() < end);
        return 1;
    }

    private static boolean serves(int port, String certificate) {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            plain.setSoTimeout(PATIENCE);
            if (certificate.isBlank()) {
                return saysYes(plain, "localhost");
            }
            OwnCertificate own = OwnCertificate.read(certificate);
            try (Socket secured = own.over(plain)) {
                return saysYes(secured, own.name());
            }
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean saysYes(Socket program, String name) throws IOException {
        program.getOutputStream()
                .write("GET /actuator/health/readiness HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                        .formatted(name)
                        .getBytes(StandardCharsets.US_ASCII));
        var answer = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.US_ASCII));
        return String.valueOf(answer.readLine()).startsWith("HTTP/1.1 200");
    }
}
