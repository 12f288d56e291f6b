package id.pendopo.visits.printing;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where printers may stand: in the networks of halls. Nobody can make the program knock at anybody else's door, nor at what
 * only this machine itself may ask: loopback addresses, and those that hold on one cable only, are no printer's unless the
 * setting names them, or in a demo.
 */
@Component
public class PrinterNetworks {
    /** A demo's printers are played on the machine itself. */
    private static final String OWN = "127.0.0.0/8,::1/128";

    private final List<Network> networks;

    /** @param allowed networks as {@code address/bits}, with commas; empty: no network printers */
    PrinterNetworks(
            @Value("${pendopo.printer-networks:10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7}") String allowed,
            @Value("${pendopo.demo:false}") boolean demo) {
        this.networks = Stream.of(allowed, demo ? OWN : "")
                .flatMap(some -> Arrays.stream(some.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Network::of)
                .toList();
    }

    /** The address as it is kept; empty when it isn't one in figures, or lies elsewhere. */
    public Optional<String> allow(String typed) {
        try {
            InetAddress address = InetAddress.ofLiteral(typed.strip());
            return networks.stream().anyMatch(network -> network.holds(address))
                    ? Optional.of(address.getHostAddress())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Network(InetAddress first, byte[] start, int bits) {
        static Network of(String text) {
            String[] parts = text.split("/", 2);
            InetAddress first = InetAddress.ofLiteral(parts[0]);
            return new Network(first, first.getAddress(), Integer.parseInt(parts[1]));
        }

        /** Whether it is this machine itself, or reaches no farther than its cable. */
        private static boolean isNear(InetAddress address) {
            return address.isLoopbackAddress() || address.isLinkLocalAddress();
        }

        boolean holds(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != start.length || address.isAnyLocalAddress() || isNear(address) && !isNear(first)) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((other[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
