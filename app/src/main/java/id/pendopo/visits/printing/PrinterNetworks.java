package id.pendopo.visits.printing;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where printers may stand: in the networks of halls, at the ports of printers. Nobody can make the program knock at anybody
 * else's door, nor at what only this machine itself may ask: its own addresses, and those that hold on one cable only, are no
 * printer's unless the setting names them, or in a demo.
 */
@Component
public class PrinterNetworks {
    /** A demo's printers are played on the machine itself. */
    private static final String OWN = "127.0.0.0/8,::1/128";

    private final List<Network> networks;
    private final List<Ports> ports;

    /**
     * @param allowed networks as {@code address/bits}, with commas; empty: no network printers
     * @param ports such as {@code 9100} or {@code 9100-9102}, with commas
     */
    PrinterNetworks(
            @Value("${pendopo.printer-networks:10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7}") String allowed,
            @Value("${pendopo.printer-ports:9100-9102}") String ports,
            @Value("${pendopo.demo:false}") boolean demo) {
        this.networks = each(allowed + "," + (demo ? OWN : ""), Network::of);
        this.ports = each(ports, Ports::of);
    }

    private static <T> List<T> each(String list, Function<String, T> read) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(read)
                .toList();
    }

    /** The address as it is kept; empty when it isn't one in figures, or is no printer's. */
    public Optional<String> allow(String typed, int port) {
        try {
            InetAddress address = InetAddress.ofLiteral(typed.strip());
            return ports.stream().anyMatch(some -> some.hold(port))
                            && networks.stream().anyMatch(network -> network.holds(address))
                    ? Optional.of(address.getHostAddress())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Ports(int first, int last) {
        static Ports of(String text) {
            String[] ends = text.split("-", 2);
            return new Ports(Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[ends.length - 1].strip()));
        }

        boolean hold(int port) {
            return port >= first && port <= last;
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
            return address.isLoopbackAddress() || address.isLinkLocalAddress() || isOwn(address);
        }

        /** Any of this machine's cards has it now. */
        private static boolean isOwn(InetAddress address) {
            try {
                return NetworkInterface.getByInetAddress(address) != null;
            } catch (SocketException e) {
                return true;
            }
        }

        boolean holds(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != start.length || address.isAnyLocalAddress()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((other[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return isNear(first) || !isNear(address);
        }
    }
}
