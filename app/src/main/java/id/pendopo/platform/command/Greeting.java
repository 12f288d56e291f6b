package id.pendopo.platform.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to find it. */
@Component
class Greeting {
    private final String publicUrl;
    private final Duration ahead;
    private final int simulated;

    /** @param simulated how many times as fast as real time the players of a simulated demo live; 0 in every other one */
    Greeting(
            @Value("${pendopo.public-url:}") String publicUrl,
            @Value("${pendopo.clock-ahead:PT0S}") Duration ahead,
            @Value("${pendopo.clock-speed:0}") int simulated) {
        this.publicUrl = publicUrl;
        this.ahead = ahead;
        this.simulated = simulated;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            System.out.println();
            System.out.println("Pendopo siap / is ready:  http://localhost:" + port + "/");
            inTheHall()
                    .ifPresent(host -> System.out.println(
                            "  di jaringan aula / in the hall's network:  http://" + host + ":" + port + "/"));
            if (!publicUrl.isBlank()) {
                System.out.println("  untuk ponsel / for phones:  " + publicUrl);
            }
            if (!ahead.isZero()) {
                System.out.println(
                        "  Jam demo berjalan maju ke hari kerja / the demo clock runs ahead to a working day.");
            }
            if (simulated > 0) {
                System.out.println("  Aula disimulasikan, " + simulated
                        + " kali lebih cepat / the halls are simulated, " + simulated + " times as fast.");
            }
            System.out.println();
        }
    }

    private static Optional<String> inTheHall() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(address -> address.getHostAddress())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
